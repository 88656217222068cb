import type { Effects } from '../../pipeline/effects.ts';
import { type IngestSummary, ingest } from '../../pipeline/ingest.ts';
import type { Database } from '../../store/database.ts';
import { prepareInThreads } from './prepare-in-threads.ts';

/** Fewer files are read sooner here than a thread is started. */
const WORTH_A_THREAD = 4;

/** `ingest` with the reading of files in as many threads as there are cores; the rows are the same. */
export function ingestInThreads(
  effects: Effects,
  database: Database,
  paths: readonly string[],
  threads: number,
): Promise<IngestSummary> {
  if (threads < 2 || paths.length < WORTH_A_THREAD) return ingest(effects, database, paths);
  return ingest(effects, database, paths, (pending) => prepareInThreads(pending, threads));
}
