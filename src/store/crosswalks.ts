import type { Crosswalk } from '../model/crosswalk.ts';
import type { CrosswalkSummary } from '../model/crosswalk-summary.ts';
import { bulkInsert } from './bulk-insert.ts';
import { COUNT_COLUMNS, type CountRow, toCounts } from './counts.ts';
import type { Database, Row, Statement } from './database.ts';
import { inSector } from './in-sector.ts';
import { Conditions, type Page, type PageRequest, toPage } from './page.ts';

/** Replaces all crosswalks with their instruments and sectors. Alignments and joined tables go with them: they are computed from crosswalks. */
export function replaceCrosswalks(crosswalks: readonly Crosswalk[]): Statement[] {
  const instruments = crosswalks.flatMap((crosswalk) => [
    [crosswalk.id, 0, 'ca', crosswalk.ca],
    ...crosswalk.us.map((id, ordinal) => [crosswalk.id, ordinal, 'us', id]),
  ]);
  return [
    { sql: 'DELETE FROM alignments' },
    { sql: 'DELETE FROM gaps' },
    { sql: 'DELETE FROM merged_tables' },
    { sql: 'DELETE FROM crosswalk_counts' },
    { sql: 'DELETE FROM crosswalk_sectors' },
    { sql: 'DELETE FROM crosswalk_instruments' },
    { sql: 'DELETE FROM crosswalks' },
    ...bulkInsert(
      'crosswalks',
      ['id', 'ordinal', 'ca_instrument_id', 'basis', 'confidence', 'ca_scope', 'us_scope', 'blocks'],
      crosswalks.map((crosswalk, ordinal) => [
        crosswalk.id,
        ordinal,
        crosswalk.ca,
        crosswalk.basis,
        crosswalk.confidence,
        JSON.stringify(crosswalk.caScope),
        JSON.stringify(crosswalk.usScope),
        crosswalk.blocks ? 1 : 0,
      ]),
    ),
    ...bulkInsert('crosswalk_instruments', ['crosswalk_id', 'ordinal', 'side', 'instrument_id'], instruments),
    ...bulkInsert(
      'crosswalk_sectors',
      ['crosswalk_id', 'sector_id'],
      crosswalks.flatMap((crosswalk) => crosswalk.sectors.map((sector) => [crosswalk.id, sector])),
    ),
  ];
}

type CrosswalkRow = Row &
  CountRow & {
    id: string;
    ordinal: number;
    basis: string;
    confidence: Crosswalk['confidence'];
    ca_scope: string;
    us_scope: string;
    blocks: number;
    ca_instrument_id: string;
    ca_citation: string | null;
    ca_title_en: string | null;
    ca_title_fr: string | null;
    us_json: string;
    assessed: string | null;
  };

const SELECT = `
  SELECT w.id, w.ordinal, w.basis, w.confidence, w.ca_scope, w.us_scope, w.blocks, w.ca_instrument_id,
    ca.citation AS ca_citation, ca.title_en AS ca_title_en, ca.title_fr AS ca_title_fr,
    (SELECT json_group_array(json_array(u.instrument_id, i.citation, i.title_en)) FROM
      (SELECT * FROM crosswalk_instruments WHERE crosswalk_id = w.id AND side = 'us' ORDER BY ordinal) u
      LEFT JOIN instruments i ON i.id = u.instrument_id) AS us_json,
    c.crosswalk_id AS assessed, ${COUNT_COLUMNS}
  FROM crosswalks w
  LEFT JOIN instruments ca ON ca.id = w.ca_instrument_id
  LEFT JOIN crosswalk_counts c ON c.crosswalk_id = w.id`;

export type CrosswalkFilter = {
  readonly sector?: string | undefined;
  readonly instrument?: string | undefined;
  readonly assessed?: boolean | undefined;
};

