import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashParts } from '../../src/text/hash-parts.ts';

const parts = fc.tuple(fc.array(fc.string({ unit: 'grapheme' })), fc.array(fc.maxSafeNat()));

describe('hashParts', () => {
  it('is a safe integer and depends on its parts alone', () => {
    fc.assert(
      fc.property(parts, parts, ([texts, numbers], other) => {
        const hash = hashParts(texts, numbers);
        hashParts(...other);
        expect(Number.isSafeInteger(hash) && hash >= 0).toBe(true);
        expect(hashParts(texts, numbers)).toBe(hash);
      }),
      { seed: 49 },
    );
  });

  it.each([
    ['where a part ends', [['ab', 'c'], []], [['a', 'bc'], []]],
    ['an empty part', [['ab'], []], [['ab', ''], []]],
    ['zeros at the end', [['a'], []], [['a\0'], []]],
    ['the order of numbers', [[], [1, 2]], [[], [2, 1]]],
    ['a number above 32 bits', [[], [1]], [[], [1 + 2 ** 32]]],
    ['the last letter of a long text', [[`${'x'.repeat(20_000)}a`], []], [[`${'x'.repeat(20_000)}b`], []]],
  ] as const)('sees %s', (_name, [texts, numbers], [otherTexts, otherNumbers]) => {
    expect(hashParts(texts, numbers)).not.toBe(hashParts(otherTexts, otherNumbers));
  });

  it('gives a hundred thousand short provisions as many hashes', () => {
    const hashes = new Set(Array.from({ length: 100_000 }, (_, index) => hashParts(['paragraph', `(${index})`], [])));
    expect(hashes.size).toBe(100_000);
  });
});
