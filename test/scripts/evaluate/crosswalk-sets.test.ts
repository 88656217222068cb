import { expect, it } from 'vitest';
import { measureSets } from '../../../scripts/evaluate/crosswalk-sets.ts';

const right = (score: number) => ({ score, isRight: true });
const wrong = (score: number) => ({ score, isRight: false });

it('counts pairs: the likeliest at a low line, further ones at their own and from half of the best, five at most', () => {
  const measured = measureSets([
    { answers: 2, candidates: [right(0.9), right(0.5), wrong(0.4)] },
    { answers: 3, candidates: [wrong(0.15), right(0.11)] },
    { answers: 1, candidates: [right(0.05)] },
    { answers: 2, candidates: Array.from({ length: 7 }, () => wrong(0.5)) },
  ]);
  expect(measured.precision).toBeCloseTo(2 / 8);
  expect(measured.recall).toBeCloseTo(2 / 8);
  expect(measured.f1).toBeCloseTo(0.25);
  expect([measured.several, measured.severalFound]).toEqual([3, 1]);
});

it('has no F1 where nothing is right', () => {
  expect(measureSets([{ answers: 1, candidates: [wrong(0.9)] }]).f1).toBe(0);
});
