import { formatProvisionCitation } from '../model/provision-citation.ts';
import type { SearchHit } from '../model/provision-row.ts';
import type { Modality } from '../model/requirement.ts';
import type { Database, Row, Statement } from './database.ts';
import { Conditions, type Page, type PageRequest, toPage } from './page.ts';
import {
  PROVISION_STANDING_COLUMNS,
  PROVISION_STANDING_JOIN,
  provisionInForceOn,
  type StandingRow,
  toStanding,
} from './standing.ts';

/** Private-use characters that bracket a matching word in a snippet; pages turn them into <mark>. */
const MARK_START = '\uE000';
const MARK_END = '\uE001';

/** Rebuilds the full-text indexes from the shown editions. */
export function rebuildSearch(): Statement[] {
  return (['en', 'fr'] as const).flatMap((language) => [
    { sql: `INSERT INTO search_${language} (search_${language}) VALUES ('delete-all')` },
    // Written in a few large pieces that are merged once at the end: merging small ones as they come takes a seventh of the time.
    { sql: `INSERT INTO search_${language} (search_${language}, rank) VALUES ('hashsize', ${PIECE_BYTES})` },
    { sql: `INSERT INTO search_${language} (search_${language}, rank) VALUES ('automerge', 0)` },
    { sql: `INSERT INTO search_${language} (search_${language}, rank) VALUES ('crisismerge', ${MOST_PIECES})` },
    {
      sql: `INSERT INTO search_${language} (rowid, heading, text)
        SELECT p.key, p.heading, p.text FROM provisions p JOIN editions e ON e.key = p.edition_key
        WHERE e.shown = 1 AND e.language = '${language}' AND (p.text <> '' OR p.heading IS NOT NULL) ORDER BY p.key`,
    },
    // Every query opens every piece, and again for each snippet: one piece makes a search of all law a third quicker, for a twentieth of the build.
    { sql: `INSERT INTO search_${language} (search_${language}) VALUES ('optimize')` },
  ]);
}

/** Memory for words before they are written; every federal regulation of both countries makes some sixty pieces. */
const PIECE_BYTES = 16 * 1024 * 1024;
const MOST_PIECES = 128;

/**
 * Turns what a person typed into an FTS5 query that cannot be a syntax error: only runs of letters and digits survive, each quoted.
 * `"a phrase"` stays together, `-word` excludes. Raw input fails on one random string in six. Null when nothing searchable is left.
 *
 * @param forms other forms of a typed word, any of which will do; a phrase is taken as it stands.
 */
export function toMatchExpression(typed: string, forms?: ReadonlyMap<string, readonly string[]>): string | null {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  for (const [, minus, phrase, word] of typed.normalize('NFC').matchAll(/(-?)(?:"([^"]*)"|(\S+))/gu)) {
    const tokens = (phrase ?? word ?? '').match(/[\p{L}\p{N}]+/gu) ?? [];
    if (tokens.length === 0) continue;
    const list = minus === '-' ? unwanted : wanted;
    if (phrase !== undefined) list.push(`"${tokens.join(' ')}"`);
    else list.push(...tokens.map((token) => anyOf([token, ...(forms?.get(token) ?? [])])));
  }
  if (wanted.length === 0) return null;
  const all = wanted.slice(0, MAX_TERMS).join(' AND ');
  const none = unwanted
    .slice(0, MAX_TERMS)
    .map((term) => ` NOT ${term}`)
    .join('');
  return `(${all})${none}`;
}

const MAX_TERMS = 16;

function anyOf(words: readonly string[]): string {
  const terms = [...new Set(words)].map((word) => `"${word}"`);
  return terms.length === 1 ? terms.join('') : `(${terms.join(' OR ')})`;
}

export type SearchFilter = {
  readonly jurisdiction?: 'ca' | 'us' | undefined;
  readonly instrument?: string | undefined;
  readonly sector?: string | undefined;
  readonly inForceOn?: string | undefined;
  /** Only what states such a requirement. */
  readonly modality?: Modality | undefined;
  /** Only what states a figure. */
  readonly quantity?: boolean | undefined;
  readonly language: 'en' | 'fr';
  /** Other forms of the typed words, where the index does not stem them itself. */
  readonly forms?: ReadonlyMap<string, readonly string[]> | undefined;
};

type HitRow = Row &
  StandingRow & {
    instrument_id: string;
    title_en: string;
    title_fr: string | null;
    instrument_citation: string;
    edition_id: string;
    form: 'official' | 'digest';
    e_id: string;
    ordinal: number;
    depth: number;
    level: SearchHit['level'];
    number: string | null;
    heading: string | null;
    snippet: string;
  };