/** Crosswalks in the order of the corpora. */
export async function listCrosswalks(
  database: Database,
  filter: CrosswalkFilter,
  page: PageRequest,
): Promise<Page<CrosswalkSummary>> {
  const conditions = new Conditions();
  if (filter.sector !== undefined) {
    conditions.add(inSector('w.id'), filter.sector);
  }
  if (filter.instrument !== undefined) {
    conditions.add(
      'w.id IN (SELECT crosswalk_id FROM crosswalk_instruments WHERE instrument_id = ?)',
      filter.instrument,
    );
  }
  if (filter.assessed !== undefined) conditions.add(`c.crosswalk_id IS ${filter.assessed ? 'NOT NULL' : 'NULL'}`);
  if (page.after !== null) conditions.add('w.ordinal > ?', page.after[0] ?? null);
  const rows = await database.all<CrosswalkRow>(`${SELECT} ${conditions.where} ORDER BY w.ordinal LIMIT ?`, [
    ...conditions.params,
    page.limit + 1,
  ]);
  return toPage(rows, page.limit, (row) => [row.ordinal], toCrosswalkSummary);
}

/** Crosswalks with text of both sides, all of them: there are some hundred at most. */
export async function listAssessedCrosswalks(database: Database, sector?: string): Promise<CrosswalkSummary[]> {
  const page = { after: null, limit: Number.MAX_SAFE_INTEGER - 1 };
  return [...(await listCrosswalks(database, { sector, assessed: true }, page)).rows];
}

export async function findCrosswalk(database: Database, id: string): Promise<CrosswalkSummary | null> {
  const row = await database.first<CrosswalkRow>(`${SELECT} WHERE w.id = ?`, [id]);
  return row === null ? null : toCrosswalkSummary(row);
}

function toCrosswalkSummary(row: CrosswalkRow): CrosswalkSummary {
  const us = JSON.parse(row.us_json) as [string, string | null, string | null][];
  return {
    id: row.id,
    caInstrumentId: row.ca_instrument_id,
    caCitation: row.ca_citation ?? citationOfId(row.ca_instrument_id),
    caTitleEn: row.ca_title_en,
    caTitleFr: row.ca_title_fr,
    usInstrumentIds: us.map(([id]) => id),
    usCitations: us.map(([id, citation]) => citation ?? citationOfId(id)),
    usTitles: us.map(([, , title]) => title),
    basis: row.basis,
    confidence: row.confidence,
    blocks: row.blocks === 1,
    assessed: row.assessed !== null,
    ...toCounts(row),
  };
}

/** The citation of an instrument the index has no text of: `us/7-cfr-52` is `7 CFR 52`, `ca/crc-870` is `C.R.C., c. 870`. */
function citationOfId(id: string): string {
  const [, name = id] = id.split('/');
  const cfr = /^(\d+)-cfr-(.+)$/.exec(name);
  if (cfr !== null) return `${cfr[1]} CFR ${cfr[2]}`;
  const [kind = '', ...rest] = name.split('-');
  return kind === 'crc' ? `C.R.C., c. ${rest.join('-')}` : `${kind.toUpperCase()}/${rest.join('-')}`;
}

/** All crosswalks as the corpora state them: what the alignment stage works through. */
export async function readCrosswalks(database: Database): Promise<Crosswalk[]> {
  const rows = await database.all<CrosswalkRow>(`${SELECT} ORDER BY w.ordinal`);
  const sectors = await database.all<{ crosswalk_id: string; sector_id: string }>(
    'SELECT crosswalk_id, sector_id FROM crosswalk_sectors ORDER BY crosswalk_id, sector_id',
  );
  const sectorsOf = Map.groupBy(sectors, (row) => row.crosswalk_id);
  return rows.map((row) => {
    const summary = toCrosswalkSummary(row);
    return {
      id: row.id,
      ca: row.ca_instrument_id,
      us: [...summary.usInstrumentIds],
      sectors: (sectorsOf.get(row.id) ?? []).map((sector) => sector.sector_id),
      basis: row.basis,
      confidence: row.confidence,
      caScope: JSON.parse(row.ca_scope) as string[],
      usScope: JSON.parse(row.us_scope) as string[],
      blocks: summary.blocks,
    };
  });
}
