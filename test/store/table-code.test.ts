import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/model/table.ts';
import { tableText } from '../../src/sources/table-text.ts';
import { decodeTable, encodeTable } from '../../src/store/table-code.ts';

const cell = fc.record({
  text: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constantFrom('', ' | ', '\n')),
  header: fc.boolean(),
  columnSpan: fc.integer({ min: 1, max: 3 }),
  rowSpan: fc.integer({ min: 1, max: 3 }),
});
const table = fc.record({
  caption: fc.option(fc.string()),
  rows: fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 }),
});

describe('encodeTable', () => {
  it('gives any table back from its text, whatever stands in its cells', () => {
    fc.assert(
      fc.property(table, (any: Table) => {
        expect(decodeTable(encodeTable(any, tableText(any)), tableText(any))).toEqual(any);
      }),
      { seed: 49 },
    );
  });

  it('gives a table back whose text is not its cells', () => {
    fc.assert(
      fc.property(table, fc.string(), (any: Table, text) => {
        expect(decodeTable(encodeTable(any, text), text)).toEqual(any);
      }),
      { seed: 49 },
    );
  });

  it('does not store the words twice', () => {
    const plain = { header: false, columnSpan: 1, rowSpan: 1 };
    const words: Table = { caption: null, rows: [[{ text: 'a long cell of many words', ...plain }]] };
    expect(encodeTable(words, tableText(words))).toBe('{"caption":null,"cells":[[25]]}');
  });
});
