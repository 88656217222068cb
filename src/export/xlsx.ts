import { Zip, ZipDeflate } from 'fflate';
import { type AuditHead, auditHeadLine } from '../model/audit-head.ts';
import type { Cell, Column } from './columns.ts';
import { rowHeight, STYLE, sheetEnd, sheetHead, workbookParts } from './xlsx-parts.ts';
import { cutText, xlsxCell } from './xlsx-text.ts';

/** Excel opens no more rows a sheet; what follows goes on a next sheet with the same header. */
const MOST_ROWS = 1_048_576;
/** A zip without 64-bit fields, which not every reader of spreadsheets knows, ends here. */
const MOST_BYTES = 4_000_000_000;
/** Compressing takes most of the time; the last few percent of size are not worth twice of it. */
const LEVEL = 3;

const CONTINUED = 'continued';

type LongText = { readonly sheet: string; readonly row: number; readonly column: string; readonly text: string };

/**
 * Pages of rows as a spreadsheet (ECMA-376), made while it is read: nothing is held but the page at hand. Every text is an inline string
 * and no cell is a formula, so that nothing in it can run. Texts longer than a cell may be go on in a sheet of their own, named
 * `continued`, rather than being cut. The alternative, a library that holds the workbook as objects, takes a gigabyte for 100,000 rows.
 *
 * @param name of the sheet, and what tells the next ones apart (`rows`, `rows 2`).
 * @param audit goes into the properties of the file, where no row has to give way for it.
 * @param widths of the first columns, in characters, where people read the sheet: those columns wrap, the others are folded behind them.
 * @throws when the pages throw, or past 4 GB: the transfer must then be broken off.
 */
export async function* toXlsx(
  columns: readonly Column[],
  pages: AsyncIterable<readonly unknown[]>,
  name: string,
  audit?: AuditHead,
  widths: readonly number[] = [],
): AsyncGenerator<Uint8Array> {
  const archive = new Archive();
  const sheets: string[] = [];
  const long: LongText[] = [];
  let row = 0;

  const heightOf = (cells: readonly Cell[]) => (widths.length === 0 ? null : rowHeight(widths, cells));

  const begin = () => {
    sheets.push(sheets.length === 0 ? name : `${name} ${sheets.length + 1}`);
    archive.begin(`xl/worksheets/sheet${sheets.length}.xml`);
    const heads = columns.map(({ name: head }, at) =>
      xlsxCell(`${letters(at)}1`, head, at < widths.length ? STYLE.readHead : STYLE.head),
    );
    const names = columns.map(({ name: head }) => head);
    archive.write(sheetHead(widths, columns.length) + rowOf(1, heads, heightOf(names)));
    row = 1;
  };
  const end = () => archive.end(`</sheetData>${filterOf(columns.length, row)}${sheetEnd(widths.length > 0)}`);

  begin();
  for await (const rows of pages) {
    let text = '';
    for (const one of rows) {
      if (row === MOST_ROWS) {
        archive.write(text);
        text = '';
        end();
        begin();
      }
      row += 1;
      const cells = columns.map((column) => column.cell(one));
      text += rowOf(
        row,
        cells.map((cell, at) => {
          const pieces = typeof cell === 'string' ? cutText(cell) : [];
          for (const piece of pieces.slice(1)) {
            long.push({ sheet: sheets.at(-1) ?? name, row, column: columns[at]?.name ?? '', text: piece });
          }
          return xlsxCell(`${letters(at)}${row}`, pieces[0] ?? cell, at < widths.length ? STYLE.read : STYLE.data);
        }),
        heightOf(cells),
      );
    }
    archive.write(text);
    yield* archive.taken();
  }
  end();
  if (long.length > 0) {
    sheets.push(CONTINUED);
    archive.begin(`xl/worksheets/sheet${sheets.length}.xml`);
    const heads = ['sheet', 'row', 'column', 'text'].map((head, at) => xlsxCell(`${letters(at)}1`, head, STYLE.head));
    archive.write(sheetHead([], heads.length) + rowOf(1, heads));
    for (const [at, { sheet, row: of, column, text }] of long.entries()) {
      const cells = [sheet, of, column, text].map((cell, index) => xlsxCell(`${letters(index)}${at + 2}`, cell));
      archive.write(rowOf(at + 2, cells));
      yield* archive.taken();
    }
    archive.end(`</sheetData>${sheetEnd(false)}`);
  }
  for (const [path, text] of workbookParts(
    sheets,
    audit === undefined ? undefined : `Parallel 49. Audit-Head: ${auditHeadLine(audit)}`,
  )) {
    archive.begin(path);
    archive.end(text);
  }
  archive.finish();
  yield* archive.taken();
}

function rowOf(number: number, cells: readonly string[], height: number | null = null): string {
  return `<row r="${number}"${height === null ? '' : ` ht="${height}" customHeight="1"`}>${cells.join('')}</row>`;
}

function filterOf(columns: number, rows: number): string {
  return columns === 0 ? '' : `<autoFilter ref="A1:${letters(columns - 1)}${rows}"/>`;
}

/** Spreadsheet letters of a column: 0 is A, 26 is AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** A zip written entry by entry, its bytes kept until they are taken. Its clock stands still, so that the same rows are the same bytes. */
class Archive {
  readonly #encoder = new TextEncoder();
  readonly #zip: Zip;
  #entry: ZipDeflate | null = null;
  #pieces: Uint8Array[] = [];
  #size = 0;

  constructor() {
    this.#zip = new Zip((error, piece) => {
      if (error !== null) throw error;
      this.#pieces.push(piece);
      this.#size += piece.length;
      if (this.#size > MOST_BYTES) throw new Error('a spreadsheet of more than 4 GB; take CSV, NDJSON or Parquet');
    });
  }

  begin(path: string): void {
    this.#entry = new ZipDeflate(path, { level: LEVEL });
    // The oldest day a zip can name, in whatever zone the machine is.
    this.#entry.mtime = new Date(1980, 0, 1);
    this.#zip.add(this.#entry);
  }

  write(text: string): void {
    if (text !== '') this.#entry?.push(this.#encoder.encode(text));
  }

  end(text: string): void {
    this.#entry?.push(this.#encoder.encode(text), true);
  }

  finish(): void {
    this.#zip.end();
  }

  taken(): Uint8Array[] {
    const pieces = this.#pieces.filter((piece) => piece.length > 0);
    this.#pieces = [];
    return pieces;
  }
}