/** Tables of a search; what its conditions speak of. */
export function searchTables(language: 'en' | 'fr'): string {
  const table = `search_${language}`;
  return `FROM ${table} JOIN provisions p ON p.key = ${table}.rowid JOIN editions e ON e.key = p.edition_key
     JOIN instruments i ON i.id = e.instrument_id ${PROVISION_STANDING_JOIN}`;
}

export function searchConditions(match: string, filter: SearchFilter): Conditions {
  const conditions = new Conditions()
    .add(`search_${filter.language} MATCH ?`, match)
    .equal('i.jurisdiction', filter.jurisdiction)
    .equal('e.instrument_id', filter.instrument);
  if (filter.sector !== undefined) {
    conditions.add(
      `e.instrument_id IN (SELECT ci.instrument_id FROM crosswalk_instruments ci
        JOIN crosswalk_sectors cs ON cs.crosswalk_id = ci.crosswalk_id WHERE cs.sector_id = ?)`,
      filter.sector,
    );
  }
  const own = (table: string) => `${table} f WHERE f.edition_key = p.edition_key AND f.provision_ordinal = p.ordinal`;
  if (filter.modality !== undefined) {
    conditions.add(`EXISTS (SELECT 1 FROM ${own('requirements')} AND f.modality = ?)`, filter.modality);
  }
  if (filter.quantity === true) conditions.add(`EXISTS (SELECT 1 FROM ${own('quantities')})`);
  if (filter.inForceOn !== undefined) conditions.add(...provisionInForceOn(filter.inForceOn));
  return conditions;
}

/** Whether anything but the words decides; without it the full-text index answers alone. */
function isNarrowed({ jurisdiction, instrument, sector, inForceOn, modality, quantity }: SearchFilter): boolean {
  return [jurisdiction, instrument, sector, inForceOn, modality].some((one) => one !== undefined) || quantity === true;
}

/** Provisions that match, the best first (BM25, heading counting four times its text). */
export async function searchProvisions(
  database: Database,
  typed: string,
  filter: SearchFilter,
  page: PageRequest,
): Promise<Page<SearchHit>> {
  const match = toMatchExpression(typed, filter.forms);
  if (match === null) return { rows: [], next: null };
  const table = `search_${filter.language}`;
  const conditions = searchConditions(match, filter);
  const offset = Number(page.after?.[0] ?? 0);
  // Places first, then what is shown of them: a snippet beside the ranking would be cut for every match before the best are known.
  const places = await database.all<{ key: number }>(
    `SELECT ${table}.rowid AS key ${isNarrowed(filter) ? searchTables(filter.language) : `FROM ${table}`}
     ${conditions.where} ORDER BY bm25(${table}, 4.0, 1.0), ${table}.rowid LIMIT ? OFFSET ?`,
    [...conditions.params, page.limit + 1, offset],
  );
  const rows = await database.all<HitRow>(
    `SELECT e.instrument_id, i.title_en, i.title_fr, i.citation AS instrument_citation,
       e.id AS edition_id, e.form, p.e_id, p.ordinal, p.depth, p.level, p.number, p.heading,
       ${PROVISION_STANDING_COLUMNS},
       snippet(${table}, -1, '${MARK_START}', '${MARK_END}', '…', 40) AS snippet
     FROM json_each(?) w CROSS JOIN ${table} ON ${table}.rowid = w.value AND ${table} MATCH ?
     CROSS JOIN provisions p ON p.key = ${table}.rowid JOIN editions e ON e.key = p.edition_key
     JOIN instruments i ON i.id = e.instrument_id ${PROVISION_STANDING_JOIN} ORDER BY w.key`,
    [JSON.stringify(places.map(({ key }) => key)), match],
  );
  // Rank has ties and is computed, so the place in the list is the only key that never loses a row; the index does not change between pages.
  return toPage(
    rows,
    page.limit,
    () => [offset + page.limit],
    (row) => ({
      instrumentId: row.instrument_id,
      instrumentTitleEn: row.title_en,
      instrumentTitleFr: row.title_fr,
      editionId: row.edition_id,
      form: row.form,
      eId: row.e_id,
      citation: formatProvisionCitation(row.instrument_citation, row.e_id, filter.language),
      ordinal: row.ordinal,
      depth: row.depth,
      level: row.level,
      number: row.number,
      heading: row.heading,
      ...toStanding(row),
      snippet: row.snippet,
    }),
  );
}
