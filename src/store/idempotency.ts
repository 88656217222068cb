import type { Database, Row, Statement } from './database.ts';

/** An answer that was given once and is given again to the same request. */
export type KeptAnswer = {
  readonly requestSha256: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

export async function findAnswer(database: Database, actor: string, key: string): Promise<KeptAnswer | null> {
  const row = await database.first<
    Row & { request_sha256: string; status: number; headers_json: string; body: string }
  >('SELECT request_sha256, status, headers_json, body FROM idempotency WHERE actor = ? AND key = ?', [actor, key]);
  if (row === null) return null;
  const headers = JSON.parse(row.headers_json) as Record<string, string>;
  return { requestSha256: row.request_sha256, status: row.status, headers, body: row.body };
}

/**
 * Keeps an answer in the batch of the change it answers. Of twenty requests with one key at the same moment the primary key lets one batch through;
 * the others fail whole and read what was kept.
 */
export function insertAnswer(actor: string, key: string, answer: KeptAnswer, at: string): Statement {
  return {
    sql: `INSERT INTO idempotency (actor, key, request_sha256, status, headers_json, body, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    params: [actor, key, answer.requestSha256, answer.status, JSON.stringify(answer.headers), answer.body, at],
  };
}

/** Answers older than `before` (ISO time) are forgotten. */
export function deleteAnswers(before: string): Statement {
  return { sql: 'DELETE FROM idempotency WHERE created_at < ?', params: [before] };
}
