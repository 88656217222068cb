import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { AuditHead } from '../model/audit-head.ts';
import type { CellType, Column } from './columns.ts';

/** Rows gathered before a row group is written: enough to compress well, few enough to hold. */
const GROUP_ROWS = 10_000;

const TYPES: Readonly<Record<CellType, 'STRING' | 'INT64' | 'DOUBLE' | 'BOOLEAN'>> = {
  text: 'STRING',
  // Dates stay as they are written: a Parquet date would come back in the zone of whoever reads it.
  date: 'STRING',
  'date-time': 'STRING',
  integer: 'INT64',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
};

/**
 * Pages of rows as Parquet with the columns of the CSV, a row group at a time; an error of `pages` goes through, and without its last bytes the
 * file is none. Written by hyparquet-writer, since the format is no thing to write by hand.
 */
export async function* toParquet(
  columns: readonly Column[],
  pages: AsyncIterable<readonly unknown[]>,
  audit?: AuditHead,
): AsyncGenerator<Uint8Array> {
  const sink = new Sink();
  const data = (rows: readonly unknown[]) =>
    columns.map(({ name, type, cell }) => ({
      name,
      type: TYPES[type],
      nullable: true,
      data: rows.map((row) => (type === 'integer' ? toBigInt(cell(row)) : cell(row))),
    }));
  const writer = new ParquetWriter({
    writer: sink,
    schema: schemaFromColumnData({ columnData: data([]) }),
    createdBy: 'Parallel 49 (hyparquet-writer)',
    ...(audit === undefined ? {} : { kvMetadata: [{ key: 'audit', value: JSON.stringify(audit) }] }),
  });
  const write = (rows: readonly unknown[]) =>
    writer.write({
      columnData: data(rows).map(({ name, data: values }) => ({ name, data: values })),
      rowGroupSize: GROUP_ROWS,
    });
  let group: unknown[] = [];
  for await (const rows of pages) {
    group.push(...rows);
    if (group.length < GROUP_ROWS) continue;
    await write(group);
    group = [];
    yield* sink.taken();
  }
  if (group.length > 0) await write(group);
  await writer.finish();
  yield* sink.taken();
}

function toBigInt(value: unknown): bigint | null {
  return typeof value === 'number' ? BigInt(value) : null;
}

/** Keeps what was written until it is taken; places in the file go on counting. */
class Sink extends ByteWriter {
  taken(): Uint8Array[] {
    const bytes = this.getBytes().slice();
    this.index = 0;
    return bytes.length === 0 ? [] : [bytes];
  }
}
