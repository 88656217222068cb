import type { Tag, TagInput } from '../model/tag.ts';
import { insertAudit, insertAuditIfChanged } from './audit.ts';
import type { Database, Row, Statement } from './database.ts';
import { Conditions, type Page, type PageRequest, toPage } from './page.ts';

type TagRow = Row & {
  id: string;
  crosswalk_id: string;
  ca_instrument_id: string;
  ca_e_id: string;
  ca_quote: string;
  ca_point_in_time: string;
  us_instrument_id: string;
  us_e_id: string;
  us_quote: string;
  us_point_in_time: string;
  status: Tag['status'];
  relationship: Tag['relationship'];
  priority: Tag['priority'];
  note: string;
  created_by: string;
  created_at: string;
  updated_at: string;
  version: number;
};

function toTag(row: TagRow): Tag {
  return {
    id: row.id,
    crosswalkId: row.crosswalk_id,
    ca: {
      instrumentId: row.ca_instrument_id,
      eId: row.ca_e_id,
      quote: row.ca_quote,
      pointInTime: row.ca_point_in_time,
    },
    us: {
      instrumentId: row.us_instrument_id,
      eId: row.us_e_id,
      quote: row.us_quote,
      pointInTime: row.us_point_in_time,
    },
    status: row.status,
    relationship: row.relationship,
    priority: row.priority,
    note: row.note,
    createdBy: row.created_by,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    version: row.version,
  };
}

/** Writes a new tag, its audit row and what else belongs to the same act, all or nothing. */
export async function insertTag(database: Database, tag: Tag, also: readonly Statement[] = []): Promise<void> {
  await database.batch([
    {
      sql: `INSERT INTO tags (id, crosswalk_id, ca_instrument_id, ca_e_id, ca_quote, ca_point_in_time, us_instrument_id, us_e_id,
        us_quote, us_point_in_time, status, relationship, priority, note, created_by, created_at, updated_at, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      params: [
        tag.id,
        tag.crosswalkId,
        tag.ca.instrumentId,
        tag.ca.eId,
        tag.ca.quote,
        tag.ca.pointInTime,
        tag.us.instrumentId,
        tag.us.eId,
        tag.us.quote,
        tag.us.pointInTime,
        tag.status,
        tag.relationship,
        tag.priority,
        tag.note,
        tag.createdBy,
        tag.createdAt,
        tag.updatedAt,
        tag.version,
      ],
    },
    insertAudit({
      at: tag.createdAt,
      actor: tag.createdBy,
      action: 'tag.create',
      subject: tag.id,
      before: null,
      after: tag,
    }),
    ...also,
  ]);
}

/**
 * Edits a tag if it still has the version the editor saw. Returns the new tag, or null when somebody else was first (nothing is written,
 * the audit row included).
 */
export async function updateTag(
  database: Database,
  seen: Tag,
  input: TagInput,
  by: { readonly actor: string; readonly at: string },
): Promise<Tag | null> {
  const next: Tag = { ...seen, ...input, updatedAt: by.at, version: seen.version + 1 };
  const [updated] = await database.batch([
    {
      sql: `UPDATE tags SET status = ?, relationship = ?, priority = ?, note = ?, updated_at = ?, version = version + 1
        WHERE id = ? AND version = ?`,
      params: [next.status, next.relationship, next.priority, next.note, next.updatedAt, seen.id, seen.version],
    },
    insertAuditIfChanged({
      at: by.at,
      actor: by.actor,
      action: 'tag.update',
      subject: seen.id,
      before: seen,
      after: next,
    }),
  ]);
  return updated?.changes === 1 ? next : null;
}

export async function findTag(database: Database, id: string): Promise<Tag | null> {
  const row = await database.first<TagRow>('SELECT * FROM tags WHERE id = ?', [id]);
  return row === null ? null : toTag(row);
}

export type TagFilter = {
  readonly crosswalk?: string | undefined;
  readonly status?: Tag['status'] | undefined;
  readonly priority?: Tag['priority'] | undefined;
  readonly createdBy?: string | undefined;
};

/** Tags, the newest first (ids are ULIDs, which sort by time). */
export async function listTags(database: Database, filter: TagFilter, page: PageRequest): Promise<Page<Tag>> {
  const conditions = new Conditions()
    .equal('crosswalk_id', filter.crosswalk)
    .equal('status', filter.status)
    .equal('priority', filter.priority)
    .equal('created_by', filter.createdBy);
  if (page.after !== null) conditions.add('id < ?', page.after[0] ?? null);
  const rows = await database.all<TagRow>(`SELECT * FROM tags ${conditions.where} ORDER BY id DESC LIMIT ?`, [
    ...conditions.params,
    page.limit + 1,
  ]);
  return toPage(rows, page.limit, (row) => [row.id], toTag);
}

/** Tags on a pair of provisions, whatever edition they were made on. */
export async function listTagsOfPair(
  database: Database,
  ca: { readonly instrumentId: string; readonly eId: string },
  us: { readonly instrumentId: string; readonly eId: string },
): Promise<Tag[]> {
  const rows = await database.all<TagRow>(
    `SELECT * FROM tags WHERE ca_instrument_id = ? AND ca_e_id = ? AND us_instrument_id = ? AND us_e_id = ? ORDER BY id`,
    [ca.instrumentId, ca.eId, us.instrumentId, us.eId],
  );
  return rows.map(toTag);
}
