import type { Database, Row, Statement } from './database.ts';

/** Notes what the layers of an edition were read from; with the edition it goes. */
export function noteAnalysed(editionKey: number, hash: number): Statement {
  return {
    sql: `INSERT INTO analysed_editions (edition_key, hash) VALUES (?, ?) ON CONFLICT (edition_key) DO UPDATE SET hash = excluded.hash`,
    params: [editionKey, hash],
  };
}

/** Hashes of the English texts shown first, by instrument; without one for a text whose layers were not read yet. */
export async function readAnalysed(database: Database): Promise<ReadonlyMap<string, number>> {
  const rows = await database.all<Row & { instrument_id: string; hash: number }>(
    `SELECT e.instrument_id, a.hash FROM analysed_editions a JOIN editions e ON e.key = a.edition_key
     WHERE e.shown = 1 AND e.language = 'en'`,
  );
  return new Map(rows.map((row) => [row.instrument_id, row.hash]));
}

/** Stages that work crosswalk by crosswalk. */
export type CrosswalkStage = 'align' | 'tables' | 'terms';

/** Notes what a stage made a crosswalk's rows from; in the batch of those rows, so that neither stands without the other. */
export function noteInputs(crosswalkId: string, stage: CrosswalkStage, hash: number): Statement {
  return {
    sql: `INSERT INTO crosswalk_inputs (crosswalk_id, stage, hash) VALUES (?, ?, ?)
      ON CONFLICT (crosswalk_id, stage) DO UPDATE SET hash = excluded.hash`,
    params: [crosswalkId, stage, hash],
  };
}

export async function readInputs(database: Database, stage: CrosswalkStage): Promise<ReadonlyMap<string, number>> {
  const rows = await database.all<Row & { crosswalk_id: string; hash: number }>(
    'SELECT crosswalk_id, hash FROM crosswalk_inputs WHERE stage = ?',
    [stage],
  );
  return new Map(rows.map((row) => [row.crosswalk_id, row.hash]));
}
