import { describe, expect, it } from 'vitest';
import { comparePair } from '../../src/divergence/compare-pair.ts';
import { isWeak } from '../../src/divergence/weigh.ts';
import { makePair } from './make-pair.ts';

/** Whether lists show a figure of two paragraphs that are hardly a pair by their words. */
function shown(ca: string, us: string, score: number, sectionScore: number, limits = 1): boolean[] {
  const pair = makePair(ca, us);
  const alignment = { ...pair.alignment, label: 'candidate' as const, parentId: 'a', score, features: { limits } };
  return comparePair({ ...pair, alignment, sectionScore })
    .divergences.filter(({ stringency }) => /stricter/.test(stringency))
    .map((found) => !isWeak(found));
}

const KEPT = ['The records shall be kept for two years.', 'Records must be kept for at least five years.'] as const;
const NOTICE = [
  'Notice shall be given at least 5 days before production.',
  'Notice shall be given at least 60 days before production.',
] as const;
const TILT = [
  'The seat shall not tilt by more than 70°.',
  'The seat has an angle of less than 45° at the end.',
] as const;
const LIMIT = ['The rope shall be at least 10 m long.', 'The rope shall be at least 20 m long.'] as const;

describe('figures that speak for a pair whose words hardly do', () => {
  it.each([
    ['how long records are kept, in sections that may well be a pair', KEPT, 0.2, 0.5, 0, [true]],
    ['the same in sections that hardly are', KEPT, 0.2, 0.3, 0, [false]],
    ['a notice in sections that nearly are called aligned', NOTICE, 0.2, 0.72, 1, [true]],
    ['a notice in sections that may be a pair', NOTICE, 0.2, 0.5, 1, [false]],
    ['a limit of paragraphs and sections that may both be a pair', LIMIT, 0.42, 0.42, 1, [true]],
    ['a limit of paragraphs that hardly are', LIMIT, 0.3, 0.42, 1, [false]],
    ['a limit of sections that hardly are', LIMIT, 0.42, 0.3, 1, [false]],
    ['a notice of paragraphs and sections that may both be a pair', NOTICE, 0.42, 0.5, 1, [true]],
    ['a limit that both texts name alike, in sections that are likelier than not', LIMIT, 0.2, 0.62, 0, [true]],
    ['figures of which none asks more', TILT, 0.42, 0.5, 1, []],
    ['a limit that is no limit of both texts', LIMIT, 0.42, 0.42, 0, [false]],
  ] as const)('%s', (_, [ca, us], score, sectionScore, limits, expected) => {
    expect(shown(ca, us, score, sectionScore, limits)).toEqual(expected);
  });
});
