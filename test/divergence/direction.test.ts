import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePair } from '../../src/divergence/compare-pair.ts';
import { makePair } from './make-pair.ts';

/** A sentence with a hole for the figure; which of two figures asks more; and a wording of the other country. */
type Direction = readonly [name: string, ca: string, us: string, stricter: 'lower' | 'higher' | 'unknown'];

const directions: readonly Direction[] = [
  [
    'maximum',
    'The width of the gap must not exceed # mm.',
    'The width of the gap shall be not more than # mm.',
    'lower',
  ],
  ['below', 'The width of the gap must be less than # mm.', 'The width of the gap shall be less than # mm.', 'lower'],
  [
    'minimum',
    'The thickness of the wall must be at least # mm.',
    'The thickness of the wall shall be not less than # mm.',
    'higher',
  ],
  [
    'above',
    'The thickness of the wall must be greater than # mm.',
    'The thickness of the wall shall be more than # mm.',
    'higher',
  ],
  [
    'forbidden above',
    'A toy must not contain more than # mg/kg of lead.',
    'No person shall sell a toy that contains more than # mg/kg of lead.',
    'lower',
  ],
  [
    'deadline',
    'The maker must submit the report within # days after the event.',
    'The maker shall submit the report not later than # days after the event.',
    'lower',
  ],
  [
    'retention',
    'The maker must retain the records for # years.',
    'The maker shall keep the records for at least # years.',
    'higher',
  ],
  [
    'notice',
    'The carrier must send the data at least # hours before arrival.',
    'The carrier shall send the data no later than # hours prior to arrival.',
    'higher',
  ],
  [
    'interval',
    'The owner must inspect the valve at least once every # months.',
    'The owner shall inspect the valve once every # months.',
    'lower',
  ],
  [
    'load',
    'The guard must withstand a force of # N.',
    'The guard shall be capable of withstanding a force of # N.',
    'higher',
  ],
  [
    'ban for a time',
    'The applicant must not file the request before the end of a period of # years after the notice.',
    'The applicant may not submit the request for a period of # years from the notice.',
    'higher',
  ],
  [
    'ban after an event',
    'The owner must not sell the animal within # days after the treatment.',
    'No owner shall sell the animal within # days after the treatment.',
    'higher',
  ],
  [
    'test load',
    'The handle must not detach from the body when a force of # N is applied to it.',
    'The handle shall remain attached to the body when a force of # N is applied.',
    'higher',
  ],
  [
    'after a closed condition',
    'The plate must have, in the case of a bus, at least # mm of steel.',
    'The plate shall have, in the case of a bus, not less than # mm of steel.',
    'higher',
  ],
  [
    'duty above',
    'A carrier must report a shipment of goods of # kg or more.',
    'A carrier shall report each shipment of goods of # kg or more.',
    'lower',
  ],
  [
    'duty for the small',
    'A vehicle with a mass of # kg or less must have a horn.',
    'A vehicle with a mass of # kg or less shall have a horn.',
    'higher',
  ],
  [
    'exemption of the small',
    'This section does not apply to a vehicle with a mass of less than # kg.',
    'This part does not apply to a vehicle with a mass under # kg.',
    'lower',
  ],
  [
    'exemption of the large',
    'This section does not apply to a vehicle with a mass of more than # kg.',
    'This part does not apply to a vehicle with a mass over # kg.',
    'higher',
  ],
  [
    'permission',
    'The mass of the sample may be up to # kg.',
    'The mass of the sample may be not more than # kg.',
    'lower',
  ],
  [
    'time of the authority',
    'The Minister must decide on the request within # days after receipt.',
    'The Administrator shall decide on the request within # days after receipt.',
    'unknown',
  ],
  [
    'right to act',
    'A person may appeal the decision within # days after receipt.',
    'A person may appeal the decision within # days after receipt.',
    'unknown',
  ],
  [
    'test condition',
    'When tested at a temperature of # °C, the lamp must light.',
    'When tested at a temperature of # °C, the lamp shall light.',
    'unknown',
  ],
  [
    'definition',
    'small vehicle means a vehicle with a mass of less than # kg.',
    'small vehicle means a vehicle with a mass of less than # kg.',
    'unknown',
  ],
  [
    'two roles',
    'A vehicle with a mass of # kg or more must have a horn.',
    'The mass of the vehicle must be at least # kg.',
    'unknown',
  ],
  ['bare figure', 'The vehicle has a mass of # kg.', 'The vehicle has a mass of # kg.', 'unknown'],
];

function compare(ca: string, caValue: number, us: string, usValue: number) {
  const { divergences } = comparePair(makePair(ca.replace('#', String(caValue)), us.replace('#', String(usValue))));
  return divergences.find((row) => row.kind === 'quantity');
}

