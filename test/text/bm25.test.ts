import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBm25Index } from '../../src/text/bm25.ts';
import { fnv1a64 } from '../../src/text/fnv1a64.ts';

const documents = [
  ['label', 'device', 'label', 'name'],
  ['brake', 'hose', 'label'],
  ['brake', 'brake', 'fluid'],
  ['record', 'device'],
];

describe('createBm25Index', () => {
  it('puts the document about the query first', () => {
    expect(
      createBm25Index(documents)
        .search(['brake', 'hose'], 9)
        .map((hit) => hit.document),
    ).toEqual([1, 2]);
  });

  it('knows rare terms from common ones', () => {
    const index = createBm25Index(documents);
    expect(index.idf('hose')).toBeGreaterThan(index.idf('brake'));
    expect(index.idf('absent')).toBe(0);
  });

  it('orders equal scores by document and honors the limit', () => {
    const index = createBm25Index([['a'], ['a'], ['a']]);
    expect(index.search(['a'], 2).map((hit) => hit.document)).toEqual([0, 1]);
  });

  it('agrees with the formula written out', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), words, (texts, query) => {
        const average = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
        const scoreOf = (text: readonly string[]): number => {
          let sum = 0;
          for (const term of new Set(query)) {
            const holders = texts.filter((other) => other.includes(term)).length;
            const frequency = text.filter((word) => word === term).length;
            const idf = Math.log(1 + (texts.length - holders + 0.5) / (holders + 0.5));
            const weight = Math.sqrt(query.filter((word) => word === term).length);
            if (frequency > 0)
              sum += (weight * idf * frequency * 3) / (frequency + 2 * (0.1 + (0.9 * text.length) / average));
          }
          return sum;
        };
        for (const { document, score } of createBm25Index(texts).search(query, 99)) {
          expect(score).toBeCloseTo(scoreOf(texts[document] ?? []), 5);
        }
      }),
      { seed: 49 },
    );
  });

  it('scores a run of documents as it scores all', () => {
    const index = createBm25Index(documents);
    const query = ['brake', 'label', 'device'];
    const all = index.scores(query).slice();
    for (let first = 0; first < 4; first++) {
      for (let count = 0; first + count <= 4; count++) {
        expect(index.scoresWithin(query, { first, count })).toEqual(all.slice(first, first + count));
      }
    }
  });

  it('answers an empty query and an empty index', () => {
    expect(createBm25Index(documents).search([], 5)).toEqual([]);
    expect(createBm25Index([]).search(['a'], 5)).toEqual([]);
  });
});

describe('fnv1a64', () => {
  // Landon Curt Noll's published test vectors.
  it.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['foobar', '85944171f73967e8'],
  ])('%j is %s', (text, hash) => {
    expect(fnv1a64(text)).toBe(hash);
  });

  it('equals 64-bit arithmetic on any text', () => {
    const reference = (text: string): string => {
      let hash = 0xcbf29ce484222325n;
      for (const byte of new TextEncoder().encode(text))
        hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
      return hash.toString(16).padStart(16, '0');
    };
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fnv1a64(text)).toBe(reference(text));
      }),
      { seed: 49 },
    );
  });
});
