import type { AlignmentLabel } from '../model/alignment.ts';
import { formatProvisionCitation } from '../model/provision-citation.ts';
import type { Database, Row } from './database.ts';

/** Where one side of a pair stands. */
type Place = { readonly instrumentId: string; readonly eId: string; readonly citation: string };

/** A pair of a crosswalk, of sections or of provisions inside them, by its places alone. */
export type PlacedPair = {
  readonly id: string;
  readonly parentId: string | null;
  readonly label: AlignmentLabel;
  readonly score: number;
  readonly ca: readonly Place[];
  readonly us: readonly Place[];
};

type PlaceRow = Row & {
  id: string;
  parent_id: string | null;
  label: AlignmentLabel;
  score: number;
  side: 'ca' | 'us';
  instrument_id: string;
  citation: string;
  e_id: string;
};

/** Every pair of a crosswalk in reading order, in one query: what each section is answered by shows only when all are seen together. */
export async function readPlacedPairs(database: Database, crosswalkId: string): Promise<PlacedPair[]> {
  const rows = await database.all<PlaceRow>(
    `SELECT a.id, a.parent_id, a.label, a.score, s.side, e.instrument_id, i.citation, p.e_id FROM alignments a
     JOIN alignment_sides s ON s.alignment_id = a.id
     JOIN editions e ON e.key = s.edition_key JOIN instruments i ON i.id = e.instrument_id
     JOIN provisions p ON p.edition_key = s.edition_key AND p.ordinal = s.provision_ordinal
     WHERE a.crosswalk_id = ? ORDER BY a.ordinal, s.side, s.ordinal`,
    [crosswalkId],
  );
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, own]) => {
    const placesOf = (side: 'ca' | 'us'): Place[] =>
      own
        .filter((row) => row.side === side)
        .map(({ instrument_id: instrumentId, e_id: eId, citation }) => ({
          instrumentId,
          eId,
          citation: formatProvisionCitation(citation, eId, 'en'),
        }));
    const [{ parent_id: parentId, label, score }] = own as [PlaceRow, ...PlaceRow[]];
    return { id, parentId, label, score, ca: placesOf('ca'), us: placesOf('us') };
  });
}
