import type { Database, Row } from './database.ts';
import { eIdKey } from './e-id-key.ts';

/** Whether a provision was assessed in a crosswalk and has no counterpart there. */
export async function isGap(
  database: Database,
  crosswalkId: string,
  place: { readonly instrumentId: string; readonly eId: string },
): Promise<boolean> {
  const row = await database.first<Row>(
    `SELECT 1 FROM gaps g JOIN editions e ON e.key = g.edition_key
     JOIN provisions p ON p.edition_key = g.edition_key AND p.ordinal = g.provision_ordinal
     WHERE g.crosswalk_id = ? AND e.instrument_id = ? AND p.e_id_key = ? AND p.e_id = ?`,
    [crosswalkId, place.instrumentId, eIdKey(place.eId), place.eId],
  );
  return row !== null;
}
