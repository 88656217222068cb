import type { Gap } from '../model/alignment.ts';
import type { GapSummary } from '../model/alignment-summary.ts';
import { formatProvisionCitation } from '../model/provision-citation.ts';
import type { Database, Row } from './database.ts';
import { eIdKey } from './e-id-key.ts';
import { HEADING } from './heading-column.ts';
import { inSector } from './in-sector.ts';
import { Conditions, type Page, type PageRequest, toPage } from './page.ts';
import { placeInForceOn } from './standing.ts';

export type GapRow = Row & {
  crosswalk_id: string;
  side: Gap['side'];
  ordinal: number;
  best_score: number;
  instrument_id: string;
  edition_id: string;
  e_id: string;
  citation: string;
  heading: string | null;
};

/** Columns of a gap `g`, and the tables they stand in. */
export const GAP_COLUMNS = `g.crosswalk_id, g.side, g.ordinal, g.best_score, e.instrument_id, e.id AS edition_id, p.e_id, i.citation, ${HEADING} AS heading`;
export const GAP_TABLES = `gaps g JOIN editions e ON e.key = g.edition_key JOIN instruments i ON i.id = e.instrument_id
     JOIN provisions p ON p.edition_key = g.edition_key AND p.ordinal = g.provision_ordinal`;

/** Provisions that were assessed and have no counterpart: of a crosswalk, a sector or everything. */
export async function listGaps(
  database: Database,
  filter: {
    readonly crosswalk?: string | undefined;
    readonly sector?: string | undefined;
    readonly side?: Gap['side'] | undefined;
    readonly inForceOn?: string | undefined;
  },
  page: PageRequest,
): Promise<Page<GapSummary>> {
  const conditions = new Conditions().equal('g.crosswalk_id', filter.crosswalk).equal('g.side', filter.side);
  if (filter.sector !== undefined) conditions.add(inSector('g.crosswalk_id'), filter.sector);
  if (filter.inForceOn !== undefined) conditions.add(...placeInForceOn('g', filter.inForceOn));
  const [id = null, side = null, ordinal = null] = page.after ?? [];
  if (page.after !== null) conditions.add('(g.crosswalk_id, g.side, g.ordinal) > (?, ?, ?)', id, side, ordinal);
  const rows = await database.all<GapRow>(
    `SELECT ${GAP_COLUMNS} FROM ${GAP_TABLES} ${conditions.where} ORDER BY g.crosswalk_id, g.side, g.ordinal LIMIT ?`,
    [...conditions.params, page.limit + 1],
  );
  return toPage(rows, page.limit, (row) => [row.crosswalk_id, row.side, row.ordinal], toGapSummary);
}

export function toGapSummary(row: GapRow): GapSummary {
  return {
    crosswalkId: row.crosswalk_id,
    side: row.side,
    ordinal: row.ordinal,
    bestScore: row.best_score,
    instrumentId: row.instrument_id,
    editionId: row.edition_id,
    eId: row.e_id,
    citation: formatProvisionCitation(row.citation, row.e_id, 'en'),
    heading: row.heading,
  };
}

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
