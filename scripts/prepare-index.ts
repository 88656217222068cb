import { existsSync } from 'node:fs';
import { analyseIndex, isUpToDate } from '../src/pipeline/analyse-index.ts';
import { type IngestSummary, ingest } from '../src/pipeline/ingest.ts';
import { loadCorpora, loadTermBridge } from '../src/pipeline/load-corpora.ts';
import { withBuildFile } from '../src/runtime/node/build-file.ts';
import { findCorpora } from '../src/runtime/node/corpora-files.ts';
import { nodeEffects } from '../src/runtime/node/node-effects.ts';
import { openNodeSqlite } from '../src/runtime/node/node-sqlite-database.ts';
import { progressBar } from '../src/runtime/node/progress-bar.ts';
import type { Database } from '../src/store/database.ts';
import { readMeta } from '../src/store/meta.ts';

/** Builds the index from the embedded corpora unless it is up to date. Official editions already in it stay. */
export async function prepareIndex(path: string): Promise<'built' | 'up-to-date'> {
  const { paths, fingerprint } = findCorpora();
  if (existsSync(path) && (await holds(path, fingerprint))) return 'up-to-date';
  const effects = nodeEffects(progressBar());
  const bridges = loadTermBridge(effects, paths);
  await withBuildFile(path, async (database) => {
    await loadCorpora(effects, database, paths);
    await analyseIndex(effects, database, fingerprint, bridges);
  });
  return 'built';
}

async function holds(path: string, fingerprint: string): Promise<boolean> {
  try {
    const database = openNodeSqlite(path, { readOnly: true });
    try {
      return await isUpToDate(database, fingerprint);
    } finally {
      await database.close();
    }
  } catch (error) {
    throw new Error(
      `${path}: not an index of this program (${(error as Error).message}); move it away or choose another --db`,
    );
  }
}

/** Adds official files to the index. The corpora are loaded first where they are missing; the layers wait for `npm run analyse`. */
export async function ingestFiles(path: string, files: readonly string[]): Promise<IngestSummary> {
  const { paths, fingerprint } = findCorpora();
  const effects = nodeEffects(progressBar());
  const build = async (database: Database) => {
    if ((await readMeta(database, 'corpora')) !== fingerprint) await loadCorpora(effects, database, paths);
    return ingest(effects, database, files);
  };
  // Where every file was rejected, the index that is served stays as it is, byte for byte.
  return withBuildFile(path, build, (summary) => summary.documents > 0 || summary.unchanged > 0);
}

/** Rebuilds every layer and alignment of the index from the text it holds. */
export async function analyseFile(path: string): Promise<void> {
  const { paths, fingerprint } = findCorpora();
  const effects = nodeEffects(progressBar());
  const bridges = loadTermBridge(effects, paths);
  await withBuildFile(path, async (database) => {
    if ((await readMeta(database, 'corpora')) !== fingerprint) await loadCorpora(effects, database, paths);
    await analyseIndex(effects, database, fingerprint, bridges);
  });
}
