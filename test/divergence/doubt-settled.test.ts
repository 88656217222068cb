import { describe, expect, it } from 'vitest';
import { comparePair } from '../../src/divergence/compare-pair.ts';
import { doubtSettled } from '../../src/divergence/doubt-settled.ts';
import { isWeak } from '../../src/divergence/weigh.ts';
import type { Divergence } from '../../src/model/divergence.ts';
import { makePair } from './make-pair.ts';

const MARGINS = 'Pages must have margins of at least 2 cm at the top and 2.5 cm at the left.';

/** The pair of the margins with a U.S. text in a section of its own. */
function pairWith(text: string, section: string): { readonly divergences: readonly Divergence[] } {
  const { divergences } = comparePair(makePair(MARGINS, text));
  return { divergences: divergences.map((found) => ({ ...found, us: { ...found.us, eId: section } })) };
}

const drawings = pairWith('Sheets must have margins of at least 3 cm at the top and 2.5 cm at the left.', 'sec_2');
const shown = (pairs: readonly { readonly divergences: readonly Divergence[] }[]): number[] =>
  pairs.map(({ divergences }) => divergences.filter((found) => found.stringency !== 'same' && !isWeak(found)).length);

describe('doubtSettled', () => {
  it('keeps behind the switch what differs from one rule where another says all the same', () => {
    const pages = pairWith('Pages must have margins of at least 2 cm at the top and 2.5 cm at the left.', 'sec_1');
    expect(shown([drawings, pages])).toEqual([1, 0]);
    expect(shown(doubtSettled([drawings, pages]))).toEqual([0, 0]);
  });

  it.each([
    ['one figure is the same', 'Pages must have margins of at least 2 cm at the top.', [1, 0]],
    [
      'another differs there too',
      'Pages must have margins of at least 4 cm at the top and 2.5 cm at the left.',
      [1, 1],
    ],
  ])('leaves it where only %s', (_, text, expected) => {
    expect(shown(doubtSettled([drawings, pairWith(text, 'sec_1')]))).toEqual(expected);
  });

  it('leaves a pair to itself', () => {
    expect(shown(doubtSettled([drawings]))).toEqual([1]);
  });
});
