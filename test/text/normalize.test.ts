import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, normalizeText } from '../../src/text/normalize.ts';

describe('normalizeText', () => {
  it.each([
    ['\u221240 \u00b0C', '-40 \u00b0c'],
    ['\u201cStandard\u201d \u2018A\u2019', '"standard" \'a\''],
    ['5\u00a0300\u202fN', '5 300 n'],
    ['120\u2013130', '120-130'],
    ['\u00ab\u00a0\u00e9tiquette\u00a0\u00bb', '" \u00e9tiquette "'],
    ['co\u00adop', 'coop'],
    ['\u0153uvre', 'oeuvre'],
  ])('%j becomes %j', (original, normalized) => {
    expect(normalizeText(original).text).toBe(normalized);
    expect(foldText(original)).toBe(normalized);
  });

  it('maps every unit back to the character it came from', () => {
    const { text, offsets } = normalizeText('A\u00ad\u2026\ufb01n');
    expect(text).toBe('a...fin');
    expect([...offsets]).toEqual([0, 2, 2, 2, 3, 3, 4, 5]);
  });

  it('keeps offsets in order and in range for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (original) => {
        const { text, offsets } = normalizeText(original);
        expect(offsets).toHaveLength(text.length + 1);
        expect(offsets.at(-1)).toBe(original.length);
        for (let at = 1; at < offsets.length; at++) expect(offsets[at]).toBeGreaterThanOrEqual(offsets[at - 1] ?? 0);
      }),
      { seed: 49 },
    );
  });
});
