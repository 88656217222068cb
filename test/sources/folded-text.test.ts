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
    expect(folded.next).toBe(2);
    folded.append('b');
    expect(folded.text).toBe('a b');
  });

  /** `^` raises and `_` lowers what stands between it and the next `|`. */
  it.each([
    ['10^6|', '10⁶'],
    ['1.4 × 10^−2| Ci', '1.4 × 10⁻² Ci'],
    ['6 × 10 ^3|dyne', '6 × 10³dyne'],
    ['10^-||^6|', '10⁻⁶'],
    ['up to 10 ^6| units', 'up to 10 ⁶ units'],
    ['1050 ^1|', '1050 ¹'],
    ['^2| 943.5', '² 943.5'],
    ['60^1, 2|', '60¹, ²'],
    ['4^0.5|', '4⁰.⁵'],
    ['10^3n|', '10³n'],
    ['7^3|⁄_4| oz', '7 3⁄4 oz'],
    ['^1|⁄_2| cup', '1⁄2 cup'],
    ['7 ^3|/_4| oz', '7 3/4 oz'],
    ['H3_2| test', 'H3₂ test'],
    ['C_12|0_2|', 'C₁₂0₂'],
    ['12 _2|', '12 2'],
    ['°F ^3| ^4|', '°F 3 4'],
    ['m^3|', 'm3'],
    ['CO_2| 5', 'CO2 5'],
    ['m^3|/s', 'm3/s'],
    ['the 5^th| day', 'the 5th day'],
    ['10^n|', '10n'],
    ['U^3+|', 'U3+'],
  ])('writes %s as %s', (written, expected) => {
    const folded = new FoldedText();
    for (const piece of written.match(/[\^_][^|]*\||[^|^_]+/g) ?? []) {
      const position = piece.startsWith('^') ? 'raised' : piece.startsWith('_') ? 'lowered' : 'line';
      folded.append(position === 'line' ? piece : piece.slice(1, -1), position);
    }
    expect(folded.text).toBe(expected);
    const ink = (text: string) => text.replace(/[\s|^_]/g, '').length;
    expect(ink(folded.text)).toBe(ink(written));
  });
});
