import type { Comment } from '../model/comment.ts';
import { insertAudit } from './audit.ts';
import type { Database, Row, Statement } from './database.ts';

export async function insertComment(
  database: Database,
  comment: Comment,
  also: readonly Statement[] = [],
): Promise<void> {
  const { id, subject, author, at, text } = comment;
  await database.batch([
    {
      sql: 'INSERT INTO comments (id, subject, author, at, text) VALUES (?, ?, ?, ?, ?)',
      params: [id, subject, author, at, text],
    },
    insertAudit({ at, actor: author, action: 'comment.create', subject, before: null, after: comment }),
    ...also,
  ]);
}

/** What was said under a tag or a plan, the oldest first. */
export async function listComments(database: Database, subject: string): Promise<Comment[]> {
  const rows = await database.all<Row & Comment>('SELECT * FROM comments WHERE subject = ? ORDER BY id', [subject]);
  return rows.map(({ id, author, at, text }) => ({ id, subject, author, at, text }));
}
