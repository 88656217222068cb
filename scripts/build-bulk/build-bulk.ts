import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { columnsOf } from '../../src/export/columns.ts';
import { BULK_SCHEMA_VERSION, type BulkFile, BulkManifest, MOST_FILE_BYTES } from '../../src/model/bulk-manifest.ts';
import { dataSets } from '../../src/model/data-sets/data-sets.ts';
import { sealAudit } from '../../src/store/audit-chain.ts';
import { type DataStores, LIST_DATA } from '../../src/store/data-sets/list-data.ts';
import { listEditions } from '../../src/store/editions.ts';
import { readMeta } from '../../src/store/meta.ts';
import type { Page, PageRequest } from '../../src/store/page.ts';
import { BulkWriter } from './bulk-writer.ts';
import { eachPage } from './each-page.ts';
import { PublicDatabase } from './public-database.ts';
import { writeDataSet } from './write-data-set.ts';
import { writeCrosswalks, writeInstruments } from './write-law.ts';

const SQLITE = { format: 'sqlite', mediaType: 'application/vnd.sqlite3', rows: null } as const;

/** Bakes everything public into a folder. The same index and desk give the same bytes; what is served meanwhile stays until all is there. */
export async function buildBulk(
  stores: DataStores,
  folder: string,
  onSet: (name: string, rows: number) => void = () => {},
): Promise<BulkManifest> {
  const builtAt = (await readMeta(stores.index, 'built-at')) ?? '1970-01-01T00:00:00.000Z';
  const pipelineVersion = (await readMeta(stores.index, 'pipeline-version')) ?? '0';
  const writer = new BulkWriter(folder);
  const databasePath = `${folder}.sqlite`;
  const database = new PublicDatabase(databasePath);
  const sets = [];
  for (const [name, set] of dataSets) {
    // The types of one data set agree (LIST_DATA is typed by name); a loop over all of them cannot say so.
    const list = LIST_DATA[name] as (stores: DataStores, filter: object, page: PageRequest) => Promise<Page<object>>;
    database.begin(name, set, columnsOf(set.row));
    const pages = eachPage((page) => list(stores, {}, page));
    const written = await writeDataSet(writer, name, set, pages, (rows, columns) => database.add(rows, columns));
    sets.push(written);
    onSet(name, written.rows);
  }
  database.finish();
  const whole = writeDatabase(writer, databasePath);
  rmSync(databasePath, { force: true });
  const editions = await listEditions(stores.index);
  const dates = editions.map((edition) => edition.pointInTime).sort();
  const manifest: BulkManifest = {
    schemaVersion: BULK_SCHEMA_VERSION,
    indexBuiltAt: builtAt,
    pipelineVersion,
    audit: await sealAudit(stores.desk),
    editions: { count: editions.length, oldest: dates[0] ?? null, newest: dates.at(-1) ?? null },
    dataSets: sets,
    database: whole,
    crosswalks: await writeCrosswalks(writer, stores, { builtAt, pipelineVersion }),
    instruments: await writeInstruments(writer, stores.index),
  };
  writer.finish(BulkManifest.parse(manifest));
  return manifest;
}

/**
 * One file; of a large corpus pieces that `cat` joins, since hosts of static files take none larger. Read a piece at a time: the whole law makes
 * a file of gigabytes.
 */
function writeDatabase(writer: BulkWriter, path: string): BulkManifest['database'] {
  const bytes = statSync(path).size;
  const isCut = bytes > MOST_FILE_BYTES;
  const whole = createHash('sha256');
  const files: BulkFile[] = [];
  const file = openSync(path, 'r');
  try {
    for (let start = 0; start < bytes; start += MOST_FILE_BYTES) {
      const piece = new Uint8Array(Math.min(MOST_FILE_BYTES, bytes - start));
      readSync(file, piece, { position: start });
      whole.update(piece);
      const number = isCut ? `.${String(files.length + 1).padStart(3, '0')}` : '';
      files.push(writer.add({ path: `parallel-49.sqlite${number}`, bytes: piece, ...SQLITE }));
    }
  } finally {
    closeSync(file);
  }
  return { sha256: whole.digest('hex'), bytes, files };
}
