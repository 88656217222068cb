import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { align } from '../../src/pipeline/align.ts';
import { analyse } from '../../src/pipeline/analyse.ts';
import { ingest } from '../../src/pipeline/ingest.ts';
import { loadCorpora, loadTermBridges } from '../../src/pipeline/load-corpora.ts';
import { mergeTables } from '../../src/pipeline/merge-tables.ts';
import { pairTerms } from '../../src/pipeline/pair-terms.ts';
import { settleStanding } from '../../src/pipeline/settle-standing.ts';
import { findCorpora } from '../../src/runtime/node/corpora-files.ts';
import { nodeEffects } from '../../src/runtime/node/node-effects.ts';
import { openNodeSqlite } from '../../src/runtime/node/node-sqlite-database.ts';
import { readMigrations } from '../../src/runtime/node/read-migrations.ts';
import { runInBatches } from '../../src/store/bulk-insert.ts';
import type { Database } from '../../src/store/database.ts';
import { chooseShownEditions } from '../../src/store/editions.ts';
import { migrate } from '../../src/store/migrate.ts';

/** One measurement, in a process of its own, since peak memory is that of a process. */
export type CrosswalkOrder = {
  /** `ingest` makes the index that the others work on; `change` reads one instrument's text with one word changed first. */
  readonly kind: 'ingest' | 'align' | 'again' | 'change';
  readonly files: readonly string[];
  readonly db: string;
};

/** A stage's seconds of processor, its threads for memory included, and how many texts it read or crosswalks it worked on. */
type Stage = { readonly seconds: number; readonly touched: number };

export type CrosswalkFigures = {
  /** Reading the layers of every text. */
  readonly read: Stage;
  readonly align: Stage;
  readonly tables: Stage;
  readonly terms: Stage;
  readonly peakBytes: number;
};

const effects = nodeEffects(() => undefined);

process.once('message', async ({ kind, files, db }: CrosswalkOrder) => {
  const database = openNodeSqlite(db);
  await database.run('PRAGMA synchronous = OFF');
  const figures = kind === 'ingest' ? await fill(database, files) : await measure(database, kind, files, db);
  await database.close();
  process.send?.({ ...figures, peakBytes: process.resourceUsage().maxRSS * 1024 }, () => process.disconnect());
});

const NONE: Stage = { seconds: 0, touched: 0 };
const NOTHING = { read: NONE, align: NONE, tables: NONE, terms: NONE };

async function fill(database: Database, files: readonly string[]) {
  await migrate(database, readMigrations('index'));
  await loadCorpora(effects, database, findCorpora().paths);
  await ingest(effects, database, files);
  return NOTHING;
}

async function measure(database: Database, kind: CrosswalkOrder['kind'], files: readonly string[], db: string) {
  const bridges = loadTermBridges(effects, findCorpora().paths);
  if (kind === 'change') await ingest(effects, database, [changed(files, `${db}.change`)]);
  await runInBatches(database, chooseShownEditions());
  await settleStanding(effects, database);
  return {
    read: await spend(() => analyse(effects, database)),
    align: await spend(() => align(effects, database, bridges)),
    tables: await spend(() => mergeTables(effects, database, bridges)),
    terms: await spend(() => pairTerms(effects, database)),
  };
}

/** The same part of the CFR, of the same date, with one word more. */
function changed(files: readonly string[], folder: string): string {
  const file = files.find((path) => path.includes('title-21_part-820_')) ?? files.at(-1) ?? '';
  const bytes = readFileSync(file);
  const xml = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const path = `${folder}-${basename(file).replace(/\.gz$/, '')}`;
  writeFileSync(path, xml.replace('<P>', '<P>Changed '));
  return path;
}

async function spend(stage: () => Promise<readonly string[]>): Promise<Stage> {
  const before = process.cpuUsage();
  const touched = (await stage()).length;
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, touched };
}
