import type { Instrument } from '../model/instrument.ts';
import type { InstrumentSummary } from '../model/instrument-summary.ts';
import type { Database, Row, Statement } from './database.ts';
import { Conditions, type Page, type PageRequest, toPage } from './page.ts';
import {
  EDITION_STANDING_COLUMNS,
  EDITION_STANDING_JOIN,
  editionInForceOn,
  type StandingRow,
  toStanding,
} from './standing.ts';

/**
 * Writes an instrument. A later reading may know only one language (a French file) or less (a digest's short title), so a title that is
 * there is kept unless the new one has it too. The authority first read stays: French files name the act in French.
 */
export function upsertInstrument(instrument: Instrument): Statement {
  return {
    sql: `INSERT INTO instruments (id, jurisdiction, citation, title_en, title_fr, authority, url_en, url_fr)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET
        title_en = CASE WHEN excluded.title_en = '' THEN title_en ELSE excluded.title_en END,
        title_fr = coalesce(excluded.title_fr, title_fr),
        authority = coalesce(authority, excluded.authority)`,
    params: [
      instrument.id,
      instrument.jurisdiction,
      instrument.citation,
      instrument.title.en,
      instrument.title.fr,
      instrument.authority,
      instrument.url.en,
      instrument.url.fr,
    ],
  };
}

export type InstrumentFilter = {
  readonly jurisdiction?: 'ca' | 'us' | undefined;
  readonly sector?: string | undefined;
  readonly inForceOn?: string | undefined;
};

type InstrumentRow = Row &
  StandingRow & {
    id: string;
    jurisdiction: 'ca' | 'us';
    citation: string;
    title_en: string;
    title_fr: string | null;
    authority: string | null;
    url_en: string;
    url_fr: string;
    edition_id: string;
    point_in_time: string;
    form: 'official' | 'digest';
    provision_count: number;
    by_instrument_id: string | null;
    editions: number;
  };

const select = (edition: string) => `
  SELECT i.*, e.id AS edition_id, e.point_in_time, e.form, e.provision_count, ${EDITION_STANDING_COLUMNS}, st.by_instrument_id,
    (SELECT count(*) FROM editions n WHERE n.instrument_id = i.id) AS editions
  FROM instruments i JOIN editions e ON e.instrument_id = i.id AND e.language = 'en' AND ${edition} ${EDITION_STANDING_JOIN}`;

const SHOWN = 'e.shown = 1';
/** The edition asked about a day: of those of that day or before, the publisher's before ours, then the latest. */
const LATEST_BY_DAY = `e.key = (SELECT b.key FROM editions b WHERE b.instrument_id = i.id AND b.language = 'en' AND b.point_in_time <= ?
    ORDER BY b.form = 'digest', b.point_in_time DESC LIMIT 1)`;

/** Instruments with text in the index, Canadian first, then by id. */
export async function listInstruments(
  database: Database,
  filter: InstrumentFilter,
  page: PageRequest,
): Promise<Page<InstrumentSummary>> {
  const conditions = new Conditions().equal('i.jurisdiction', filter.jurisdiction);
  if (filter.sector !== undefined) {
    conditions.add(
      `EXISTS (SELECT 1 FROM crosswalk_instruments ci JOIN crosswalk_sectors cs ON cs.crosswalk_id = ci.crosswalk_id
        WHERE ci.instrument_id = i.id AND cs.sector_id = ?)`,
      filter.sector,
    );
  }
  if (page.after !== null) conditions.add('i.id > ?', page.after[0] ?? null);
  const { inForceOn } = filter;
  if (inForceOn !== undefined) conditions.add(...editionInForceOn(inForceOn));
  const source = select(inForceOn === undefined ? SHOWN : LATEST_BY_DAY);
  const rows = await database.all<InstrumentRow>(`${source} ${conditions.where} ORDER BY i.id LIMIT ?`, [
    ...(inForceOn === undefined ? [] : [inForceOn]),
    ...conditions.params,
    page.limit + 1,
  ]);
  return toPage(rows, page.limit, (row) => [row.id], toInstrumentSummary);
}

export async function findInstrument(database: Database, id: string): Promise<InstrumentSummary | null> {
  const row = await database.first<InstrumentRow>(`${select(SHOWN)} WHERE i.id = ?`, [id]);
  return row === null ? null : toInstrumentSummary(row);
}

function toInstrumentSummary(row: InstrumentRow): InstrumentSummary {
  return {
    id: row.id,
    jurisdiction: row.jurisdiction,
    citation: row.citation,
    titleEn: row.title_en,
    titleFr: row.title_fr,
    authority: row.authority,
    urlEn: row.url_en,
    urlFr: row.url_fr,
    editionId: row.edition_id,
    pointInTime: row.point_in_time,
    form: row.form,
    provisions: row.provision_count,
    ...toStanding(row),
    statusByInstrumentId: row.by_instrument_id,
    editions: row.editions,
  };
}

/** All instruments as the workshop knows them, by id. Sectors hang on crosswalks, so the list here is empty. */
export async function readInstruments(database: Database): Promise<Instrument[]> {
  const rows = await database.all<InstrumentRow>('SELECT * FROM instruments ORDER BY id');
  return rows.map((row) => ({
    id: row.id,
    jurisdiction: row.jurisdiction,
    citation: row.citation,
    title: { en: row.title_en, fr: row.title_fr },
    authority: row.authority,
    sectors: [],
    url: { en: row.url_en, fr: row.url_fr },
  }));
}

/**
 * How many instruments have no text of a day or before, so that an answer for that day says nothing of them.
 *
 * @param among all editions, or those shown first, which are the ones that can be searched.
 */
export async function countUnknownOn(database: Database, day: string, among: 'all' | 'shown'): Promise<number> {
  const editions = `SELECT 1 FROM editions e WHERE e.instrument_id = i.id${among === 'shown' ? ' AND e.shown = 1' : ''}`;
  const row = await database.first<{ count: number }>(
    `SELECT count(*) AS count FROM instruments i WHERE EXISTS (${editions}) AND NOT EXISTS (${editions} AND e.point_in_time <= ?)`,
    [day],
  );
  return row?.count ?? 0;
}
