import { statSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { ingest } from '../../src/pipeline/ingest.ts';
import { withBuildFile } from '../../src/runtime/node/build-file.ts';
import { ingestInThreads } from '../../src/runtime/node/ingest-in-threads.ts';
import { nodeEffects } from '../../src/runtime/node/node-effects.ts';
import { openNodeSqlite } from '../../src/runtime/node/node-sqlite-database.ts';
import type { Database } from '../../src/store/database.ts';
import { chooseShownEditions } from '../../src/store/editions.ts';
import { rebuildSearch } from '../../src/store/search.ts';

/** One measurement, in a process of its own: peak memory is that of a process, and what ran before warms what runs after. */
export type ChildOrder = {
  readonly kind: 'bare' | 'ingest' | 'unchanged';
  readonly files: readonly string[];
  readonly db: string;
  readonly threads: number;
};

export type ChildFigures = {
  readonly seconds: number;
  /** Processor seconds of all threads. */
  readonly cpuSeconds: number;
  /** Largest resident set, in bytes. */
  readonly peakBytes: number;
  /** Decompressed bytes of the XML files, by `bare` only. */
  readonly xmlBytes: number;
  /** Of the database file, and of the text in it; by `ingest` only. */
  readonly databaseBytes: number;
  readonly textBytes: number;
  readonly documents: number;
  readonly unchanged: number;
  /** Files that no reader could read, as the one that carries no date. */
  readonly rejected: number;
};

const effects = nodeEffects(() => undefined);

process.once('message', async (order: ChildOrder) => {
  const { seconds, cpuSeconds, ...found } = await (order.kind === 'bare' ? measureBare(order) : measureIngest(order));
  const figures: ChildFigures = {
    xmlBytes: 0,
    databaseBytes: 0,
    textBytes: 0,
    documents: 0,
    unchanged: 0,
    rejected: 0,
    ...found,
    seconds,
    cpuSeconds,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  };
  process.send?.(figures, () => process.disconnect());
});

/** The least any strict reader must do: every event of saxes, nothing kept. Reading and decompressing the files is not counted. */
async function measureBare({ files }: ChildOrder) {
  let seconds = 0;
  let cpuSeconds = 0;
  let xmlBytes = 0;
  for (const path of files.filter((file) => /\.xml(?:\.gz)?$/.test(file))) {
    const read = effects.read(path);
    if (!read.ok) throw new Error(read.message);
    xmlBytes += read.file.bytes.length;
    const spent = await spend(() => parseBare(read.file.bytes));
    seconds += spent.seconds;
    cpuSeconds += spent.cpuSeconds;
  }
  return { seconds, cpuSeconds, xmlBytes };
}

function parseBare(bytes: Uint8Array): void {
  const parser = new SaxesParser({ position: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(new TextDecoder().decode(bytes)).close();
}

/** Files to a whole database, search index included, as `npm run ingest` and the last stage of an analysis make it. */
async function measureIngest({ kind, files, db, threads }: ChildOrder) {
  let documents = 0;
  let unchanged = 0;
  let rejected = 0;
  const build = async (database: Database) => {
    const summary = await (threads < 2
      ? ingest(effects, database, files)
      : ingestInThreads(effects, database, files, threads));
    ({ documents, unchanged } = summary);
    rejected = summary.rejections.length;
    if (kind === 'unchanged') return;
    await database.batch(chooseShownEditions());
    await database.batch(rebuildSearch());
  };
  const spent = await spend(async () => {
    if (kind === 'ingest') return withBuildFile(db, build);
    const database = openNodeSqlite(db);
    await build(database);
    await database.close();
  });
  return {
    ...spent,
    documents,
    unchanged,
    rejected,
    databaseBytes: statSync(db).size,
    textBytes: await countTextBytes(db),
  };
}

/** UTF-8 bytes of what readers read: number, heading and text of every provision, each once. */
async function countTextBytes(db: string): Promise<number> {
  const database = openNodeSqlite(db, { readOnly: true });
  const row = await database.first<{ bytes: number }>(
    'SELECT sum(octet_length(text) + coalesce(octet_length(heading), 0) + coalesce(octet_length(number), 0)) AS bytes FROM provisions',
  );
  await database.close();
  return row?.bytes ?? 0;
}

async function spend(action: () => unknown): Promise<{ seconds: number; cpuSeconds: number }> {
  const started = performance.now();
  const cpu = process.cpuUsage();
  await action();
  const { user, system } = process.cpuUsage(cpu);
  return { seconds: (performance.now() - started) / 1000, cpuSeconds: (user + system) / 1e6 };
}
