import type { Cell, Column } from './columns.ts';

export type CsvOptions = {
  /**
   * Makes a file that a spreadsheet may open: text that it would run as a formula gets an apostrophe before it (ASVS 5.0 1.2.10), and a byte
   * order mark tells it that the file is UTF-8. Off by default, because it changes the data: "-40 °C" is a temperature, not a formula.
   */
  readonly safe: boolean;
};

const LINE_END = '\r\n';
const BYTE_ORDER_MARK = '\uFEFF';
const FORMULA_START = /^[=+\-@\t\r\n\0＝＋－＠]/;

/**
 * Pages of rows as CSV (RFC 4180: CRLF, quotes doubled, a header line). One string a page, so that a reader who is slow makes the query wait.
 * An error of `pages` goes through: the caller must break the transfer off, since a file cut short would look whole.
 */
export async function* toCsv(
  columns: readonly Column[],
  pages: AsyncIterable<readonly unknown[]>,
  options: CsvOptions,
): AsyncGenerator<string> {
  const format = (cell: Cell) => quote(options.safe && typeof cell === 'string' ? defuse(cell) : String(cell ?? ''));
  yield (options.safe ? BYTE_ORDER_MARK : '') + columns.map((column) => format(column.name)).join(',') + LINE_END;
  for await (const rows of pages) {
    let text = '';
    for (const row of rows) text += columns.map((column) => format(column.cell(row))).join(',') + LINE_END;
    if (text !== '') yield text;
  }
}

function defuse(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
