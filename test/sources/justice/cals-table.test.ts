import { describe, expect, it } from 'vitest';
import { CalsTable } from '../../../src/sources/justice/cals-table.ts';

type Entry = Readonly<Record<string, string>>;

function build(columns: readonly Entry[], rows: readonly (readonly Entry[])[]) {
  const table = new CalsTable();
  table.startGroup();
  for (const column of columns) table.addColumn(column);
  table.startRows(false);
  for (const row of rows) {
    table.startRow();
    for (const entry of row) {
      table.startCell(entry).append(entry['text'] ?? '');
      table.endCell();
    }
    table.endRow();
  }
  return table
    .build()
    .rows.map((row) => row.map(({ text, columnSpan, rowSpan }) => `${text}:${columnSpan}x${rowSpan}`));
}

const abc: Entry[] = [{ colname: 'a' }, { colname: 'b' }, { colname: 'c' }];

describe('CalsTable', () => {
  it.each([
    ['plain cells', abc, [[{ text: '1' }, { text: '2' }]], [['1:1x1', '2:1x1']]],
    ['a span of columns', abc, [[{ text: '1', namest: 'a', nameend: 'c' }]], [['1:3x1']]],
    ['a span written backwards', abc, [[{ text: '1', namest: 'c', nameend: 'a' }]], [[':1x1', ':1x1', '1:1x1']]],
    ['an unknown column name', abc, [[{ text: '1', namest: 'x', nameend: 'y' }]], [['1:1x1']]],
    ['columns left empty', abc, [[{ text: '1', colname: 'c' }]], [[':1x1', ':1x1', '1:1x1']]],
    [
      'a column covered from above',
      abc,
      [[{ text: '1', morerows: '1' }, { text: '2' }], [{ text: '3', colname: 'b' }], [{ text: '4', colname: 'b' }]],
      [['1:1x2', '2:1x1'], ['3:1x1'], [':1x1', '4:1x1']],
    ],
    [
      'absurd counts',
      [{ colname: 'a', colnum: '999999999' }],
      [[{ text: '1', colname: 'a', morerows: '-3' }]],
      [['1:1x1']],
    ],
  ])('resolves %s', (_name, columns, rows, expected) => {
    expect(build(columns, rows)).toEqual(expected);
  });
});
