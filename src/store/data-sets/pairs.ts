import type { AlignmentSummary, GapSummary } from '../../model/alignment-summary.ts';
import type { ChangeRow } from '../../model/change-row.ts';
import type { DataFilter, DataRow } from '../../model/data-sets/data-sets.ts';
import { formatProvisionCitation } from '../../model/provision-citation.ts';
import { readAddedPairs, withAdded } from '../added-pairs.ts';
import { ALIGNMENT_COLUMNS, type AlignmentRow, labelledAs, toAlignmentSummary } from '../alignments.ts';
import { CHANGE_COLUMNS, type ChangeRecord, toChangeRow } from '../changes.ts';
import { countDecided } from '../count-decided.ts';
import { listCrosswalks } from '../crosswalks.ts';
import type { Database, Row } from '../database.ts';
import { withCounterparts } from '../decided-gaps.ts';
import { listDivergences } from '../divergences.ts';
import { GAP_COLUMNS, GAP_TABLES, type GapRow, toGapSummary } from '../gaps.ts';
import { Conditions, type Page, type PageRequest } from '../page.ts';
import { type DecidedStores, decidedOf, overridingIds, readDecided, withDecided } from '../read-decided.ts';
import { alignmentInForceOn, placeInForceOn } from '../standing.ts';
import { listSuggestions } from '../suggestions.ts';
import { crosswalkConditions, type Keyset, listByKey } from './keyset.ts';

const alignments: Keyset<AlignmentRow, AlignmentSummary> = {
  columns: ALIGNMENT_COLUMNS,
  from: 'alignments a',
  key: ['a.crosswalk_id', 'a.ordinal'],
  toItem: toAlignmentSummary,
};

// What people decided is laid over these as over the pages, the names of who decided left out.

/** Pairs of sections and of the provisions inside them, crosswalk by crosswalk, after each those that people put in the place of others. */
export async function listAllAlignments(
  stores: DecidedStores,
  filter: DataFilter<'alignments'>,
  page: PageRequest,
): Promise<Page<DataRow<'alignments'>>> {
  const decided = await readDecided(stores, null);
  const conditions = crosswalkConditions('a.crosswalk_id', filter)
    .equal('a.stringency', filter.stringency)
    .equal('a.pass', filter.pass);
  if (filter.label !== undefined) conditions.add(...labelledAs(filter.label, overridingIds(decided)));
  if (filter.inForceOn !== undefined) conditions.add(...alignmentInForceOn('a.id', filter.inForceOn));
  const { rows, next } = await listByKey(stores.index, alignments, conditions, page);
  const found = rows.map((row) => ({ ...row, ...decidedOf(decided, row.id, row.parentId) }));
  const added = await readAddedPairs(stores.index, decided, await crosswalksOf(stores, decided, filter), filter);
  return withoutNames(
    withAdded({ rows: found, next }, added, ({ crosswalkId, ordinal }) => [crosswalkId, ordinal], page),
  );
}

/** Crosswalks to which people may have added pairs. */
async function crosswalksOf(
  { index }: DecidedStores,
  { decisions }: Awaited<ReturnType<typeof readDecided>>,
  { crosswalk, sector }: DataFilter<'alignments'>,
) {
  if (decisions.every(({ verdict }) => verdict !== 'adjusted')) return [];
  const { rows } = await listCrosswalks(index, { sector }, { after: null, limit: 1000 });
  return rows.filter(({ id }) => crosswalk === undefined || id === crosswalk);
}

function withoutNames<T extends { readonly decidedBy: unknown }>({ rows, next }: Page<T>): Page<Omit<T, 'decidedBy'>> {
  return { rows: rows.map(({ decidedBy: _, ...row }) => row), next };
}

const gaps: Keyset<GapRow, GapSummary> = {
  columns: GAP_COLUMNS,
  from: GAP_TABLES,
  key: ['g.crosswalk_id', 'g.side', 'g.ordinal'],
  toItem: toGapSummary,
};

export async function listAllGaps(
  stores: DecidedStores,
  filter: DataFilter<'gaps'>,
  page: PageRequest,
): Promise<Page<DataRow<'gaps'>>> {
  const conditions = crosswalkConditions('g.crosswalk_id', filter).equal('g.side', filter.side);
  if (filter.inForceOn !== undefined) conditions.add(...placeInForceOn('g', filter.inForceOn));
  const { rows, next } = await listByKey(stores.index, gaps, conditions, page);
  return withoutNames({ rows: withCounterparts(await readDecided(stores, null), rows), next });
}

/** Differences, weak findings too, which pages keep behind a switch: data say which they are, in a column. */
export async function listAllDivergences(
  stores: DecidedStores,
  filter: DataFilter<'divergences'>,
  page: PageRequest,
): Promise<Page<DataRow<'divergences'>>> {
  const { rows, next } = await listDivergences(stores.index, { ...filter, weak: true }, page);
  const decided = await readDecided(stores, null);
  const laid = rows.map((row) => ({ ...row, ...decidedOf(decided, row.alignmentId, row.sectionAlignmentId) }));
  return withoutNames({ rows: laid, next });
}

export async function listDecidedSuggestions(
  stores: DecidedStores,
  filter: DataFilter<'suggestions'>,
  page: PageRequest,
): Promise<Page<DataRow<'suggestions'>>> {
  const { rows, next } = await listSuggestions(stores.index, filter, page);
  return withoutNames({ rows: await withDecided(stores, rows), next });
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

/** Crosswalks with the sectors each belongs to, counted as decisions leave them. */
export async function listCrosswalksWithSectors(
  stores: DecidedStores,
  filter: DataFilter<'crosswalks'>,
  page: PageRequest,
): Promise<Page<DataRow<'crosswalks'>>> {
  const { index } = stores;
  const found = await listCrosswalks(index, filter, page);
  const [rows, next] = [await countDecided(stores, found.rows), found.next];
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
