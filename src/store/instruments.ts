import type { Instrument } from '../model/instrument.ts';
import type { InstrumentSummary } from '../model/instrument-summary.ts';
import type { Database, Row, Statement } from './database.ts';
import { Conditions, type Page, type PageRequest, toPage } from './page.ts';

/**
 * Writes an instrument. A later reading may know only one language (a French file) or less (a digest's short title), so a title that is
 * there is kept unless the new one has it too.
 */
export function upsertInstrument(instrument: Instrument): Statement {
  return {
    sql: `INSERT INTO instruments (id, jurisdiction, citation, title_en, title_fr, authority, url_en, url_fr)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET
        title_en = CASE WHEN excluded.title_en = '' THEN title_en ELSE excluded.title_en END,
        title_fr = coalesce(excluded.title_fr, title_fr),
        authority = coalesce(excluded.authority, authority)`,
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
};

type InstrumentRow = Row & {
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
  editions: number;
};

const SELECT = `
  SELECT i.*, e.id AS edition_id, e.point_in_time, e.form, e.provision_count,
    (SELECT count(*) FROM editions n WHERE n.instrument_id = i.id) AS editions
  FROM instruments i JOIN editions e ON e.instrument_id = i.id AND e.shown = 1 AND e.language = 'en'`;

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
  const rows = await database.all<InstrumentRow>(`${SELECT} ${conditions.where} ORDER BY i.id LIMIT ?`, [
    ...conditions.params,
    page.limit + 1,
  ]);
  return toPage(rows, page.limit, (row) => [row.id], toInstrumentSummary);
}

export async function findInstrument(database: Database, id: string): Promise<InstrumentSummary | null> {
  const row = await database.first<InstrumentRow>(`${SELECT} WHERE i.id = ?`, [id]);
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
