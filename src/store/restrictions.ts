import type {
  RestrictionCount,
  RestrictionGroup,
  RestrictionRow,
  RestrictionWord,
} from '../model/restriction-count.ts';
import { bulkInsert } from './bulk-insert.ts';
import type { Database, Row, Statement } from './database.ts';
import { Conditions, type Page, type PageRequest, toPage } from './page.ts';

/** Replaces the counts of one edition. */
export function replaceRestrictions(editionKey: number, counts: readonly RestrictionCount[]): Statement[] {
  return [
    { sql: 'DELETE FROM restrictions WHERE edition_key = ?', params: [editionKey] },
    ...bulkInsert(
      'restrictions',
      ['edition_key', 'word', 'place', 'in_force', 'count'],
      counts.map(({ word, place, inForce, count }) => [editionKey, word, place, inForce ? 1 : 0, count]),
    ),
  ];
}

export type RestrictionFilter = {
  readonly jurisdiction?: 'ca' | 'us' | undefined;
  readonly sector?: string | undefined;
  /** Year of the edition, `2026`; without it the edition that pages show first is counted. */
  readonly year?: string | undefined;
};

const WORDS: Readonly<Record<RestrictionWord, { column: string; isEnglish: boolean }>> = {
  shall: { column: 'shall', isEnglish: true },
  must: { column: 'must', isEnglish: true },
  'may-not': { column: 'may_not', isEnglish: true },
  required: { column: 'required', isEnglish: true },
  prohibited: { column: 'prohibited', isEnglish: true },
  doit: { column: 'doit', isEnglish: false },
  'ne-peut': { column: 'ne_peut', isEnglish: false },
  'est-tenu': { column: 'est_tenu', isEnglish: false },
  interdit: { column: 'interdit', isEnglish: false },
};

type RestrictionRecord = Row & {
  id: string;
  name_en: string;
  name_fr: string | null;
  citation: string | null;
  jurisdiction: 'ca' | 'us' | null;
  instruments: number;
  shall: number;
  must: number;
  may_not: number;
  required: number;
  prohibited: number;
  doit: number;
  ne_peut: number;
  est_tenu: number;
  interdit: number;
  total: number;
  in_force: number;
  french: number;
  french_in_force: number;
};

/** `r.count` added up where the condition holds. */
const sum = (condition: string, column: string) =>
  `coalesce(sum(CASE WHEN ${condition} THEN r.count END), 0) AS ${column}`;
const listed = (isEnglish: boolean) =>
  `r.word IN (${Object.entries(WORDS)
    .filter(([, word]) => word.isEnglish === isEnglish)
    .map(([name]) => `'${name}'`)
    .join(', ')})`;
const SUMS = [
  ...Object.entries(WORDS).map(([name, { column }]) => sum(`r.word = '${name}'`, column)),
  sum(listed(true), 'total'),
  sum(`${listed(true)} AND r.in_force = 1`, 'in_force'),
  sum(listed(false), 'french'),
  sum(`${listed(false)} AND r.in_force = 1`, 'french_in_force'),
].join(',\n       ');

/** How each group is told apart and named. `e` is the edition, `i` its instrument; the names of countries are the page's. */
const GROUPS: Readonly<
  Record<
    RestrictionGroup,
    { id: string; names: readonly [en: string, fr: string, jurisdiction: string]; join: string; order: string }
  >
> = {
  country: {
    id: 'i.jurisdiction',
    names: ['i.jurisdiction', 'NULL', 'i.jurisdiction'],
    join: '',
    order: 'total DESC, id',
  },
  instrument: {
    id: 'i.id',
    names: ["coalesce(nullif(i.title_en, ''), i.citation)", 'i.title_fr', 'i.jurisdiction'],
    join: '',
    order: 'total DESC, id',
  },
  year: { id: 'e.year', names: ['e.year', 'NULL', 'NULL'], join: '', order: 'id DESC' },
  sector: {
    id: 's.id',
    names: ['s.name_en', 's.name_fr', 'NULL'],
    // An instrument of two crosswalks of a sector counts once in it.
    join: `JOIN (SELECT DISTINCT cs.sector_id, ci.instrument_id FROM crosswalk_sectors cs
      JOIN crosswalk_instruments ci ON ci.crosswalk_id = cs.crosswalk_id) si ON si.instrument_id = i.id
     JOIN sectors s ON s.id = si.sector_id`,
    order: 'total DESC, id',
  },
};

/**
 * Restrictions by country, sector, instrument or year of the edition, the most first; years the latest first. Of each instrument one edition in each
 * language counts: the one that pages show first; by year, and where a year is asked for, the latest of that year, official before digest.
 */
export async function listRestrictions(
  database: Database,
  by: RestrictionGroup,
  filter: RestrictionFilter,
  page: PageRequest,
): Promise<Page<RestrictionRow>> {
  const isByYear = by === 'year' || filter.year !== undefined;
  const conditions = new Conditions()
    .add('e.place = 1')
    .equal('i.jurisdiction', filter.jurisdiction)
    .equal('e.year', filter.year);
  if (filter.sector !== undefined) {
    conditions.add(
      `i.id IN (SELECT ci.instrument_id FROM crosswalk_instruments ci
        JOIN crosswalk_sectors cs ON cs.crosswalk_id = ci.crosswalk_id WHERE cs.sector_id = ?)`,
      filter.sector,
    );
  }
  const { id, names, join, order } = GROUPS[by];
  const [nameEn, nameFr, jurisdiction] = names;
  const offset = Number(page.after?.[0] ?? 0);
  const rows = await database.all<RestrictionRecord>(
    `WITH dated AS (SELECT *, substr(point_in_time, 1, 4) AS year FROM editions ${isByYear ? '' : 'WHERE shown = 1'}),
     ranked AS (SELECT key, instrument_id, year, row_number() OVER (
       PARTITION BY instrument_id, language${isByYear ? ', year' : ''} ORDER BY form = 'digest', point_in_time DESC) AS place FROM dated)
     SELECT ${id} AS id, max(${nameEn}) AS name_en, max(${nameFr}) AS name_fr, max(${jurisdiction}) AS jurisdiction,
       ${by === 'instrument' ? 'max(i.citation)' : 'NULL'} AS citation,
       count(DISTINCT i.id) AS instruments,
       ${SUMS}
     FROM ranked e JOIN instruments i ON i.id = e.instrument_id ${join} LEFT JOIN restrictions r ON r.edition_key = e.key
     ${conditions.where} GROUP BY ${id} ORDER BY ${order} LIMIT ? OFFSET ?`,
    [...conditions.params, page.limit + 1, offset],
  );
  // The place in the list is the key: the order is computed, and the index does not change between pages.
  return toPage(
    rows,
    page.limit,
    () => [offset + page.limit],
    (row) => toRow(by, row),
  );
}

function toRow(by: RestrictionGroup, row: RestrictionRecord): RestrictionRow {
  return {
    by,
    id: row.id,
    nameEn: row.name_en,
    nameFr: row.name_fr,
    citation: row.citation,
    jurisdiction: row.jurisdiction,
    instruments: row.instruments,
    shall: row.shall,
    must: row.must,
    mayNot: row.may_not,
    required: row.required,
    prohibited: row.prohibited,
    total: row.total,
    inForce: row.in_force,
    french: {
      doit: row.doit,
      nePeut: row.ne_peut,
      estTenu: row.est_tenu,
      interdit: row.interdit,
      total: row.french,
      inForce: row.french_in_force,
    },
  };
}
