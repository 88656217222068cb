import type { Database, Row, Statement } from './database.ts';

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
