import { formatProvisionCitation } from '../model/provision-citation.ts';
import { type HitPair, hitKey } from '../model/search-facet.ts';
import type { Database, Row } from './database.ts';
import { eIdKey } from './e-id-key.ts';

type Place = { readonly instrumentId: string; readonly eId: string };

/** The pairs of places, by `instrumentId eId`. Alignments are made on the English text; the French of the same date has the same eIds. */
export async function readPairsOf(database: Database, places: readonly Place[]): Promise<ReadonlyMap<string, HitPair>> {
  const wanted = places.flatMap((place, at) =>
    withAncestors(place.eId).map((eId, height) => [at, height, place.instrumentId, eIdKey(eId), eId] as const),
  );
  const rows = await database.all<
    Row & {
      at: number;
      height: number;
      id: string;
      label: HitPair['label'];
      stringency: HitPair['stringency'];
      instrument_id: string;
      citation: string;
      e_id: string;
      heading: string | null;
    }
  >(
    `SELECT w.value ->> 0 AS at, w.value ->> 1 AS height, a.id, a.label, a.stringency, oi.id AS instrument_id, oi.citation, op.e_id, op.heading
     FROM json_each(?) w JOIN editions e ON e.instrument_id = w.value ->> 2 AND e.language = 'en' AND e.shown = 1
     JOIN provisions p ON p.edition_key = e.key AND p.e_id_key = w.value ->> 3 AND p.e_id = w.value ->> 4
     JOIN alignment_sides s ON s.edition_key = p.edition_key AND s.provision_ordinal = p.ordinal
     JOIN alignments a ON a.id = s.alignment_id
     JOIN alignment_sides o ON o.alignment_id = a.id AND o.side <> s.side AND o.ordinal = 0
     JOIN provisions op ON op.edition_key = o.edition_key AND op.ordinal = o.provision_ordinal
     JOIN editions oe ON oe.key = o.edition_key JOIN instruments oi ON oi.id = oe.instrument_id
     ORDER BY at, height, a.label, a.score DESC, a.id`,
    [JSON.stringify(wanted)],
  );
  const pairs = new Map<string, HitPair>();
  for (const row of rows) {
    const place = places[row.at];
    if (place === undefined) continue;
    const key = hitKey(place);
    if (pairs.has(key)) continue;
    const other = {
      instrumentId: row.instrument_id,
      eId: row.e_id,
      citation: formatProvisionCitation(row.citation, row.e_id, 'en'),
      heading: row.heading,
    };
    pairs.set(key, {
      alignmentId: row.id,
      isOwn: row.height === 0,
      label: row.label,
      stringency: row.stringency,
      other,
    });
  }
  return pairs;
}

/** An eId and those of the provisions around it, the innermost first. */
function withAncestors(eId: string): string[] {
  const parts = eId.split('__');
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('__'));
}
