import type { Definition, DefinitionRow } from '../model/definition.ts';
import { insertRows } from './bulk-insert.ts';
import type { Database, Row, Statement, Value } from './database.ts';
import { type Page, type PageRequest, toPage } from './page.ts';

/** A definition as it is stored, without the key of its edition. */
export type StoredDefinition = readonly Value[];

export function definitionRows(definitions: readonly Definition[]): StoredDefinition[] {
  return definitions.map(({ ordinal, term, otherLanguage }) => [ordinal, term, otherLanguage]);
}

/** Statements that write the terms an edition defines. */
export function insertDefinitionRows(editionKey: number, rows: readonly StoredDefinition[]): Statement[] {
  return insertRows(
    'definitions',
    ['edition_key', 'provision_ordinal', 'term', 'other_language'],
    rows.map((row) => [editionKey, ...row]),
  );
}

type StoredRow = Row & {
  edition_id: string;
  e_id: string;
  ordinal: number;
  text: string;
  term: string;
  other_language: string | null;
};

const SELECT = `
  SELECT e.id AS edition_id, p.e_id, p.ordinal, p.text, d.term, d.other_language
  FROM definitions d JOIN editions e ON e.key = d.edition_key
  JOIN provisions p ON p.edition_key = d.edition_key AND p.ordinal = d.provision_ordinal`;

function toDefinition(row: StoredRow): DefinitionRow {
  return {
    editionId: row.edition_id,
    eId: row.e_id,
    ordinal: row.ordinal,
    text: row.text,
    term: row.term,
    otherLanguage: row.other_language,
  };
}

/** Definitions of a run of provisions in document order, `first` and `last` (ordinals) included. */
export async function readDefinitions(
  database: Database,
  editionId: string,
  first: number,
  last: number,
): Promise<Definition[]> {
  const rows = await database.all<StoredRow>(
    `${SELECT} WHERE e.id = ? AND d.provision_ordinal BETWEEN ? AND ? ORDER BY d.provision_ordinal`,
    [editionId, first, last],
  );
  return rows.map(toDefinition);
}

/** All definitions of an edition in document order, a page at a time. */
export async function listDefinitions(
  database: Database,
  editionId: string,
  page: PageRequest,
): Promise<Page<DefinitionRow>> {
  const rows = await database.all<StoredRow>(
    `${SELECT} WHERE e.id = ? AND d.provision_ordinal > ? ORDER BY d.provision_ordinal LIMIT ?`,
    [editionId, page.after?.[0] ?? -1, page.limit + 1],
  );
  return toPage(rows, page.limit, (row) => [row.ordinal], toDefinition);
}
