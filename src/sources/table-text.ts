import type { Table } from '../model/table.ts';

/** All cells of a table as one string, for search and reading; the joiners are ours and count as no character of the source. */
export function tableText(table: Table): string {
  return table.rows.map((row) => row.map((cell) => cell.text).join(' | ')).join('\n');
}
