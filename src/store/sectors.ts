import type { Sector } from '../model/sector.ts';
import type { SectorSummary } from '../model/sector-summary.ts';
import { bulkInsert } from './bulk-insert.ts';
import { COUNT_SUMS, type CountRow, toCounts } from './counts.ts';
import type { Database, Row, Statement } from './database.ts';
import { type Page, type PageRequest, toPage } from './page.ts';

/** Replaces the list of sectors; its order is the order of corpora/sectors.yaml. */
export function replaceSectors(sectors: readonly Sector[]): Statement[] {
  const columns = [
    'id',
    'ordinal',
    'kind',
    'name_en',
    'name_fr',
    'summary_en',
    'summary_fr',
    'no_counterpart_en',
    'no_counterpart_fr',
  ];
  const rows = sectors.map((sector, ordinal) => [
    sector.id,
    ordinal,
    sector.kind,
    sector.name.en,
    sector.name.fr,
    sector.summary.en,
    sector.summary.fr,
    sector.noCounterpart?.en ?? null,
    sector.noCounterpart?.fr ?? null,
  ]);
  return [{ sql: 'DELETE FROM sectors' }, ...bulkInsert('sectors', columns, rows)];
}

type SectorRow = Row &
  CountRow & {
    id: string;
    ordinal: number;
    kind: 'sector' | 'theme';
    name_en: string;
    name_fr: string;
    summary_en: string;
    summary_fr: string;
    no_counterpart_en: string | null;
    no_counterpart_fr: string | null;
    crosswalks: number;
    assessed: number;
  };

const SELECT = `
  SELECT s.*, count(x.crosswalk_id) AS crosswalks, count(c.crosswalk_id) AS assessed, ${COUNT_SUMS}
  FROM sectors s
  LEFT JOIN crosswalk_sectors x ON x.sector_id = s.id
  LEFT JOIN crosswalk_counts c ON c.crosswalk_id = x.crosswalk_id`;

/** All sectors and themes with the counts of their crosswalks, in the order of the corpora. A short list: never paged. */
export async function listSectors(database: Database): Promise<SectorSummary[]> {
  const rows = await database.all<SectorRow>(`${SELECT} GROUP BY s.id ORDER BY s.ordinal`);
  return rows.map(toSectorSummary);
}

/** What a filter offers: the names without the counts, which join every crosswalk. */
export async function listSectorNames(
  database: Database,
): Promise<Pick<SectorSummary, 'id' | 'kind' | 'nameEn' | 'nameFr'>[]> {
  return database.all<Pick<SectorSummary, 'id' | 'kind' | 'nameEn' | 'nameFr'> & Row>(
    'SELECT id, kind, name_en AS nameEn, name_fr AS nameFr FROM sectors ORDER BY ordinal',
  );
}

/** The same list in pages, for whoever takes every data set alike. The key is the place in it. */
export async function listSectorsPaged(database: Database, page: PageRequest): Promise<Page<SectorSummary>> {
  const conditions = page.after === null ? '' : 'WHERE s.ordinal > ?';
  const rows = await database.all<SectorRow>(`${SELECT} ${conditions} GROUP BY s.id ORDER BY s.ordinal LIMIT ?`, [
    ...(page.after === null ? [] : [page.after[0] ?? null]),
    page.limit + 1,
  ]);
  return toPage(rows, page.limit, (row) => [row.ordinal], toSectorSummary);
}

export async function findSector(database: Database, id: string): Promise<SectorSummary | null> {
  const row = await database.first<SectorRow>(`${SELECT} WHERE s.id = ? GROUP BY s.id`, [id]);
  return row === null ? null : toSectorSummary(row);
}

function toSectorSummary(row: SectorRow): SectorSummary {
  return {
    id: row.id,
    kind: row.kind,
    nameEn: row.name_en,
    nameFr: row.name_fr,
    summaryEn: row.summary_en,
    summaryFr: row.summary_fr,
    noCounterpartEn: row.no_counterpart_en,
    noCounterpartFr: row.no_counterpart_fr,
    crosswalks: row.crosswalks,
    assessed: row.assessed,
    ...toCounts(row),
  };
}
