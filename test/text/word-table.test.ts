import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordTable } from '../../src/text/word-table.ts';

describe('WordTable', () => {
  it('tells of each word what was learned of it, once', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '\u00e9', '\u4e2d'), maxLength: 8 }), {
      maxLength: 400,
    });
    fc.assert(
      fc.property(words, (all) => {
        const learned: string[] = [];
        const table = new WordTable<string>(100_000);
        for (const word of all) {
          const text = `x${word}y`;
          expect(
            table.of(text, 1, 1 + word.length, (one) => {
              learned.push(one);
              return `${one}!`;
            }),
          ).toBe(`${word}!`);
        }
        expect(learned).toEqual([...new Set(all)]);
      }),
      { seed: 49 },
    );
  });

  it('grows beyond its first room', () => {
    const table = new WordTable<number>(100_000);
    const learn = (word: string): number => Number(word);
    for (let round = 0; round < 2; round += 1)
      for (let at = 0; at < 5000; at += 1) expect(table.of(String(at), 0, String(at).length, learn)).toBe(at);
  });

  it('keeps no more words than it was told to and learns the forgotten ones again', () => {
    const table = new WordTable<string>(2);
    const learned: string[] = [];
    for (const word of ['a', 'b', 'a', 'c', 'a'])
      table.of(word, 0, 1, (one) => {
        learned.push(one);
        return one;
      });
    expect(learned).toEqual(['a', 'b', 'c', 'a']);
  });
});
