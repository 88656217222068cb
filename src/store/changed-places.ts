import type { DecidedPlace } from '../model/decision.ts';
import type { Database, Row } from './database.ts';
import { eIdKey } from './e-id-key.ts';
import { readMeta } from './meta.ts';

/** Ends a quote that was cut (`quoteOf`). */
const CUT = ' …';

/** Number, heading and text of a provision and all below it, in one line: the words that a quote is cut from, put together where they are stored. */
const WORDS = `(SELECT group_concat(words, ' ') FROM (
    SELECT substr(coalesce(' ' || nullif(p.number, ''), '') || coalesce(' ' || nullif(p.heading, ''), '') || coalesce(' ' || nullif(p.text, ''), ''), 2) AS words
    FROM provisions p WHERE p.edition_key = e.key AND p.ordinal BETWEEN r.ordinal AND r.last_ordinal ORDER BY p.ordinal
  ) WHERE words <> '')`;

/** A place that was decided on, by a key that is its own: what was quoted at it does not change. */
type KeyedPlace = Pick<DecidedPlace, 'instrumentId' | 'eId' | 'quote'> & { readonly key: string };

/** What was found in one build of an index, by key: reading the words of a thousand places takes 35 ms, and until the next build they are the same. */
type Known = { readonly builtAt: string | null; readonly days: Map<string, string | null> };
const known = new WeakMap<Database, Known>();

/**
 * For each place the date of the text shown now if its words are not those that somebody quoted, or it is gone; null where they are the same. Compared by the words
 * themselves and not by dates: a text may be read again with other words under the same date, and a digest gives way to the official text.
 *
 * @param places as they stand in that text
 */
export async function readChangedPlaces(index: Database, places: readonly KeyedPlace[]): Promise<(string | null)[]> {
  if (places.length === 0) return [];
  const builtAt = await readMeta(index, 'built-at');
  let found = known.get(index);
  if (found === undefined || found.builtAt !== builtAt) {
    found = { builtAt, days: new Map() };
    known.set(index, found);
  }
  const { days } = found;
  const asked = places.filter(({ key }) => !days.has(key));
  for (const [at, day] of (await compareWords(index, asked)).entries()) days.set(asked[at]?.key ?? '', day);
  return places.map(({ key }) => days.get(key) ?? null);
}

async function compareWords(index: Database, places: readonly KeyedPlace[]): Promise<(string | null)[]> {
  if (places.length === 0) return [];
  const rows = await index.all<Row & { at: number; point_in_time: string }>(
    `SELECT w.key AS at, e.point_in_time FROM json_each(?) w
     JOIN editions e ON e.instrument_id = w.value ->> 0 AND e.language = 'en' AND e.shown = 1
     LEFT JOIN provisions r ON r.edition_key = e.key AND r.e_id_key = w.value ->> 2 AND r.e_id = w.value ->> 1
     WHERE r.key IS NULL OR CASE w.value ->> 4
       WHEN 1 THEN substr(${WORDS}, 1, length(w.value ->> 3)) <> w.value ->> 3
       ELSE coalesce(${WORDS}, '') <> w.value ->> 3 END`,
    [
      JSON.stringify(
        places.map(({ instrumentId, eId, quote }) => {
          const isCut = quote.endsWith(CUT);
          return [instrumentId, eId, eIdKey(eId), isCut ? quote.slice(0, -CUT.length) : quote, isCut ? 1 : 0];
        }),
      ),
    ],
  );
  const changed = new Array<string | null>(places.length).fill(null);
  for (const { at, point_in_time } of rows) changed[at] = point_in_time;
  return changed;
}