describe('direction from bound and sense', () => {
  it.each(directions)('%s: %s', (_, ca, us, stricter) => {
    const fewer = compare(ca, 20, us, 30);
    const more = compare(ca, 30, us, 20);
    const expected =
      stricter === 'unknown'
        ? ['unknown', 'unknown']
        : stricter === 'lower'
          ? ['ca-stricter', 'us-stricter']
          : ['us-stricter', 'ca-stricter'];
    // Where no direction is known there may be no row at all.
    expect([fewer, more].map((row) => row?.stringency ?? 'unknown')).toEqual(expected);
    for (const row of [fewer, more]) if (row !== undefined) expect(row.ratio).toBe(ca.includes('°C') ? null : 1.5);
  });

  it.each(directions)('%s: the same figure is the same on both sides', (_, ca, us) => {
    const same = compare(ca, 20, us, 20);
    if (same?.details.kind !== 'quantity') throw new Error('no figure matched');
    if (same.stringency !== 'same') expect(same.details.relation).toMatch(/boundary|other-condition/);
    expect(same.weight).toBeLessThan(0.61);
  });

  it('turns round when the sides change places', () => {
    const turned = {
      'ca-stricter': 'us-stricter',
      'us-stricter': 'ca-stricter',
      unknown: 'unknown',
      same: 'same',
      mixed: 'mixed',
    } as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...directions),
        fc.integer({ min: 2, max: 90 }),
        fc.integer({ min: 2, max: 90 }),
        ([, ca, us], first, second) => {
          const here = compare(ca, first, us, second);
          const there = compare(us, second, ca, first);
          expect(there?.stringency).toBe(here === undefined ? undefined : turned[here.stringency]);
          expect(there?.ratio).toBe(here?.ratio);
        },
      ),
      { seed: 49, numRuns: 300 },
    );
  });
});

describe('money of two currencies', () => {
  const ca = 'A carrier must pay each passenger at least $#.';
  const us = 'A carrier shall pay each passenger at least $#.';

  it.each([
    [900, 200, 'ca-stricter'],
    [200, 900, 'us-stricter'],
    [400, 250, 'unknown'],
    [300, 300, 'unknown'],
  ])('%i Canadian dollars against %i U.S.: %s', (caValue, usValue, stringency) => {
    expect(compare(ca, caValue, us, usValue)?.stringency ?? 'unknown').toBe(stringency);
  });
});

describe('paragraphs of a stem', () => {
  const within = (stem: string, days: number) =>
    [stem, `within ${days} days after the maker learns of it; or`] as const;

  it('reads a deadline that opens a paragraph behind a relative clause', () => {
    const { divergences } = comparePair(
      makePair(
        within('The maker must send a report in respect of an incident that occurs in the country', 10),
        'The maker shall send a report of an incident not later than 30 days after the maker learns of it.',
      ),
    );
    expect(divergences.map(({ stringency }) => stringency)).toEqual(['ca-stricter']);
  });

  it('reads no deadline in what a statement says', () => {
    const { divergences } = comparePair(
      makePair(
        within('The maker must send a statement that the test was made', 10),
        'The maker shall send a statement of the test not later than 30 days after the maker learns of it.',
      ),
    );
    expect(divergences.filter(({ stringency }) => stringency !== 'unknown')).toEqual([]);
  });

  it('gives the bound before "the following" to the figures of the list', () => {
    const { divergences } = comparePair(
      makePair(
        ['The warning must occupy at least the following portions of the panel:', 'for a box, 75% of the panel;'],
        'The warning shall occupy at least 50 percent of the panel.',
      ),
    );
    expect(divergences.map(({ stringency }) => stringency)).toEqual(['ca-stricter']);
  });

  it('does not take cargo that is laden for an empty vehicle', () => {
    const { divergences } = comparePair(
      makePair(
        'The carrier must send the data at least 24 hours before an empty container is loaded.',
        'The carrier shall send the data 24 hours before the container is laden.',
      ),
    );
    expect(divergences.map(({ stringency }) => stringency)).toEqual(['same']);
  });
});

describe('boundary', () => {
  const boundaries = [
    ['The burn time must be greater than 4 seconds.', 'The burn time must be 4 seconds or more.', 'ca-stricter'],
    ['The width must be less than 4 mm.', 'The width must not exceed 4 mm.', 'ca-stricter'],
    [
      'A carrier must report a shipment of 4 kg or more.',
      'A carrier must report a shipment of more than 4 kg.',
      'ca-stricter',
    ],
    [
      'This section does not apply to a mass of 4 kg or less.',
      'This section does not apply to a mass of less than 4 kg.',
      'us-stricter',
    ],
    ['Mass: 4 kg or more.', 'Mass: more than 4 kg.', 'unknown'],
  ] as const;

  it.each(boundaries)('%s / %s', (ca, us, stringency) => {
    const row = compare(ca, 0, us, 0);
    expect(row?.details).toMatchObject({ relation: 'boundary' });
    expect(row?.stringency).toBe(stringency);
  });
});
