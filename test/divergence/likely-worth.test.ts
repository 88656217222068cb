import { describe, expect, it } from 'vitest';
import { chooseForms } from '../../src/divergence/compare-figures.ts';
import { isLikelyWorth, measureWorth, probabilityOfWorth } from '../../src/divergence/likely-worth.ts';
import type { MatchedFigures } from '../../src/divergence/matched-figures.ts';
import { readComparableFigures } from '../../src/divergence/read-comparable-figures.ts';
import { makePair } from './make-pair.ts';

/** The first figure of each sentence, set against the other whatever the rules of matching say. */
function match(caText: string, usText: string): MatchedFigures {
  const pair = makePair(caText, usText);
  const [ca] = readComparableFigures(pair.ca);
  const [us] = readComparableFigures(pair.us);
  const forms = ca === undefined || us === undefined ? null : chooseForms(ca, us);
  if (ca === undefined || us === undefined || forms === null) throw new Error('no figures to compare');
  return { ca, us, forms, exclusive: false, sameSubject: true, sameLimit: true };
}

const PROTRUSION = [
  'Any rigid structural element underlying a contactable surface must not have a protrusion, with any padding removed, of more than 9.5 mm.',
  'Any rigid structural component underlying a contactable surface shall, with any padding removed, not have a protrusion of more than 9 mm.',
] as const;

describe('whether a difference is worth reading', () => {
  it.each([
    ['two limits of one thing', ...PROTRUSION, true],
    [
      'a height that is asked and a height that says who is meant',
      'The seat back must have a height of at least 560 mm.',
      'A restraint recommended for children whose height is more than 850 mm must be tested with a dummy.',
      false,
    ],
    [
      'reports of two kinds',
      'If the certificate is revoked, the company must submit the information to the Minister within 60 days.',
      'The manufacturer must submit a report within 30 days after testing of the failed vehicle is complete.',
      false,
    ],
  ] as const)('%s', (_, ca, us, expected) => {
    expect(isLikelyWorth(match(ca, us), 'stricter', { label: 'candidate' })).toBe(expected);
  });

  it('leaves digests to the rules alone, whose few words say little', () => {
    const found = match('A lamp must be at least 5 mm wide.', 'A buoy must be at least 9 mm thick.');
    const restated = {
      ...found,
      us: { ...found.us, main: { ...found.us.main, editionId: 'us/1-cfr-1@2026-01-01.en.digest' } },
    };
    expect([found, restated].map((one) => isLikelyWorth(one, 'different', { label: 'candidate' }))).toEqual([
      false,
      true,
    ]);
  });

  it('is likelier the more words both texts share and the nearer the figures are', () => {
    const worth = (ca: string, us: string) =>
      probabilityOfWorth(measureWorth(match(ca, us), 'stricter', { label: 'candidate' }));
    const [ca, us] = PROTRUSION;
    expect(worth(ca, us)).toBeGreaterThan(worth(ca, us.replace('9 mm', '90 mm')));
    expect(worth(ca, us)).toBeGreaterThan(worth(ca, 'A lamp must not have a depth of more than 9 mm.'));
  });

  it('sees a condition only in the words right before the figure', () => {
    const conditions = (us: string) => {
      const measures = measureWorth(match('A lamp must be at least 5 mm wide.', us), 'different', { label: 'aligned' });
      return measures.oneInCondition + 2 * measures.bothInCondition;
    };
    expect(conditions('A lamp must be at least 6 mm wide.')).toBe(0);
    expect(conditions('Each vehicle that has at least 6 mm of play must stop.')).toBe(1);
    expect(conditions('In the case of a van, the lamp must be at least 6 mm wide.')).toBe(0);
  });
});
