import type { AlignmentSummary, GapSummary } from '../../model/alignment-summary.ts';
import type { ChangeRow } from '../../model/change-row.ts';
import type { DataFilter, DataRow } from '../../model/data-sets/data-sets.ts';
import { formatProvisionCitation } from '../../model/provision-citation.ts';

import { ALIGNMENT_COLUMNS, type AlignmentRow, toAlignmentSummary } from '../alignments.ts';

import { CHANGE_COLUMNS, type ChangeRecord, toChangeRow } from '../changes.ts';
import { listCrosswalks } from '../crosswalks.ts';
import type { Database, Row } from '../database.ts';
import { GAP_COLUMNS, GAP_TABLES, type GapRow, toGapSummary } from '../gaps.ts';
import { Conditions, type Page, type PageRequest } from '../page.ts';
import { alignmentInForceOn, placeInForceOn } from '../standing.ts';
import { crosswalkConditions, type Keyset, listByKey } from './keyset.ts';

const alignments: Keyset<AlignmentRow, AlignmentSummary> = {
  columns: ALIGNMENT_COLUMNS,
  from: 'alignments a',
  key: ['a.crosswalk_id', 'a.ordinal'],
  toItem: toAlignmentSummary,
};

/** Pairs of sections and of the provisions inside them, crosswalk by crosswalk. */
export function listAllAlignments(
  index: Database,
  filter: DataFilter<'alignments'>,
  page: PageRequest,
): Promise<Page<AlignmentSummary>> {
  const conditions = crosswalkConditions('a.crosswalk_id', filter)
    .equal('a.label', filter.label)
    .equal('a.stringency', filter.stringency)
    .equal('a.pass', filter.pass);
  if (filter.inForceOn !== undefined) conditions.add(...alignmentInForceOn('a.id', filter.inForceOn));
  return listByKey(index, alignments, conditions, page);
}

const gaps: Keyset<GapRow, GapSummary> = {
  columns: GAP_COLUMNS,
  from: GAP_TABLES,
  key: ['g.crosswalk_id', 'g.side', 'g.ordinal'],
  toItem: toGapSummary,
};

export function listAllGaps(index: Database, filter: DataFilter<'gaps'>, page: PageRequest): Promise<Page<GapSummary>> {
  const conditions = crosswalkConditions('g.crosswalk_id', filter).equal('g.side', filter.side);
  if (filter.inForceOn !== undefined) conditions.add(...placeInForceOn('g', filter.inForceOn));
  return listByKey(index, gaps, conditions, page);
}

const changes: Keyset<
  ChangeRecord & {
    instrument_id: string;
    instrument_citation: string;
    language: ChangeRow['language'];
    from_date: string;
    to_date: string;
  },
  ChangeRow
> = {
  columns: `t.instrument_id, i.citation AS instrument_citation, t.language, f.point_in_time AS from_date, t.point_in_time AS to_date,
    ${CHANGE_COLUMNS}`,
  from: `editions t CROSS JOIN edition_pairs ep ON ep.to_key = t.key
    CROSS JOIN changes c ON c.from_key = ep.from_key AND c.to_key = ep.to_key
    JOIN editions f ON f.key = ep.from_key JOIN instruments i ON i.id = t.instrument_id`,
  key: ['t.id', 'ep.from_key', 'c.ordinal'],
  toItem: (row) =>
    toChangeRow(
      row,
      { instrumentId: row.instrument_id, language: row.language, from: row.from_date, to: row.to_date },
      (eId) => formatProvisionCitation(row.instrument_citation, eId, row.language),
    ),
};

export function listAllChanges(
  index: Database,
  filter: DataFilter<'changes'>,
  page: PageRequest,
): Promise<Page<ChangeRow>> {
  const conditions = new Conditions()
    .equal('t.instrument_id', filter.instrument)
    .equal('i.jurisdiction', filter.jurisdiction)
    .equal('t.language', filter.language);
  if (filter.kind !== undefined) conditions.add("c.kinds LIKE '% ' || ? || ' %'", filter.kind);
  return listByKey(index, changes, conditions, page);
}

/** Crosswalks with the sectors each belongs to. */
export async function listCrosswalksWithSectors(
  index: Database,
  filter: DataFilter<'crosswalks'>,
  page: PageRequest,
): Promise<Page<DataRow<'crosswalks'>>> {
  const { rows, next } = await listCrosswalks(index, filter, page);
  const pairs = await index.all<Row & { crosswalk_id: string; sector_id: string }>(
    `SELECT x.crosswalk_id, x.sector_id FROM crosswalk_sectors x JOIN sectors s ON s.id = x.sector_id
     WHERE x.crosswalk_id IN (SELECT value FROM json_each(?)) ORDER BY x.crosswalk_id, s.ordinal`,
    [JSON.stringify(rows.map(({ id }) => id))],
  );
  const sectorsOf = Map.groupBy(pairs, (pair) => pair.crosswalk_id);
  return {
    rows: rows.map((row) => ({ ...row, sectorIds: (sectorsOf.get(row.id) ?? []).map((pair) => pair.sector_id) })),
    next,
  };
}
