import type { Provision } from '../model/provision.ts';
import { formatProvisionCitation } from '../model/provision-citation.ts';
import type { ProvisionRow } from '../model/provision-row.ts';
import { insertRows } from './bulk-insert.ts';
import type { Database, Row, Statement, Value } from './database.ts';
import { eIdKey } from './e-id-key.ts';
import { Conditions, type Page, type PageRequest, toPage } from './page.ts';
import { levelCode, statusCode } from './provision-codes.ts';
import {
  PROVISION_STANDING_COLUMNS,
  PROVISION_STANDING_JOIN,
  provisionInForceOn,
  type StandingRow,
  toStanding,
} from './standing.ts';
import { decodeTable, encodeTable } from './table-code.ts';

const COLUMNS = [
  'edition_key',
  'ordinal',
  'last_ordinal',
  'parent_ordinal',
  'e_id',
  'e_id_key',
  'depth',
  'level_code',
  'number',
  'heading',
  'text',
  'status_code',
  'in_force_on',
  'source_id',
  'table_json',
  'span_start',
  'span_end',
  'hash',
];

/** One provision as it is stored, without the key of its edition: that is known only when it is written. */
export type StoredProvision = readonly Value[];

/** A whole tree in document order as rows: the part of the writing that needs no database. */
export function provisionRows(provisions: readonly Provision[]): StoredProvision[] {
  const rows: StoredProvision[] = [];
  const lastOf = lastOrdinals(provisions);
  /** Ordinals of the provisions that enclose the next one, by depth. */
  const path: number[] = [];
  for (const provision of provisions) {
    path[provision.depth] = provision.ordinal;
    rows.push([
      provision.ordinal,
      lastOf[provision.ordinal] ?? provision.ordinal,
      provision.depth === 0 ? null : (path[provision.depth - 1] ?? null),
      provision.eId,
      eIdKey(provision.eId),
      provision.depth,
      levelCode(provision.level),
      provision.number,
      provision.heading,
      provision.text,
      statusCode(provision.status),
      provision.inForceOn,
      provision.sourceId,
      provision.table === null ? null : encodeTable(provision.table, provision.text),
      provision.span.start,
      provision.span.end,
      provision.hash,
    ]);
  }
  return rows;
}

/** Statements that write a whole tree in document order. */
export function insertProvisions(editionKey: number, provisions: readonly Provision[]): Statement[] {
  return insertProvisionRows(editionKey, provisionRows(provisions));
}

export function insertProvisionRows(editionKey: number, rows: readonly StoredProvision[]): Statement[] {
  return insertRows(
    'provisions',
    COLUMNS,
    rows.map((row) => [editionKey, ...row]),
  );
}

/** For each ordinal, the ordinal of its last descendant (itself for a leaf). Depth alone tells, since order is document order. */
function lastOrdinals(provisions: readonly Provision[]): number[] {
  const last: number[] = [];
  const open: { readonly ordinal: number; readonly depth: number }[] = [];
  let before = 0;
  const close = (depth: number) => {
    for (let top = open.at(-1); top !== undefined && top.depth >= depth; top = open.at(-1)) {
      last[top.ordinal] = before;
      open.pop();
    }
  };
  for (const { ordinal, depth } of provisions) {
    close(depth);
    open.push({ ordinal, depth });
    before = ordinal;
  }
  close(0);
  return last;
}

type StoredRow = Row &
  StandingRow & {
    edition_id: string;
    ordinal: number;
    parent_e_id: string | null;
    e_id: string;
    depth: number;
    level: Provision['level'];
    number: string | null;
    heading: string | null;
    text: string;
    source_id: string | null;
    table_json: string | null;
    span_start: number;
    span_end: number;
    hash: number;
  };

const SELECT = `
  SELECT e.id AS edition_id, p.ordinal, parent.e_id AS parent_e_id, p.e_id, p.depth, p.level, p.number, p.heading, p.text,
    ${PROVISION_STANDING_COLUMNS}, p.source_id, p.table_json, p.span_start, p.span_end, p.hash
  FROM provisions p JOIN editions e ON e.key = p.edition_key ${PROVISION_STANDING_JOIN}
  LEFT JOIN provisions parent ON parent.edition_key = p.edition_key AND parent.ordinal = p.parent_ordinal`;

function toProvision(row: StoredRow): Provision {
  return {
    editionId: row.edition_id,
    eId: row.e_id,
    parentEId: row.parent_e_id,
    ordinal: row.ordinal,
    depth: row.depth,
    level: row.level,
    number: row.number,
    heading: row.heading,
    text: row.text,
    ...toStanding(row),
    sourceId: row.source_id,
    table: row.table_json === null ? null : decodeTable(row.table_json, row.text),
    span: { start: row.span_start, end: row.span_end },
    hash: row.hash,
  };
}

