import type { Database, Row } from './database.ts';

/** Counts one more request of somebody in a minute (minutes since 1970) and returns how many it has been. Exact, in any number of processes. */
export async function countRequest(database: Database, subject: string, minute: number): Promise<number> {
  const row = await database.first<Row & { count: number }>(
    `INSERT INTO rate_counts (subject, minute, count) VALUES (?, ?, 1)
     ON CONFLICT (subject, minute) DO UPDATE SET count = count + 1 RETURNING count`,
    [subject, minute],
  );
  if (row?.count === 1) await database.run('DELETE FROM rate_counts WHERE minute < ?', [minute - 10]);
  return row?.count ?? 0;
}
