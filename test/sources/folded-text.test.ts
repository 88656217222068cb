import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FoldedText } from '../../src/sources/folded-text.ts';

describe('FoldedText', () => {
  it('folds pieces as it would fold their sum', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\t', '\u00a0', '\u2009') });
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const folded = new FoldedText();
        for (const text of pieces) {
          const mark = folded.mark;
          folded.append(text);
          const { start, end, text: run } = folded.since(mark);
          expect(folded.text.slice(start, end)).toBe(run);
          expect(run).toBe(text.trim().replace(/\s+/g, ' '));
        }
        expect(folded.text).toBe(pieces.join('').trim().replace(/\s+/g, ' '));
      }),
      { seed: 49 },
    );
  });

  it('keeps blocks apart', () => {
    const folded = new FoldedText();
    folded.break();
    folded.append('a');
    folded.break();
    expect([folded.next, folded.last]).toEqual([2, ' ']);
    folded.append('b');
    expect([folded.text, folded.last]).toEqual(['a b', 'b']);
  });
});
