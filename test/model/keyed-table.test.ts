import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparableKey, keyedTable, rowsOfKey } from '../../src/model/keyed-table.ts';
import type { Table, TableCell } from '../../src/model/table.ts';
import { gridOf } from '../../src/model/table-grid.ts';

/** Rows of cells as words: `#` heads a header cell, `>2` at the end spans two columns, `v2` two rows. */
function table(...rows: string[][]): Table {
  return { caption: null, rows: rows.map((row) => row.map(cell)) };
}

function cell(word: string): TableCell {
  const match = /^(#?)(.*?)(?:>(\d))?(?:v(\d))?$/.exec(word);
  return {
    text: match?.[2] ?? '',
    header: match?.[1] === '#',
    columnSpan: Number(match?.[3] ?? 1),
    rowSpan: Number(match?.[4] ?? 1),
  };
}

const keysOf = (source: Table) => keyedTable(source).rows.map(({ key, continues }) => (continues ? `~${key}` : key));

describe('gridOf', () => {
  it('puts every cell where a browser would', () => {
    const grid = gridOf(table(['#A>1v2', '#B>2'], ['#C', '#D'], ['1v2', '2', '3'], ['4>2'], ['line>3']));
    expect(grid.headerRows).toBe(2);
    expect(grid.rows.map(({ cells }) => cells.map((one) => one?.text ?? null))).toEqual([
      ['A', 'B', 'B'],
      ['A', 'C', 'D'],
      ['1', '2', '3'],
      ['1', '4', '4'],
      ['line', 'line', 'line'],
    ]);
    expect(grid.rows.map(({ own }) => own)).toEqual([[0, 1], [1, 2], [0, 1, 2], [1], [0]]);
  });

  it('fills what rows leave out with nothing', () => {
    expect(gridOf(table(['a'], ['b', 'c'])).rows.map(({ cells }) => cells.length)).toEqual([2, 2]);
    expect(gridOf({ caption: null, rows: [] })).toEqual({ columns: 0, headerRows: 0, rows: [] });
  });

  it('stays small whatever spans claim', () => {
    const wide = { text: 'x', header: false, columnSpan: 10_000_000, rowSpan: 10_000_000 };
    expect(gridOf({ caption: null, rows: [[wide, wide], [wide]] }).columns).toBe(1000);
  });

  it('shows each cell at least once and nothing else', () => {
    const cells = fc.record({
      text: fc.constantFrom('a', 'b', ''),
      header: fc.boolean(),
      columnSpan: fc.integer({ min: 1, max: 3 }),
      rowSpan: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(cells, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
        const grid = gridOf({ caption: null, rows });
        const shown = new Set(grid.rows.flatMap(({ cells: row }) => row.filter((one) => one !== null)));
        expect([...shown].length).toBe(rows.flat().length);
        for (const [index, row] of grid.rows.entries()) {
          expect(row.own.map((column) => row.cells[column])).toEqual(rows[index]);
        }
      }),
      { seed: 49 },
    );
  });
});

describe('keyedTable', () => {
  it.each([
    ['the leftmost column that names rows', table(['#Kind', '#Size'], ['Round', '5'], ['Flat', '5']), 0],
    [
      'the column beside one that counts',
      table(['#Item', '#Substance', '#Limit'], ['1', 'Lead', '9'], ['2', 'Tin', '9']),
      1,
    ],
    [
      'a count, where nothing beside it names rows',
      table(['#Item', '#Same', '#Limit'], ['1', 'x', '1'], ['2', 'x', '2'], ['3', 'x', '3']),
      0,
    ],
    [
      'the column of identifiers',
      table(['#Name', '#Class', '#Identification number'], ['A', '3', 'UN1'], ['B', '3', 'UN2']),
      2,
    ],
    ['the second, where the first is nearly empty', table(['#', '#Name'], ['', 'a'], ['+', 'b'], ['', 'c']), 1],
    ['the first of a table without a header', table(['a', '1'], ['b', '2']), 0],
    ['the first of an empty table', table(), 0],
  ])('finds %s', (_name, source, expected) => {
    expect(keyedTable(source).keyColumn).toBe(expected);
  });

  it('names columns by their header cells from top to bottom', () => {
    const source = table(['[All in mm]>3'], ['#Widget>1v2', '#Size>2'], ['#Least', '#Most'], ['Round', '1', '2']);
    expect(keyedTable(source).columns).toEqual(['Widget', 'Size › Least', 'Size › Most']);
    expect(keyedTable(source).rows.map(({ row }) => row)).toEqual([3]);
  });

  it('keeps the key of rows that go on and the heading of groups', () => {
    const source = table(
      ['#Kind', '#Size'],
      ['Steel>2'],
      ['Round', '1'],
      ['', '2'],
      ['Flatv2', '3'],
      ['4'],
      ['Tin'],
      ['Round', '5'],
    );
    expect(keysOf(source)).toEqual(['Round', '~Round', 'Flat', '~Flat', 'Round']);
    expect(keyedTable(source).rows.map(({ group }) => group)).toEqual(['Steel', 'Steel', 'Steel', 'Steel', 'Tin']);
  });

  it('takes the key column it is given', () => {
    const source = table(['#Kind', '#Size'], ['Round', '1 mm'], ['Flat', '2 mm']);
    expect(keyedTable(source, 1).rows.map(({ key }) => key)).toEqual(['1 mm', '2 mm']);
  });
});

describe('rowsOfKey', () => {
  const keyed = keyedTable(table(['#UN number', '#Group'], ['UN1203', 'II'], ['', 'III'], ['UN 1950', '']));

  it.each([
    ['UN1203', ['II', 'III']],
    ['un 1203', ['II', 'III']],
    ['UN1950', ['']],
    ['UN9', []],
    ['', []],
  ])('finds the rows of %j', (key, groups) => {
    expect(rowsOfKey(keyed, key).map(({ cells }) => cells[1])).toEqual(groups);
  });

  it('compares keys without accents, signs and capitals', () => {
    expect(comparableKey('  Benzène, (n.o.s.) ')).toBe('benzenenos');
  });
});
