import type { Table, TableCell } from './table.ts';

/** Wider tables do not exist (the widest has 40 columns); a hostile span must not fill the memory. */
const widestTable = 1000;

/** A table with its spans resolved: every row has the same columns, and a cell that covers several places stands in each of them. */
export type TableGrid = {
  readonly columns: number;
  /** Leading rows that hold nothing but header cells or lines about the whole table. */
  readonly headerRows: number;
  readonly rows: readonly GridRow[];
};

type GridRow = {
  /** The cell at each column; null where the source has none. */
  readonly cells: readonly (TableCell | null)[];
  /** The columns at which a cell of this row itself begins, from left to right. */
  readonly own: readonly number[];
};

/**
 * Resolves the spans of a table as HTML does (Living Standard, 4.9.12.1): a cell takes the first free column of its row, and the columns
 * and rows that its spans cover are free no more.
 */
export function gridOf(table: Table): TableGrid {
  /** Per column, the cell from above that still covers it and for how many rows. */
  const covering: { cell: TableCell; rows: number }[] = [];
  const rows: { cells: (TableCell | null)[]; own: number[] }[] = [];
  for (const row of table.rows) {
    const cells: (TableCell | null)[] = [];
    const own: number[] = [];
    for (const [column, covered] of covering.entries()) {
      if (covered && covered.rows > 0) cells[column] = covered.cell;
    }
    let column = 0;
    for (const cell of row) {
      while (cells[column]) column += 1;
      if (column >= widestTable) break;
      own.push(column);
      const end = Math.min(column + cell.columnSpan, widestTable);
      for (; column < end && !cells[column]; column += 1) {
        cells[column] = cell;
        covering[column] = { cell, rows: cell.rowSpan };
      }
    }
    for (const covered of covering) if (covered) covered.rows -= 1;
    rows.push({ cells, own });
  }
  const columns = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const filled = rows.map(({ cells, own }) => ({
    cells: Array.from({ length: columns }, (_, column) => cells[column] ?? null),
    own,
  }));
  return { columns, headerRows: countHeaderRows(filled), rows: filled };
}

function countHeaderRows(rows: readonly GridRow[]): number {
  let header = 0;
  for (const [index, row] of rows.entries()) {
    if (row.cells.some((cell) => cell !== null) && row.cells.every((cell) => cell === null || cell.header)) {
      header = index + 1;
    } else if (!isLine(row)) break;
  }
  return header;
}

/** One cell across all columns: a line about the table or the heading of the rows below it. */
export function isLine(row: GridRow): boolean {
  const [first] = row.cells;
  return row.own.length === 1 && first != null && row.cells.every((cell) => cell === first);
}
