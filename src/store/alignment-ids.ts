import { type PairKey, readPairKey } from '../model/settle-decisions.ts';
import type { Database, Row } from './database.ts';
import { eIdKey } from './e-id-key.ts';

/** The ids that pairs of places have in this index, in every crosswalk that holds them; none for a pair that the program does not make. */
export async function findAlignmentIds(
  database: Database,
  keys: readonly PairKey[],
): Promise<ReadonlyMap<PairKey, readonly string[]>> {
  const pairs = keys.map(readPairKey);
  const rows = await database.all<Row & { at: number; id: string }>(
    `SELECT DISTINCT w.key AS at, c.alignment_id AS id FROM json_each(?) w
     JOIN editions ce ON ce.instrument_id = w.value ->> 0 AND ce.language = 'en'
     JOIN provisions cp ON cp.edition_key = ce.key AND cp.e_id_key = w.value ->> 2 AND cp.e_id = w.value ->> 1
     JOIN alignment_sides c ON c.edition_key = cp.edition_key AND c.provision_ordinal = cp.ordinal AND c.side = 'ca'
     JOIN alignment_sides u ON u.alignment_id = c.alignment_id AND u.side = 'us'
     JOIN editions ue ON ue.key = u.edition_key AND ue.instrument_id = w.value ->> 3
     JOIN provisions up ON up.edition_key = u.edition_key AND up.ordinal = u.provision_ordinal AND up.e_id = w.value ->> 4
     ORDER BY 1, 2`,
    [JSON.stringify(pairs.map(({ ca, us }) => [ca.instrumentId, ca.eId, eIdKey(ca.eId), us.instrumentId, us.eId]))],
  );
  const found = new Map<PairKey, string[]>();
  for (const { at, id } of rows) {
    const key = keys[at];
    if (key !== undefined) found.set(key, [...(found.get(key) ?? []), id]);
  }
  return found;
}
