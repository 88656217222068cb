import { describe, expect, it } from 'vitest';
import { findTableQuantities } from '../../src/requirements/table-quantities.ts';
import { makeProvision } from '../divergence/make-pair.ts';

/** Bound, value and unit of the figures of a table, read with its first row as its head. */
function read(rows: readonly (readonly string[])[], language: 'en' | 'fr' = 'en'): string[] {
  const table = {
    caption: null,
    rows: rows.map((cells, at) => cells.map((text) => ({ text, header: at === 0, columnSpan: 1, rowSpan: 1 }))),
  };
  const text = rows.map((cells) => cells.join(' | ')).join('\n');
  const provision = { ...makeProvision({ eId: 't', text }), level: 'table' as const, table };
  const found = findTableQuantities(provision, { language, jurisdiction: 'us', stem: null });
  return (found ?? []).map(({ bound, value, unit }) => `${bound} ${value} ${unit}`);
}

const HEAD = ['Nutrient', 'Unit of measurement', 'Minimum level', 'Maximum level'];

describe('a column of units', () => {
  it.each([
    ['gives its unit to the row', [['Oil', 'Grams', '2.5', '7.0']], ['minimum 2.5 g', 'maximum 7 g']],
    [
      'goes on where it says ditto',
      [
        ['Oil', 'Grams', '2.5', ''],
        ['Starch', 'Do.', '9', ''],
        ['Sugar', 'Milligrams', '40', ''],
        ['Salt', '″', '60', ''],
      ],
      ['minimum 2.5 g', 'minimum 9 g', 'minimum 40 mg', 'minimum 60 mg'],
    ],
    [
      'ends at a unit that nobody knows',
      [
        ['Oil', 'Grams', '2.5', ''],
        ['Yeast', 'Pinches', '5', ''],
      ],
      ['minimum 2.5 g'],
    ],
    ['yields to a unit in the cell', [['Oil', 'Grams', '250 mg', '']], ['minimum 250 mg']],
  ])('%s', (_, rows, expected) => {
    expect(read([HEAD, ...rows])).toEqual(expected);
  });

  it('in French', () => {
    expect(
      read(
        [
          ['Nutriment', 'Unité', 'Minimum'],
          ['Huile', 'grammes', '2,5'],
        ],
        'fr',
      ),
    ).toEqual(['minimum 2.5 g']);
  });
});
