import type { Database, Row } from './database.ts';

/** Names of the plans, for a form to choose from; the newest first. */
export async function listPlanNames(
  database: Database,
): Promise<{ readonly id: string; readonly titleEn: string; readonly titleFr: string }[]> {
  const rows = await database.all<Row & { id: string; en: string | null; fr: string | null }>(
    `SELECT id, body_json ->> '$.title.en' AS en, body_json ->> '$.title.fr' AS fr FROM work_plans WHERE status <> 'closed'
     ORDER BY id DESC LIMIT 200`,
  );
  return rows.map(({ id, en, fr }) => ({ id, titleEn: en ?? '', titleFr: fr ?? '' }));
}
