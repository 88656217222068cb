import type { Table } from '../model/table.ts';
import { JOINERS } from '../model/table-row.ts';

/** All cells of a table as one string, for search and reading. */
export function tableText(table: Table): string {
  return table.rows.map((row) => row.map((cell) => cell.text).join(JOINERS.cell)).join(JOINERS.row);
}
