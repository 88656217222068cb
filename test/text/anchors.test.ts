import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, sharedBlocks } from '../../src/text/anchors.ts';
import { heaviestRuns, WORTH } from '../../src/text/run-table.ts';

const ids = (text: string) => Int32Array.from(text === '' ? [] : text.split(' '), (word) => word.charCodeAt(0));
const show = (left: string, blocks: readonly Block[]) =>
  blocks.map((block) =>
    left
      .split(' ')
      .slice(block.left, block.left + block.length)
      .join(' '),
  );
const none = () => [];

describe('sharedBlocks', () => {
  it.each([
    ['both ends', 'a b x y', 'a b z y', ['a b', 'y']],
    ['nothing', 'a b', 'c d', []],
    ['an empty text', '', 'c d', []],
    ['a repeated word once', 'a a', 'a', ['a']],
  ])('finds %s without looking into gaps', (_, left, right, expected) => {
    expect(show(left, sharedBlocks(ids(left), ids(right), 128, none))).toEqual(expected);
  });

  it('takes one long run rather than more short ones that cross it, where a gap is too large to look at every pair', () => {
    const filler = (from: number) => Array.from({ length: 1100 }, (_, index) => from + index);
    const [sentence, lone] = [
      [1, 2, 3, 4, 5],
      [6, 7, 8],
    ];
    const left = [...filler(1000), ...lone, ...sentence, ...filler(3000)];
    const right = [...filler(5000), ...sentence, ...filler(7000), 6, 9000, 7, 9001, 8];
    const blocks = sharedBlocks(Int32Array.from(left), Int32Array.from(right), 10_000, none);
    expect(blocks).toEqual([{ left: 1103, right: 1100, length: 5 }]);
  });

  it('gives equal words in one order, whatever the texts', () => {
    const words = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 3000, size: 'max' });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [left, right] = [Int32Array.from(one), Int32Array.from(other)];
        const blocks = sharedBlocks(left, right, 301, none);
        let [leftAt, rightAt] = [0, 0];
        for (const block of blocks) {
          expect(block.left >= leftAt && block.right >= rightAt).toBe(true);
          [leftAt, rightAt] = [block.left + block.length, block.right + block.length];
          expect(left.slice(block.left, leftAt)).toEqual(right.slice(block.right, rightAt));
        }
      }),
      { seed: 49, numRuns: 100 },
    );
  });
});

describe('heaviestRuns', () => {
  const worthOf = (text: string) =>
    Uint8Array.from(text.split(' '), (word) =>
      word === '.' ? WORTH.mark : word === word.toUpperCase() ? WORTH.subject : WORTH.small,
    );

  it.each([
    ['the longer run', 'B C x B y C', 'B C', ['B C']],
    ['words of the subject rather than small ones', 'A b c', 'b c A x b', ['b c']],
    ['no lone mark', 'A . B', 'x . y', []],
    ['a mark inside a run', 'A . B', 'A . B', ['A . B']],
    ['nothing', 'A', 'B', []],
    ['no word before a run that the other text does not have', 'x A', 'y A', ['A']],
  ])('finds %s', (_, left, right, expected) => {
    expect(show(left, heaviestRuns(ids(left), ids(right), worthOf(left)))).toEqual(expected);
  });
});
