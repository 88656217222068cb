import type { AuditHead } from '../model/audit-head.ts';
import type { Column } from './columns.ts';
import { toCsv } from './csv.ts';
import { toNdjson } from './ndjson.ts';
import { toParquet } from './parquet.ts';
import { layColumns, type SheetLayout } from './sheet-layout.ts';
import { toXlsx } from './xlsx.ts';

/** Rows on their way out: what a file is called inside, its columns, and its rows a page at a time. */
export type Rows = {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly pages: AsyncIterable<readonly unknown[]>;
  /** Of CSV: makes it safe to open in a spreadsheet. */
  readonly safe?: boolean;
  /** Where the record of changes ended when the rows were read. A CSV has no place for it that is not data: its file's name has it. */
  readonly audit?: AuditHead;
  /** Of a spreadsheet that people read as a document. */
  readonly sheet?: SheetLayout | undefined;
};

/** Rows in the format a suffix names; text and bytes are mixed, as each format comes. */
export function writeFace(
  format: string,
  { name, columns, pages, safe = false, audit, sheet }: Rows,
): AsyncGenerator<string | Uint8Array> {
  if (format === 'csv') return toCsv(columns, pages, { safe });
  if (format === 'xlsx' && sheet !== undefined) {
    const widths = sheet.columns.map(({ width }) => width);
    return toXlsx(layColumns(columns, sheet), pages, sheet.name, audit, widths);
  }
  if (format === 'xlsx') return toXlsx(columns, pages, name, audit);
  return format === 'parquet' ? toParquet(columns, pages, audit) : toNdjson(pages, audit);
}
