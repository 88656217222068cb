import { twinKey } from '../model/language-twin.ts';
import type { Database, Row } from './database.ts';
import { eIdKey } from './e-id-key.ts';
import { HEADING } from './heading-column.ts';

/**
 * What readers know a provision by, for each of some places by `twinKey`: its own heading, else the nearest over it ("(4)" is known by the note of section
 * C.05.012). Nothing for a place under no heading but the name of the whole text. One query however many there are; each climbs as far as it is deep.
 */
export async function readSectionHeadings(
  database: Database,
  places: readonly { readonly editionId: string; readonly eId: string }[],
): Promise<ReadonlyMap<string, string>> {
  if (places.length === 0) return new Map();
  const rows = await database.all<Row & { at: number; heading: string }>(
    `WITH RECURSIVE up (at, edition_key, parent_ordinal, heading) AS (
       SELECT w.key, p.edition_key, p.parent_ordinal, ${HEADING} FROM json_each(?1) w
       JOIN editions e ON e.id = w.value ->> 0
       JOIN provisions p ON p.edition_key = e.key AND p.e_id_key = w.value ->> 1 AND p.e_id = w.value ->> 2
       UNION ALL
       SELECT up.at, up.edition_key, p.parent_ordinal, ${HEADING} FROM up
       JOIN provisions p ON p.edition_key = up.edition_key AND p.ordinal = up.parent_ordinal
       WHERE up.heading IS NULL AND p.level NOT IN ('instrument', 'part'))
     SELECT at, heading FROM up WHERE heading IS NOT NULL`,
    [JSON.stringify(places.map(({ editionId, eId }) => [editionId, eIdKey(eId), eId]))],
  );
  return new Map(rows.flatMap(({ at, heading }) => (places[at] ? [[twinKey(places[at]), heading] as const] : [])));
}
