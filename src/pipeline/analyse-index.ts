import type { TermBridge } from '../model/term-bridge.ts';
import { runInBatches } from '../store/bulk-insert.ts';
import type { Database } from '../store/database.ts';
import { chooseShownEditions } from '../store/editions.ts';
import { readMeta } from '../store/meta.ts';
import { align } from './align.ts';
import { analyse } from './analyse.ts';
import { arrange } from './arrange.ts';
import { bridge } from './bridge.ts';
import { compareStoredEditions } from './compare-editions.ts';
import { countStoredRestrictions } from './count-stored-restrictions.ts';
import { drawSectors } from './draw-sectors.ts';
import type { Effects } from './effects.ts';
import { mergeTables } from './merge-tables.ts';
import { pairStoredLanguages } from './pair-stored-languages.ts';
import { pairTerms } from './pair-terms.ts';
import { PIPELINE_VERSION } from './pipeline-version.ts';
import { publish } from './publish.ts';
import { queueDecisions } from './queue-decisions.ts';
import { settleStanding } from './settle-standing.ts';
import { suggest } from './suggest.ts';

/** Runs every stage after ingest, in order. The database is a build of its own: readers see it only when it is whole. */
export async function analyseIndex(
  effects: Effects,
  database: Database,
  corpora: string,
  bridges: readonly TermBridge[],
): Promise<void> {
  await runInBatches(database, chooseShownEditions());
  await settleStanding(effects, database);
  await analyse(effects, database);
  await align(effects, database, bridges);
  await mergeTables(effects, database, bridges);
  await pairTerms(effects, database);
  await compareStoredEditions(effects, database);
  await pairStoredLanguages(effects, database);
  await countStoredRestrictions(effects, database);
  await bridge(effects, database);
  await arrange(effects, database);
  await drawSectors(database);
  await suggest(effects, database, bridges);
  await queueDecisions(database);
  await publish(effects, database, corpora);
}

/** Whether the index holds these corpora, built by these rules. */
export async function isUpToDate(database: Database, corpora: string): Promise<boolean> {
  return (
    (await readMeta(database, 'corpora')) === corpora &&
    (await readMeta(database, 'pipeline-version')) === PIPELINE_VERSION
  );
}
