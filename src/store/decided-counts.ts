import type { Database, Row } from './database.ts';

/** What decisions on a crosswalk's section pairs change of its counts. */
export type PairShift = { readonly crosswalkId: string; readonly sectionPairs: number; readonly candidates: number };

/**
 * A confirmed candidate counts as aligned, a pair that is rejected or disputed as neither; provision pairs count as they did.
 *
 * @param confirmedById whether each decided pair is confirmed, by its id in this index
 */
export async function readPairShifts(
  database: Database,
  confirmedById: ReadonlyMap<string, boolean>,
): Promise<PairShift[]> {
  const rows = await database.all<Row & { crosswalk_id: string; section_pairs: number; candidates: number }>(
    `SELECT a.crosswalk_id,
       sum((w.value ->> 1) - (a.label = 'aligned')) AS section_pairs, -sum(a.label = 'candidate') AS candidates
     FROM json_each(?) w JOIN alignments a ON a.id = w.value ->> 0
     WHERE a.parent_id IS NULL GROUP BY a.crosswalk_id ORDER BY a.crosswalk_id`,
    [JSON.stringify([...confirmedById].map(([id, confirmed]) => [id, confirmed ? 1 : 0]))],
  );
  return rows.map((row) => ({
    crosswalkId: row.crosswalk_id,
    sectionPairs: row.section_pairs,
    candidates: row.candidates,
  }));
}

/** Sectors and themes of every crosswalk. */
export async function readCrosswalkSectors(database: Database): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await database.all<Row & { crosswalk_id: string; sector_id: string }>(
    'SELECT crosswalk_id, sector_id FROM crosswalk_sectors ORDER BY crosswalk_id, sector_id',
  );
  return new Map(
    [...Map.groupBy(rows, (row) => row.crosswalk_id)].map(([id, own]) => [id, own.map((row) => row.sector_id)]),
  );
}
