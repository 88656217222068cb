import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { columnsOf } from '../../src/export/columns.ts';
import { dataSets } from '../../src/model/data-sets/data-sets.ts';
import { openNodeSqlite } from '../../src/runtime/node/node-sqlite-database.ts';
import { openDesk } from '../../src/runtime/node/open-database.ts';
import { type DataStores, LIST_DATA } from '../../src/store/data-sets/list-data.ts';
import type { Page, PageRequest } from '../../src/store/page.ts';
import { buildBulk } from '../build-bulk/build-bulk.ts';
import { eachPage } from '../build-bulk/each-page.ts';
import { PublicDatabase } from '../build-bulk/public-database.ts';
import { digestOf, download, type ExportServer, startExportServer } from './export-server.ts';
import { inventIndex } from './invented-index.ts';
import { median } from './median.ts';

/** Two ways to the same bytes: seconds of each, and the slow one as a multiple of the quick one. */
type Versus = { readonly bytes: number; readonly slow: number; readonly quick: number; readonly times: number };
/** The same in processor seconds of the servers: what a busy machine does not change. */
type ServedVersus = Versus & { readonly processorTimes: number };
type StreamFigures = {
  readonly bytes: number;
  readonly rows: number;
  readonly rowsPerSecond: number;
  readonly peakBytes: number;
};
export type ExportBench = {
  /** Streamed from the database against the file that was made before. */
  readonly prebuilt: ServedVersus;
  /** The service against a bare `node:http` loop over the same query. */
  readonly bare: ServedVersus;
  readonly streams: readonly StreamFigures[];
  /** Making the public SQLite file against copying it with VACUUM INTO. */
  readonly database: Versus;
};

const CHARACTERS = 700;
/** Bytes that such a provision takes as a row of CSV, about. */
const ROW_BYTES = 1000;
const ROWS_AN_EDITION = 50_000;
/** Just below the size at which files are cut, so that one file and one stream hold the same. */
const ONE_FILE_ROWS = 17_000;
const STREAMED = '/v1/provisions.csv';
const PREBUILT = '/bulk/provisions/provisions-001.csv';

