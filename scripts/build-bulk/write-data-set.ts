import { type Column, columnsOf } from '../../src/export/columns.ts';
import { toCsvw } from '../../src/export/csvw.ts';
import { writeFace } from '../../src/export/write-face.ts';
import { type BulkFile, MOST_FILE_BYTES } from '../../src/model/bulk-manifest.ts';
import type { DataSet } from '../../src/model/data-sets/data-set.ts';
import type { BulkWriter } from './bulk-writer.ts';

const FORMATS = [
  ['csv', 'text/csv; charset=UTF-8; header=present'],
  ['ndjson', 'application/x-ndjson'],
  ['parquet', 'application/vnd.apache.parquet'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
] as const;
/** Room for headers and the last line. */
const MOST_PART_BYTES = MOST_FILE_BYTES - 64 * 1024;

/**
 * One data set in every format, cut into parts that hold the same rows in each: NDJSON is the longest way to write a row, so its length says
 * where to cut.
 */
export async function writeDataSet(
  writer: BulkWriter,
  name: string,
  set: DataSet,
  pages: AsyncIterable<readonly object[]>,
  onRows: (rows: readonly object[], columns: readonly Column[]) => void,
): Promise<{ name: string; rows: number; identity: string[]; files: BulkFile[] }> {
  const columns = columnsOf(set.row);
  const files: BulkFile[] = [];
  let total = 0;
  let part: object[] = [];
  let bytes = 0;
  let parts = 0;

  async function writePart(): Promise<void> {
    parts += 1;
    const stem = `${name}/${name}-${String(parts).padStart(3, '0')}`;
    for (const [format, mediaType] of FORMATS) {
      const content = await collect(writeFace(format, { name, columns, pages: once(part) }));
      files.push(writer.add({ path: `${stem}.${format}`, format, mediaType, rows: part.length, bytes: content }));
    }
    const metadata = toCsvw(name, set, `${name}-${String(parts).padStart(3, '0')}.csv`);
    files.push(
      writer.add({
        path: `${stem}.csv-metadata.json`,
        format: 'csvw',
        mediaType: 'application/csvm+json',
        rows: null,
        bytes: new TextEncoder().encode(metadata),
      }),
    );
    part = [];
    bytes = 0;
  }

  for await (const rows of pages) {
    onRows(rows, columns);
    total += rows.length;
    for (const row of rows) {
      const length = Buffer.byteLength(JSON.stringify(row)) + 1;
      if (bytes + length > MOST_PART_BYTES && part.length > 0) await writePart();
      part.push(row);
      bytes += length;
    }
  }
  if (part.length > 0 || parts === 0) await writePart();
  return { name, rows: total, identity: [...set.identity], files };
}

async function* once(rows: readonly object[]): AsyncGenerator<readonly object[]> {
  const size = 2000;
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}

async function collect(pieces: AsyncIterable<string | Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(typeof piece === 'string' ? Buffer.from(piece) : piece);
  return Buffer.concat(all);
}
