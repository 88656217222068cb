import { describe, expect, it } from 'vitest';
import { formatPrinted } from '../../src/divergence/printed-figure.ts';
import { findQuantities } from '../../src/requirements/find-quantities.ts';

/** A sentence, and its first figure as lists print it. */
const cases = [
  ['kept at or below –21 °C', '≤ –21 °C'],
  ['kept at or below −21 °C', '≤ −21 °C'],
  ['kept at not less than -40 °C', '≥ -40 °C'],
  ['kept at not more than minus 18 °C', '≤ −18 °C'],
  ['kept at not more than 5 °C', '≤ 5 °C'],
  ['kept from 2–8 °C', '2–8 °C'],
  ['a fee of at least $50', '≥ $50'],
] as const;

describe('a figure as printed', () => {
  it.each(cases)('%s -> %s', (text, printed) => {
    const [found] = findQuantities(text, { language: 'en', jurisdiction: 'ca', stem: null });
    if (found === undefined) throw new Error('no figure');
    expect(formatPrinted({ ...found, editionId: 'ca/x', eId: 'sec_1', ordinal: 0 }, found.bound)).toBe(printed);
  });
});
