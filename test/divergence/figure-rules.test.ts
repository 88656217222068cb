import { describe, expect, it } from 'vitest';
import { comparePair } from '../../src/divergence/compare-pair.ts';
import { makePair, type SideText } from './make-pair.ts';

/** What is told of the figures of a pair, by place in the Canadian text. */
function figuresOf(ca: SideText, us: SideText): string[] {
  return comparePair(makePair(ca, us))
    .divergences.filter(({ kind }) => kind === 'quantity')
    .sort((one, other) => (one.ca.eId < other.ca.eId ? -1 : 1) || one.ca.span.start - other.ca.span.start)
    .map(({ details, stringency }) => `${details.kind === 'quantity' ? details.relation : ''} ${stringency}`);
}

const PERIODS = ['10 days', '30 days', '90 minutes', '4 hours', '6 months'];

describe('what a period is for', () => {
  it.each(PERIODS)('%s between two acts is not %s to act in', (period) => {
    expect(
      figuresOf(
        `The carrier must send notices to passengers of a delay every ${period}.`,
        `The carrier shall send notices to passengers of a delay within ${period} after it learns of the delay.`,
      ),
    ).toEqual(['other-condition unknown']);
  });

  it.each(PERIODS)('no later than %s, however the negation is put', (period) => {
    const rule = (words: string) => `The sponsor must report the death ${words} ${period} after learning of it.`;
    for (const words of ['in no event later than', 'in no case later than', 'not later than', 'no later than'])
      expect(figuresOf(rule('within'), rule(words))).toEqual(['equal same']);
  });

  it('reads a time to act in "before the delay exceeds" and in a paragraph that names the hour', () => {
    expect(
      figuresOf(
        [
          'A carrier must let passengers leave the delayed aircraft',
          'three hours after the doors of the aircraft are closed;',
        ],
        'A carrier shall let passengers leave the delayed aircraft before the delay of the aircraft exceeds four hours.',
      ),
    ).toEqual(['stricter ca-stricter']);
  });
});

describe('a number in words and in digits', () => {
  it.each([
    ['ten (10) days', '10 days'],
    ['thirty (30) days', '30 days'],
    ['30 days', '30 days'],
  ])('%s is shown as %s', (written, shown) => {
    const rule = (period: string) => `The importer must send the report within ${period} after the recall begins.`;
    const [found] = comparePair(makePair(rule('5 days'), rule(written))).divergences;
    expect(found?.details).toMatchObject({ kind: 'quantity', caFigure: '≤ 5 days', usFigure: `≤ ${shown}` });
  });
});

describe('which figures belong together', () => {
  it.each([
    [9.5, 9, 'us-stricter'],
    [9, 9.5, 'ca-stricter'],
    [12, 10, 'us-stricter'],
  ])('the only maxima of two texts, by other names: %s mm against %s mm', (ca, us, side) => {
    expect(
      figuresOf(
        `A rigid part underlying a contactable surface of a restraint system must not have a protrusion, with any padding removed, of more than ${ca} mm.`,
        `A rigid component within a contactable surface shall, with any padding removed, have a height above an adjacent restraint system surface of not more than ${us} mm and no exposed edge with a radius of less than 6 mm.`,
      ),
    ).toEqual([`stricter ${side}`]);
  });

  it('takes the one that is named most exactly', () => {
    const limits = [
      'The dose of a worker must not exceed the following limits:',
      'a lens dose of 50 mSv;',
      'a skin dose of 500 mSv; and',
      'a hand dose of 500 mSv.',
    ] as const;
    expect(figuresOf(limits, 'The lens dose of a worker shall not exceed 150 mSv.')).toEqual(['stricter ca-stricter']);
  });

  it.each([250, 500, 1.5])('"more than the equivalent of %s mg" is a bound', (amount) => {
    expect(
      figuresOf(
        `The label must carry a warning if the package contains more than the equivalent of ${amount} mg of iron.`,
        `The label shall carry a warning if the package contains ${amount} mg or more of iron.`,
      )[0],
    ).toMatch(/^boundary /);
  });

  it('is one condition where either mention of a value names it', () => {
    expect(
      figuresOf(
        [
          'The webbing must have a breaking strength of',
          'at least 15 000 N if it holds the tether; and',
          'at least 11 000 N if it holds the child.',
        ],
        'The webbing shall have a breaking strength of not less than 15,000 N for the tether and not less than 11,000 N for the child. The median shall be not less than the 15,000 N and 11,000 N values.',
      ),
    ).toEqual(['equal same', 'equal same']);
  });
});

describe('editions of standards', () => {
  it.each([
    ['ASTM F1805 - 20', 'ASTM F1805 - 22'],
    ['ASTM F1805 – 20', 'ASTM F1805-22'],
    ['ASTM D445 – 65', 'ASTM D445 – 06e1'],
    ['CSA C361-92', 'CSA C361 - 2012'],
  ])('%s and %s are two editions of one', (ca, us) => {
    const [found] = comparePair(
      makePair(
        `The tire must be tested in accordance with ${ca}.`,
        `The tire shall be tested in accordance with ${us}.`,
      ),
    ).divergences.filter(({ kind }) => kind === 'method');
    expect(found?.details).toMatchObject({ relation: 'edition' });
  });
});