/** A whole edition in document order. For the workshop; pages read subtrees. */
export async function readProvisions(database: Database, editionId: string): Promise<Provision[]> {
  const rows = await database.all<StoredRow>(`${SELECT} WHERE e.id = ? ORDER BY p.ordinal`, [editionId]);
  return rows.map(toProvision);
}

/** A column of the provision that is asked for by eId. A join would come after the outer joins above, and SQLite would read the whole edition first. */
const named = (column: string) =>
  `(SELECT n.${column} FROM provisions n WHERE n.edition_key = e.key AND n.e_id_key = ?2 AND n.e_id = ?3)`;

/** A provision and its descendants in document order; empty when there is none of that eId. */
export async function readSubtree(database: Database, editionId: string, eId: string): Promise<Provision[]> {
  const rows = await database.all<StoredRow>(
    `${SELECT} WHERE e.id = ?1 AND p.ordinal BETWEEN ${named('ordinal')} AND ${named('last_ordinal')} ORDER BY p.ordinal`,
    [editionId, eIdKey(eId), eId],
  );
  return rows.map(toProvision);
}

/** Its ancestors from the root down, without itself: the context a reader asks for. */
export async function readAncestors(database: Database, editionId: string, eId: string): Promise<Provision[]> {
  const rows = await database.all<StoredRow>(
    `${SELECT} WHERE e.id = ?1 AND p.ordinal IN (
       WITH RECURSIVE above (ordinal) AS (
         SELECT ${named('parent_ordinal')}
         UNION ALL
         SELECT a.parent_ordinal FROM above JOIN provisions a ON a.edition_key = e.key AND a.ordinal = above.ordinal)
       SELECT ordinal FROM above) ORDER BY p.ordinal`,
    [editionId, eIdKey(eId), eId],
  );
  return rows.map(toProvision);
}

/** Containers and sections of an edition in document order: its table of contents. */
export async function readContents(database: Database, editionId: string): Promise<Provision[]> {
  const rows = await database.all<StoredRow>(
    `${SELECT} WHERE e.id = ? AND p.level IN ('part', 'subpart', 'division', 'subject-group', 'section', 'appendix', 'schedule',
     'heading') ORDER BY p.ordinal`,
    [editionId],
  );
  return rows.map(toProvision);
}

/** All provisions of an edition, a page at a time. */
export async function listProvisions(
  database: Database,
  edition: {
    readonly id: string;
    readonly instrumentId: string;
    readonly citation: string;
    readonly language: 'en' | 'fr';
  },
  filter: { readonly inForceOn?: string | undefined },
  page: PageRequest,
): Promise<Page<ProvisionRow>> {
  const conditions = new Conditions().add('e.id = ?', edition.id).add('p.ordinal > ?', page.after?.[0] ?? -1);
  if (filter.inForceOn !== undefined) conditions.add(...provisionInForceOn(filter.inForceOn));
  const rows = await database.all<StoredRow>(`${SELECT} ${conditions.where} ORDER BY p.ordinal LIMIT ?`, [
    ...conditions.params,
    page.limit + 1,
  ]);
  return toPage(
    rows,
    page.limit,
    (row) => [row.ordinal],
    (row) => ({
      instrumentId: edition.instrumentId,
      editionId: edition.id,
      eId: row.e_id,
      citation: formatProvisionCitation(edition.citation, row.e_id, edition.language),
      ordinal: row.ordinal,
      depth: row.depth,
      level: row.level,
      number: row.number,
      heading: row.heading,
      text: row.text,
      ...toStanding(row),
    }),
  );
}

/**
 * The eId of a section by its printed number and of what its marks name below it, as deep as the text goes; null when there is no such
 * section. Numbers are compared without section signs, brackets and final periods.
 */
export async function findEIdByNumber(
  database: Database,
  editionId: string,
  section: string,
  marks: readonly string[],
): Promise<string | null> {
  const bare = "lower(trim(replace(p.number, '§', ''), ' ().'))";
  let found = await database.first<Row & { e_id: string; ordinal: number }>(
    `SELECT p.e_id, p.ordinal FROM provisions p JOIN editions e ON e.key = p.edition_key
     WHERE e.id = ? AND p.level = 'section' AND ${bare} = lower(?) ORDER BY p.ordinal LIMIT 1`,
    [editionId, section],
  );
  for (const mark of marks) {
    if (found === null) return null;
    const below: (Row & { e_id: string; ordinal: number }) | null = await database.first(
      `SELECT p.e_id, p.ordinal FROM provisions p JOIN editions e ON e.key = p.edition_key
       WHERE e.id = ? AND p.parent_ordinal = ? AND ${bare} = lower(?) ORDER BY p.ordinal LIMIT 1`,
      [editionId, found.ordinal, mark],
    );
    if (below === null) break;
    found = below;
  }
  return found?.e_id ?? null;
}
