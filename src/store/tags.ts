import type { Tag, TagInput } from '../model/tag.ts';
import { insertAudit, insertAuditIfChanged } from './audit.ts';
import type { Database, Row, Statement } from './database.ts';
import { Conditions, type Page, type PageRequest, toPage } from './page.ts';
import { TAG_COLUMNS, type TagRow, tagValues, toTag } from './tag-row.ts';

const INSERT = `INSERT INTO tags (${TAG_COLUMNS.join(', ')}) VALUES (${TAG_COLUMNS.map(() => '?').join(', ')})`;

/** Writes a new tag, its audit row and what else belongs to the same act, all or nothing. */
export async function insertTag(database: Database, tag: Tag, also: readonly Statement[] = []): Promise<void> {
  await insertTags(database, [tag], also);
}

/** Writes several new tags as one act. */
export async function insertTags(database: Database, tags: readonly Tag[], also: readonly Statement[]): Promise<void> {
  const written = tags.flatMap((tag): Statement[] => [
    { sql: INSERT, params: tagValues(tag) },
    insertAudit({
      at: tag.createdAt,
      actor: tag.createdBy,
      action: 'tag.create',
      subject: tag.id,
      before: null,
      after: tag,
    }),
  ]);
  await database.batch([...written, ...also]);
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
  const values = tagValues(next);
  const [updated] = await database.batch([
    {
      sql: `UPDATE tags SET ${TAG_COLUMNS.slice(1)
        .map((column) => `${column} = ?`)
        .join(', ')} WHERE id = ? AND version = ?`,
      params: [...values.slice(1), seen.id, seen.version],
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
  readonly kind?: Tag['kind'] | undefined;
  readonly createdBy?: string | undefined;
  readonly assignee?: string | undefined;
  readonly label?: string | undefined;
  readonly plan?: string | undefined;
  /** On either side of one of these. */
  readonly instruments?: readonly string[] | undefined;
  /** Made by or assigned to this person. */
  readonly of?: string | undefined;
  /** Not decided yet: proposed or under review. */
  readonly isOpen?: boolean | undefined;
};

function conditionsOf(filter: TagFilter): Conditions {
  const conditions = new Conditions()
    .equal('crosswalk_id', filter.crosswalk)
    .equal('status', filter.status)
    .equal('priority', filter.priority)
    .equal('kind', filter.kind)
    .equal('created_by', filter.createdBy)
    .equal('assignee', filter.assignee)
    .equal('work_plan_id', filter.plan);
  if (filter.instruments !== undefined) {
    const ids = JSON.stringify(filter.instruments);
    conditions.add(
      '(ca_instrument_id IN (SELECT value FROM json_each(?)) OR us_instrument_id IN (SELECT value FROM json_each(?)))',
      ids,
      ids,
    );
  }
  if (filter.of !== undefined) conditions.add('(created_by = ? OR assignee = ?)', filter.of, filter.of);
  if (filter.isOpen === true) conditions.add("status IN ('proposed', 'under-review')");
  if (filter.label !== undefined) {
    conditions.add('EXISTS (SELECT 1 FROM json_each(labels_json) l WHERE l.value = ?)', filter.label);
  }
  return conditions;
}

/** Tags, the newest first (ids are ULIDs, which sort by time). */
export async function listTags(database: Database, filter: TagFilter, page: PageRequest): Promise<Page<Tag>> {
  const conditions = conditionsOf(filter);
  if (page.after !== null) conditions.add('id < ?', page.after[0] ?? null);
  const rows = await database.all<TagRow>(`SELECT * FROM tags ${conditions.where} ORDER BY id DESC LIMIT ?`, [
    ...conditions.params,
    page.limit + 1,
  ]);
  return toPage(rows, page.limit, (row) => [row.id], toTag);
}

/** Ids of the crosswalks that have tags. */
export async function listTaggedCrosswalks(database: Database): Promise<string[]> {
  const rows = await database.all<Row & { id: string }>(
    'SELECT DISTINCT crosswalk_id AS id FROM tags WHERE crosswalk_id IS NOT NULL',
  );
  return rows.map(({ id }) => id);
}

export async function countTags(database: Database, filter: TagFilter): Promise<number> {
  const conditions = conditionsOf(filter);
  const row = await database.first<Row & { n: number }>(
    `SELECT count(*) AS n FROM tags ${conditions.where}`,
    conditions.params,
  );
  return row?.n ?? 0;
}

/** The tags before and after one in a filtered list, the newest first. */
export async function findTagNeighbors(
  database: Database,
  filter: TagFilter,
  id: string,
): Promise<{ readonly previous: string | null; readonly next: string | null }> {
  const find = async (comparison: '<' | '>', order: 'ASC' | 'DESC') => {
    const conditions = conditionsOf(filter).add(`id ${comparison} ?`, id);
    const row = await database.first<Row & { id: string }>(
      `SELECT id FROM tags ${conditions.where} ORDER BY id ${order} LIMIT 1`,
      conditions.params,
    );
    return row?.id ?? null;
  };
  const [previous, next] = await Promise.all([find('>', 'ASC'), find('<', 'DESC')]);
  return { previous, next };
}

/** Tags that touch a pair of provisions or anything inside either, whatever edition they were made on. */
export async function listTagsOfPair(
  database: Database,
  ca: { readonly instrumentId: string; readonly eId: string },
  us: { readonly instrumentId: string; readonly eId: string },
): Promise<Tag[]> {
  const within = (side: 'ca' | 'us') =>
    `(${side}_instrument_id = ? AND (${side}_e_id = ? OR substr(${side}_e_id, 1, length(?)) = ?))`;
  const paramsOf = ({ instrumentId, eId }: typeof ca) => [instrumentId, eId, `${eId}__`, `${eId}__`];
  const rows = await database.all<TagRow>(
    `SELECT * FROM tags WHERE (${within('ca')} OR ca_instrument_id IS NULL) AND (${within('us')} OR us_instrument_id IS NULL)
     AND (ca_instrument_id = ? OR us_instrument_id = ?) ORDER BY id`,
    [...paramsOf(ca), ...paramsOf(us), ca.instrumentId, us.instrumentId],
  );
  return rows.map(toTag);
}
