import { formatProvisionCitation } from '../model/provision-citation.ts';
import { type HitPair, hitKey } from '../model/search-facet.ts';
import type { Database, Row } from './database.ts';
import { eIdKey } from './e-id-key.ts';

type Place = { readonly instrumentId: string; readonly eId: string };

/** Best first: what lies closest around the place, then the surest. */
type FoundPair = Row & { at: number; height: number; id: string; side: 'ca' | 'us' };

/**
 * The pairs of places, by `instrumentId eId`. Alignments are made on the English text; the French of the same date has the same eIds. First the pairs are
 * found, then the one of each place is described: a section that stands in twenty pairs would be described twenty times.
 */
export async function readPairsOf(database: Database, places: readonly Place[]): Promise<ReadonlyMap<string, HitPair>> {
  const wanted = places.flatMap((place, at) =>
    withAncestors(place.eId).map((eId, height) => [at, height, place.instrumentId, eIdKey(eId), eId] as const),
  );
  const found = await database.all<FoundPair>(
    `SELECT w.value ->> 0 AS at, w.value ->> 1 AS height, a.id, s.side
     FROM json_each(?) w JOIN editions e ON e.instrument_id = w.value ->> 2 AND e.language = 'en' AND e.shown = 1
     JOIN provisions p ON p.edition_key = e.key AND p.e_id_key = w.value ->> 3 AND p.e_id = w.value ->> 4
     JOIN alignment_sides s ON s.edition_key = p.edition_key AND s.provision_ordinal = p.ordinal
     JOIN alignments a ON a.id = s.alignment_id ORDER BY at, height, a.label, a.score DESC, a.id`,
    [JSON.stringify(wanted)],
  );
  const best = new Map<string, FoundPair>();
  for (const one of found) {
    const place = places[one.at];
    if (place !== undefined && !best.has(hitKey(place))) best.set(hitKey(place), one);
  }
  const described = await describe(database, [...best.values()]);
  return new Map(
    [...best].flatMap(([key, { id, side, height }]) => {
      const pair = described.get(`${id} ${side}`);
      return pair === undefined ? [] : [[key, { ...pair, isOwn: height === 0 }]];
    }),
  );
}

type Described = Omit<HitPair, 'isOwn'>;

/** Each pair seen from one of its sides, by `id side`. */
async function describe(database: Database, pairs: readonly FoundPair[]): Promise<ReadonlyMap<string, Described>> {
  if (pairs.length === 0) return new Map();
  const rows = await database.all<
    Row & {
      id: string;
      side: string;
      label: HitPair['label'];
      stringency: HitPair['stringency'];
      instrument_id: string;
      citation: string;
      e_id: string;
      heading: string | null;
    }
  >(
    `SELECT a.id, w.value ->> 1 AS side, a.label, a.stringency, oi.id AS instrument_id, oi.citation, op.e_id, op.heading
     FROM (SELECT DISTINCT value FROM json_each(?)) w JOIN alignments a ON a.id = w.value ->> 0
     JOIN alignment_sides o ON o.alignment_id = a.id AND o.side <> w.value ->> 1 AND o.ordinal = 0
     JOIN provisions op ON op.edition_key = o.edition_key AND op.ordinal = o.provision_ordinal
     JOIN editions oe ON oe.key = o.edition_key JOIN instruments oi ON oi.id = oe.instrument_id`,
    [JSON.stringify(pairs.map(({ id, side }) => [id, side]))],
  );
  return new Map(
    rows.map((row) => {
      const citation = formatProvisionCitation(row.citation, row.e_id, 'en');
      const other = { instrumentId: row.instrument_id, eId: row.e_id, citation, heading: row.heading };
      const { id: alignmentId, label, stringency } = row;
      return [`${row.id} ${row.side}`, { alignmentId, label, stringency, other }];
    }),
  );
}

/** An eId and those of the provisions around it, the innermost first. */
function withAncestors(eId: string): string[] {
  const parts = eId.split('__');
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('__'));
}
