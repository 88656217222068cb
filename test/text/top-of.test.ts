import fc from 'fast-check';
import { expect, it } from 'vitest';
import { topOf } from '../../src/text/top-of.ts';

it('gives what sorting everything gives', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(6), { maxLength: 60 }), fc.nat(20), (scores, limit) => {
      const sorted = [...scores.keys()]
        .filter((place) => (scores[place] ?? 0) > 0)
        .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
      expect(topOf(Float64Array.from(scores), limit)).toEqual(sorted.slice(0, limit));
    }),
    { seed: 49, numRuns: 500 },
  );
});

it('leaves out what has no score', () => {
  expect(topOf(Float64Array.of(0, 2, Number.NaN, 1), 9)).toEqual([1, 3]);
});
