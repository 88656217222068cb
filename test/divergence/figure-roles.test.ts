import { describe, expect, it } from 'vitest';
import { comparePair } from '../../src/divergence/compare-pair.ts';
import { isWeak } from '../../src/divergence/weigh.ts';
import { makePair, type SideText } from './make-pair.ts';

/** What is told of the figures of a pair. */
function figuresOf(ca: SideText, us: SideText): string[] {
  return comparePair(makePair(ca, us)).divergences.flatMap(({ details, stringency }) =>
    details.kind === 'quantity' ? [`${details.relation} ${stringency}`] : [],
  );
}

describe('how often', () => {
  it.each([
    [6, 12],
    [3, 18],
  ])('%s months against %s, however the interval is put', (less, more) => {
    const rules = (months: number): SideText[] => [
      `The owner must have the meter calibrated every ${months} months.`,
      `The owner shall have the meter calibrated at intervals not to exceed ${months} months.`,
      `The owner shall have the meter calibrated at intervals of no more than ${months} months.`,
      ['The owner shall have the meter calibrated', `at intervals not to exceed ${months} months; and`],
      `No person shall use a meter that has not been calibrated within the ${months} months preceding its use.`,
    ];
    for (const ca of rules(less))
      for (const us of rules(more)) expect(figuresOf(ca, us)).toEqual(['stricter ca-stricter']);
    for (const ca of rules(more)) for (const us of rules(more)) expect(figuresOf(ca, us)).toEqual(['equal same']);
  });
});

describe('how long something is good for', () => {
  it.each([
    ['The signal expires four years after its date of manufacture.', 'us-stricter'],
    ['The signal expires three years after its date of manufacture.', 'ca-stricter'],
  ])('%s', (ca, side) => {
    expect(
      figuresOf(ca, 'The expiration date must be not more than 42 months from the date of manufacture of the signal.'),
    ).toEqual([`stricter ${side}`]);
  });
});

describe('hours, days and working days', () => {
  const within = (period: string) => `The sponsor must report the death within ${period} after learning of it.`;
  it.each([
    ['72 hours', '10 working days', 'stricter ca-stricter'],
    ['24 hours', '7 days', 'stricter ca-stricter'],
    ['30 days', '48 hours', 'stricter us-stricter'],
    ['24 hours', 'one day', 'near same'],
    ['36 hours', 'one day', 'different unknown'],
    ['8 days', '5 working days', 'stricter us-stricter'],
    ['6 days', '5 working days', 'different unknown'],
    ['5 days', '5 working days', 'stricter ca-stricter'],
    ['72 hours', 'one business day', 'stricter us-stricter'],
    ['48 hours', 'one business day', 'different unknown'],
  ])('%s against %s', (ca, us, said) => {
    expect(figuresOf(within(ca), within(us))).toEqual([said]);
  });

  it('tells three months and 90 days as near, with the days between them, and keeps it behind the switch', () => {
    const [found] = comparePair(makePair(within('90 days'), within('three months'))).divergences;
    expect(found).toMatchObject({ details: { relation: 'near', caDifference: '1.3 days' }, stringency: 'same' });
    expect(found === undefined || isWeak(found)).toBe(true);
  });
});

describe('two currencies', () => {
  const exempt = (amount: string) => `A report is not required for goods having a value of less than ${amount}.`;
  it.each([
    ['$2,000', '$2,500', 'stricter ca-stricter'],
    ['$2,000', '$2,100', 'different unknown'],
    ['$3,000', '$2,500', 'different unknown'],
    ['$5,000', '$2,500', 'stricter us-stricter'],
    ['$2,500', '$2,500', 'other-condition unknown'],
  ])('%s Canadian against %s', (ca, us, said) => {
    expect(figuresOf(exempt(ca), exempt(us))).toEqual([said]);
  });
});

describe('what makes an act lawful', () => {
  it.each([4, 7.5])('binds as a limit: %s', (value) => {
    const unless = `No person shall sell a helmet unless the thickness of the shell is at least ${value} mm.`;
    const permitted: SideText = ['A helmet may be sold if', `the thickness of the shell is not less than ${value} mm.`];
    const limit = `The thickness of the shell of a helmet shall be at least ${value + 1} mm.`;
    expect(figuresOf(unless, limit)).toEqual(['stricter us-stricter']);
    expect(figuresOf(permitted, limit)).toEqual(['stricter us-stricter']);
  });

  it('does not take an exception to a limit for a limit', () => {
    expect(
      figuresOf(
        'The width of the gap shall not exceed 5 mm unless the height of the wall is more than 200 mm.',
        'The height of the wall shall be at most 150 mm.',
      ),
    ).toEqual([]);
  });
});

describe('whom a ban binds', () => {
  it.each([12, 20])('is no limit: %s m', (length) => {
    expect(
      figuresOf(
        `A vessel of less than ${length} m shall not impede other vessels.`,
        `A vessel of less than ${length + 6} m shall not impede other vessels.`,
      ),
    ).toEqual(['different unknown']);
  });

  it.each([
    ['A part protruding by more than 9.5 mm is prohibited.', 'No part shall protrude more than 9 mm.'],
    [
      'A part that protrudes more than 9.5 mm must not be sold.',
      'Parts that protrude more than 9 mm are not permitted.',
    ],
  ])('is one where the thing itself is banned: %s', (ca, us) => {
    expect(figuresOf(ca, us)).toEqual(['stricter us-stricter']);
  });
});

describe('roles that cut alike', () => {
  it('compares a limit with the amount from which a duty starts', () => {
    expect(
      figuresOf('No shot shall be fired in an area where the concentration of gas in the air exceeds 1.25 per cent.', [
        'When 1.0 percent or more gas is present in a working place',
        'equipment in the area shall be shut off.',
      ]),
    ).toEqual(['stricter us-stricter']);
  });

  it('keeps a width from a height', () => {
    expect(
      figuresOf('The width of the gap must not exceed 5 mm.', 'The height of the gap must not exceed 6 mm.'),
    ).toEqual([]);
  });
});

describe('a time before something', () => {
  it.each([
    '30 minutes or 1 hour prior to arrival',
    'either 30 minutes or 1 hour, depending on the system used, before arrival',
  ])('is a notice in each of two choices: %s', (words) => {
    expect(
      figuresOf(
        'The carrier must send the data at least one hour before arrival.',
        `The carrier shall send the data no later than ${words}.`,
      ),
    ).toEqual(['equal same']);
  });
});
