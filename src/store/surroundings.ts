import { twinKey } from '../model/language-twin.ts';
import type { Database, Row } from './database.ts';
import { eIdKey } from './e-id-key.ts';
import { HEADING } from './heading-column.ts';

/** What a reader of a provision has before his eyes who reads the whole text. */
export type Surroundings = {
  /** Its own heading, else the nearest over it: "(4)" is known by the note of section C.05.012. Null under no heading but the name of the whole text. */
  readonly heading: string | null;
  /** The ends of the texts over it up to its section, the nearest first: an open sentence there is one that it completes. */
  readonly over: readonly string[];
};

/** Units of text that an open sentence may have before it is too long to repeat. */
const END = 400;

/** The surroundings of some places by `twinKey`, in one query however many there are; each climbs as far as it is deep. */
export async function readSurroundings(
  database: Database,
  places: readonly { readonly editionId: string; readonly eId: string }[],
): Promise<ReadonlyMap<string, Surroundings>> {
  if (places.length === 0) return new Map();
  const rows = await database.all<Row & { at: number; heading: string | null; text_end: string }>(
    `WITH RECURSIVE up (at, distance, level, edition_key, parent_ordinal, heading, text_end) AS (
       SELECT w.key, 0, p.level, p.edition_key, p.parent_ordinal, ${HEADING}, '' FROM json_each(?1) w
       JOIN editions e ON e.id = w.value ->> 0
       JOIN provisions p ON p.edition_key = e.key AND p.e_id_key = w.value ->> 1 AND p.e_id = w.value ->> 2
       UNION ALL
       SELECT up.at, up.distance + 1, p.level, up.edition_key, p.parent_ordinal, ${HEADING},
         CASE WHEN up.level = 'section' THEN '' ELSE substr(p.text, -${END}) END
       FROM up JOIN provisions p ON p.edition_key = up.edition_key AND p.ordinal = up.parent_ordinal
       WHERE p.level NOT IN ('instrument', 'part') AND (up.level <> 'section' OR up.heading IS NULL))
     SELECT at, heading, text_end FROM up ORDER BY at, distance`,
    [JSON.stringify(places.map(({ editionId, eId }) => [editionId, eIdKey(eId), eId]))],
  );
  const climbed = Map.groupBy(rows, ({ at }) => at);
  return new Map(
    places.map((place, at) => {
      const [own, ...over] = climbed.get(at) ?? [];
      const heading = [own, ...over].find((one) => one?.heading != null)?.heading ?? null;
      return [twinKey(place), { heading, over: over.map(({ text_end }) => text_end) }];
    }),
  );
}