/** Measures exports over invented law; the median of the rounds counts. @param sizes bytes of the streams that are compared. */
export async function measureExport(
  sizes: readonly number[],
  rounds: number,
  onStep: (what: string) => void,
): Promise<ExportBench> {
  const folder = mkdtempSync(join(tmpdir(), 'p49-bench-export-'));
  const db = join(folder, 'index.db');
  const bulk = join(folder, 'bulk');
  try {
    await inventIndex(db, { editions: 1, rows: ONE_FILE_ROWS, characters: CHARACTERS });
    const stores = { index: openNodeSqlite(db, { readOnly: true }), desk: await openDesk(':memory:') };
    onStep('the public database against VACUUM INTO');
    const database = await measureDatabase(stores, folder, rounds);
    onStep('a prebuilt file and a bare loop against the stream');
    await buildBulk(stores, bulk);
    await Promise.all([stores.index.close(), stores.desk.close()]);
    const { prebuilt, bare } = await measureServers(db, bulk, rounds);
    const streams: StreamFigures[] = [];
    for (const size of sizes) {
      onStep(`a stream of ${Math.round(size / 1e6)} MB`);
      streams.push(await measureStream(join(folder, `${size}.db`), bulk, size));
    }
    return { prebuilt, bare, streams, database };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureDatabase(stores: DataStores, folder: string, rounds: number): Promise<Versus> {
  const made = join(folder, 'public.sqlite');
  const copied = join(folder, 'copied.sqlite');
  const timed = async (make: () => Promise<string>): Promise<Timed> => {
    const start = performance.now();
    const path = await make();
    return { seconds: (performance.now() - start) / 1000, bytes: statSync(path).size };
  };
  const build = async () => {
    const database = new PublicDatabase(made);
    for (const [name, set] of dataSets) {
      const columns = columnsOf(set.row);
      database.begin(name, set, columns);
      const list = LIST_DATA[name] as (stores: DataStores, filter: object, page: PageRequest) => Promise<Page<object>>;
      for await (const rows of eachPage((page) => list(stores, {}, page))) database.add(rows, columns);
    }
    database.finish();
    return made;
  };
  const copy = async () => {
    rmSync(copied, { force: true });
    const database = new DatabaseSync(made);
    database.exec(`VACUUM INTO '${copied}'`);
    database.close();
    return copied;
  };
  return compare(rounds, { slow: () => timed(build), quick: () => timed(copy) });
}

/** A file is taken as often in a row as it takes to measure it beside a stream. */
const FILES_A_ROUND = 10;

async function measureServers(
  db: string,
  bulk: string,
  rounds: number,
): Promise<{ readonly prebuilt: ServedVersus; readonly bare: ServedVersus }> {
  const service = await startExportServer({ kind: 'service', db, bulk });
  const loop = await startExportServer({ kind: 'bare', db, bulk });
  const stream = { server: service, path: STREAMED, times: 1 };
  const file = { server: service, path: PREBUILT, times: FILES_A_ROUND };
  const bare = { server: loop, path: '/', times: 1 };
  try {
    // To see that all three are the same bytes, since a ratio of two different things says nothing; and once before it counts.
    const digests = [];
    for (const { server, path } of [stream, file, bare]) digests.push(await digestOf(server.origin + path));
    if (new Set(digests).size !== 1) throw new Error('what is compared is not the same bytes');
    for (const { server, path } of Array<typeof file>(FILES_A_ROUND).fill(file)) await download(server.origin + path);
    return {
      prebuilt: await compareServed(rounds, stream, file),
      bare: await compareServed(rounds, stream, bare),
    };
  } finally {
    await Promise.all([service.stop(), loop.stop()]);
  }
}

type Way = { readonly server: ExportServer; readonly path: string; readonly times: number };

async function compareServed(rounds: number, slow: Way, quick: Way): Promise<ServedVersus> {
  const processor = { slow: [] as number[], quick: [] as number[] };
  const take =
    ({ server, path, times }: Way, spent: number[]) =>
    async () => {
      const before = await server.figures();
      const taken = [];
      for (let at = 0; at < times; at += 1) taken.push(await download(server.origin + path));
      spent.push(((await server.figures()).cpuSeconds - before.cpuSeconds) / times);
      return { seconds: median(taken.map((one) => one.seconds)), bytes: taken[0]?.bytes ?? 0 };
    };
  const versus = await compare(rounds, { slow: take(slow, processor.slow), quick: take(quick, processor.quick) });
  return { ...versus, processorTimes: median(processor.slow) / median(processor.quick) };
}

type Timed = { readonly seconds: number; readonly bytes: number };

/** Takes turns, so that what else the machine does falls on both alike. */
async function compare(rounds: number, ways: Record<'slow' | 'quick', () => Promise<Timed>>): Promise<Versus> {
  const seconds: Record<'slow' | 'quick', number[]> = { slow: [], quick: [] };
  let bytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const way of ['slow', 'quick'] as const) {
      const answer = await ways[way]();
      seconds[way].push(answer.seconds);
      bytes = answer.bytes;
    }
  }
  const [slow, quick] = [median(seconds.slow), median(seconds.quick)];
  return { bytes, slow, quick, times: slow / quick };
}

/**
 * A heap that leaves no room for garbage. With more, V8 lets what a page left behind lie until there is need of the room: the peak of a stream of 700 MB
 * then grows by 1.4 MB a second and says how long it lasted, not what it holds. A server that held on to rows would run out of this heap.
 */
const NARROW = ['--max-old-space-size=64', '--max-semi-space-size=4'];

/** One stream by a server that has done nothing else, in a narrow heap. */
async function measureStream(db: string, bulk: string, size: number): Promise<StreamFigures> {
  const all = Math.ceil(size / ROW_BYTES);
  const editions = Math.ceil(all / ROWS_AN_EDITION);
  const rows = Math.ceil(all / editions);
  await inventIndex(db, { editions, rows, characters: CHARACTERS });
  const server = await startExportServer({ kind: 'service', db, bulk }, NARROW);
  try {
    const { seconds, bytes } = await download(server.origin + STREAMED);
    const { peakBytes } = await server.figures();
    return { bytes, rows: rows * editions, rowsPerSecond: (rows * editions) / seconds, peakBytes };
  } finally {
    await server.stop();
    rmSync(db, { force: true });
  }
}
