import { existsSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { analyseIndex, isUpToDate } from '../src/pipeline/analyse-index.ts';
import { compareStoredEditions } from '../src/pipeline/compare-editions.ts';
import { findAllPresent, type IngestSummary } from '../src/pipeline/ingest.ts';
import { loadCorpora, loadTermBridges } from '../src/pipeline/load-corpora.ts';
import { pairStoredLanguages } from '../src/pipeline/pair-stored-languages.ts';
import { queueDecisions } from '../src/pipeline/queue-decisions.ts';
import { suggest } from '../src/pipeline/suggest.ts';
import { withBuildFile } from '../src/runtime/node/build-file.ts';
import { findCorpora } from '../src/runtime/node/corpora-files.ts';
import { ingestInThreads } from '../src/runtime/node/ingest-in-threads.ts';
import { nodeEffects } from '../src/runtime/node/node-effects.ts';
import { openNodeSqlite } from '../src/runtime/node/node-sqlite-database.ts';
import { progressBar } from '../src/runtime/node/progress-bar.ts';
import { runInBatches } from '../src/store/bulk-insert.ts';
import type { Database } from '../src/store/database.ts';
import { chooseShownEditions } from '../src/store/editions.ts';
import { readMeta } from '../src/store/meta.ts';

/** Builds the index from the embedded corpora unless it is up to date. Official editions already in it stay. */
export async function prepareIndex(path: string): Promise<'built' | 'up-to-date'> {
  const { paths, fingerprint } = findCorpora();
  if (existsSync(path) && (await holds(path, fingerprint))) return 'up-to-date';
  const effects = nodeEffects(progressBar());
  const bridges = loadTermBridges(effects, paths);
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
  // A build begins with a copy of the index, which takes longer than to see that there is nothing to build.
  const present = existsSync(path)
    ? await findPresent(path, fingerprint, (index) => findAllPresent(effects, index, files))
    : null;
  if (present !== null) return present;
  const build = async (database: Database, resumed: boolean) => {
    if (resumed) process.stderr.write('ingest: going on with the build that was broken off\n');
    const isNew = (await readMeta(database, 'corpora')) !== fingerprint;
    if (isNew) await loadCorpora(effects, database, paths);
    const summary = await ingestInThreads(effects, database, files, availableParallelism());
    await compareStoredEditions(effects, database);
    await pairStoredLanguages(effects, database);
    // Nothing is compared in it yet, but its texts can be read and tags find their place. An index that was analysed keeps what its comparisons show.
    if (isNew) await runInBatches(database, chooseShownEditions());
    return summary;
  };
  // Where every file was rejected, the index that is served stays as it is, byte for byte.
  return withBuildFile(path, build, {
    isWorthKeeping: (summary) => summary.documents > 0 || summary.unchanged > 0,
    job: jobOf(files, fingerprint),
  });
}

async function findPresent<T>(path: string, corpora: string, ask: (index: Database) => Promise<T>): Promise<T | null> {
  const database = openNodeSqlite(path, { readOnly: true });
  try {
    return (await readMeta(database, 'corpora')) === corpora ? await ask(database) : null;
  } catch {
    // Of another version or broken: the build says what is wrong with it.
    return null;
  } finally {
    await database.close();
  }
}

/** Names an ingest by all that its result depends on: a file that was touched since makes it another one. */
function jobOf(files: readonly string[], corpora: string): string {
  const faces = [...files].sort().map((path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    return [path, stat?.size, stat?.mtimeMs];
  });
  return JSON.stringify(['ingest', corpora, faces]);
}

/** Rebuilds every layer and alignment of the index from the text it holds. */
export async function analyseFile(path: string): Promise<void> {
  const { paths, fingerprint } = findCorpora();
  const effects = nodeEffects(progressBar());
  const bridges = loadTermBridges(effects, paths);
  await withBuildFile(path, async (database) => {
    if ((await readMeta(database, 'corpora')) !== fingerprint) await loadCorpora(effects, database, paths);
    await analyseIndex(effects, database, fingerprint, bridges);
  });
}

/** Looks for the counterparts of every instrument in the other country's law. */
export async function suggestFile(path: string): ReturnType<typeof suggest> {
  const effects = nodeEffects(progressBar());
  const bridges = loadTermBridges(effects, findCorpora().paths);
  return withBuildFile(
    path,
    async (database) => {
      await runInBatches(database, chooseShownEditions());
      const states = await suggest(effects, database, bridges);
      if (states !== null) await queueDecisions(database);
      return states;
    },
    { isWorthKeeping: (states) => states !== null },
  );
}
