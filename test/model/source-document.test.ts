import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCharacters } from '../../src/model/source-document.ts';

describe('countCharacters', () => {
  it('counts what no white space of a pattern matches, in any text of any length', () => {
    const unit = fc.constantFrom(...' \t\n\u00a0\u1680\u2003\u2028\u202f\u205f\u3000\ufeffaZ0(§é—\u0085\u200b🇨');
    const text = fc.oneof(
      fc.string({ unit, maxLength: 100 }),
      fc.string({ unit: fc.constantFrom(...' ab\n'), maxLength: 100 }),
      fc.string({ unit: 'grapheme', maxLength: 100 }),
    );
    fc.assert(
      fc.property(text, fc.nat({ max: 3 }), (piece, doublings) => {
        const long = piece.repeat(9 ** doublings);
        // Other control characters are no white space for a pattern; XML allows none of them.
        expect(countCharacters(long)).toBe(long.replace(/\s|\p{Cc}(?<![\u007f-\u009f])/gu, '').length);
      }),
      { seed: 49 },
    );
  });
});
