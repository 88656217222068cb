import type { Table, TableCell } from '../model/table.ts';

/**
 * A table beside its text: the cells are in the text already, joined, so that of each only the length is kept, in UTF-16 units, and after it what
 * is not plain about the cell.
 */
type CodedCell = number | readonly [length: number, rest: Omit<TableCell, 'text'>];
type CodedTable = Omit<Table, 'rows'> & { readonly cells: readonly (readonly CodedCell[])[] };

const BETWEEN_CELLS = ' | ';
const BETWEEN_ROWS = '\n';
const PLAIN = { header: false, columnSpan: 1, rowSpan: 1 } as const;

/** A table as it is stored beside `text`; whole, where `text` is not its cells joined. */
export function encodeTable(table: Table, text: string): string {
  const joined = table.rows.map((row) => row.map((cell) => cell.text).join(BETWEEN_CELLS)).join(BETWEEN_ROWS);
  if (joined !== text) return JSON.stringify(table);
  const { rows, ...rest } = table;
  const coded: CodedTable = { ...rest, cells: rows.map((row) => row.map(encodeCell)) };
  return JSON.stringify(coded);
}

function encodeCell({ text, ...rest }: TableCell): CodedCell {
  const isPlain = !rest.header && rest.columnSpan === 1 && rest.rowSpan === 1 && Object.keys(rest).length === 3;
  return isPlain ? text.length : [text.length, rest];
}

/** The table that `encodeTable` was given, from the same text. */
export function decodeTable(json: string, text: string): Table {
  const stored = JSON.parse(json) as CodedTable | Table;
  if ('rows' in stored) return stored;
  const { cells: coded, ...table } = stored;
  let at = 0;
  const rows = coded.map((row) => {
    const cells = row.map((cell) => {
      const [length, rest] = typeof cell === 'number' ? [cell, PLAIN] : cell;
      const start = at;
      at += length + BETWEEN_CELLS.length;
      return { text: text.slice(start, start + length), ...rest };
    });
    // The last cell of a row is followed by the end of the row instead.
    if (cells.length > 0) at -= BETWEEN_CELLS.length;
    at += BETWEEN_ROWS.length;
    return cells;
  });
  return { ...table, rows };
}
