import type { PlaceFilter } from '../../model/data-sets/data-filters.ts';
import type { Database, Row, Value } from '../database.ts';
import { inSector } from '../in-sector.ts';
import { Conditions, type Page, type PageRequest, toPage } from '../page.ts';

/**
 * A table over the whole index that is read in pages. `key` holds the expressions that order it and tell its rows apart; the first comes from
 * the outermost table of `from`, whose joins must be CROSS JOINs in the order of the key, so that every engine walks its indexes instead of
 * sorting. Keys hold ids and places, never internal numbers, so that the order is the same whatever was ingested first.
 */
export type Keyset<Record extends Row, Item> = {
  readonly columns: string;
  readonly from: string;
  readonly key: readonly string[];
  readonly toItem: (record: Record) => Item;
};

const KEY = 'key_';

/** One page of it. */
export async function listByKey<Record extends Row, Item>(
  database: Database,
  { columns, from, key, toItem }: Keyset<Record, Item>,
  conditions: Conditions,
  page: PageRequest,
): Promise<Page<Item>> {
  if (page.after !== null) {
    const [first = '', ...rest] = key;
    const [value = null, ...values] = page.after;
    // The first alone as well: it is what the outer index is entered by.
    conditions.add(`${first} >= ?`, value);
    const marks = values.map(() => '?').join(', ');
    if (rest.length === 0) conditions.add(`${first} > ?`, value);
    else conditions.add(`(${first} > ? OR (${rest.join(', ')}) > (${marks}))`, value, ...values);
  }
  const keys = key.map((expression, at) => `${expression} AS ${KEY}${at}`).join(', ');
  const rows = await database.all<Record>(
    `SELECT ${columns}, ${keys} FROM ${from} ${conditions.where} ORDER BY ${key.join(', ')} LIMIT ?`,
    [...conditions.params, page.limit + 1],
  );
  return toPage(rows, page.limit, (row) => key.map((_, at): Value => row[`${KEY}${at}`] ?? null), toItem);
}

/** The filters of everything that stands in an edition `e` of an instrument `i`. */
export function placeConditions(filter: Partial<PlaceFilter>): Conditions {
  const conditions = new Conditions()
    .equal('e.instrument_id', filter.instrument)
    .equal('e.id', filter.edition)
    .equal('i.jurisdiction', filter.jurisdiction)
    .equal('e.language', filter.language)
    .equal('e.form', filter.form);
  if (filter.shown !== undefined) conditions.add('e.shown = ?', filter.shown ? 1 : 0);
  if (filter.sector !== undefined) {
    conditions.add(
      `e.instrument_id IN (SELECT ci.instrument_id FROM crosswalk_instruments ci
        JOIN crosswalk_sectors cs ON cs.crosswalk_id = ci.crosswalk_id WHERE cs.sector_id = ?)`,
      filter.sector,
    );
  }
  return conditions;
}

/** Conditions on the crosswalk a row hangs on. */
export function crosswalkConditions(
  column: string,
  filter: { readonly crosswalk?: string | undefined; readonly sector?: string | undefined },
): Conditions {
  const conditions = new Conditions().equal(column, filter.crosswalk);
  if (filter.sector !== undefined) {
    conditions.add(inSector(column), filter.sector);
  }
  return conditions;
}

/** Columns that say where a fact stands, and the type of what they give. */
export const PLACE_COLUMNS =
  'e.instrument_id, i.jurisdiction, e.language, e.id AS edition_id, p.e_id, i.citation AS instrument_citation';
export type PlaceRecord = Row & {
  instrument_id: string;
  jurisdiction: 'ca' | 'us';
  language: 'en' | 'fr';
  edition_id: string;
  e_id: string;
  instrument_citation: string;
};
