import type { Role } from '../model/actor.ts';
import type { Person, PlanGrantRow } from '../model/person.ts';
import { insertAudit } from './audit.ts';
import type { Database, Row } from './database.ts';
import { Conditions, type Page, type PageRequest, toPage } from './page.ts';

type PersonRow = Row & { email: string; role: Role; changed_at: string };

export async function findRoleOf(database: Database, email: string): Promise<Role | null> {
  const row = await database.first<PersonRow>('SELECT * FROM people WHERE email = ?', [email]);
  return row?.role ?? null;
}

/** Gives a person a role, instead of the one they had. */
export async function setRole(database: Database, email: string, role: Role, by: string, at: string): Promise<void> {
  const before = await findRoleOf(database, email);
  await database.batch([
    {
      sql: `INSERT INTO people (email, role, changed_at) VALUES (?1, ?2, ?3)
        ON CONFLICT (email) DO UPDATE SET role = excluded.role, changed_at = excluded.changed_at`,
      params: [email, role, at],
    },
    insertAudit({ at, actor: by, action: 'person.role', subject: email, before: { role: before }, after: { role } }),
  ]);
}

/** People with a role of their own, by address. */
export async function listPeople(database: Database, page: PageRequest): Promise<Page<Person>> {
  const conditions = new Conditions();
  if (page.after !== null) conditions.add('email > ?', page.after[0] ?? null);
  const rows = await database.all<PersonRow>(`SELECT * FROM people ${conditions.where} ORDER BY email LIMIT ?`, [
    ...conditions.params,
    page.limit + 1,
  ]);
  return toPage(
    rows,
    page.limit,
    (row) => [row.email],
    ({ email, role, changed_at }) => ({ email, role, changedAt: changed_at }),
  );
}

/** Who may change which plan, the newest plan first. */
export async function listGrants(database: Database, page: PageRequest): Promise<Page<PlanGrantRow>> {
  const conditions = new Conditions();
  const [planId = null, actor = null] = page.after ?? [];
  if (page.after !== null) conditions.add('(g.plan_id < ? OR (g.plan_id = ? AND g.actor > ?))', planId, planId, actor);
  const rows = await database.all<Row & { plan_id: string; actor: string; en: string | null; fr: string | null }>(
    `SELECT g.plan_id, g.actor, p.body_json ->> '$.title.en' AS en, p.body_json ->> '$.title.fr' AS fr
     FROM plan_grants g JOIN work_plans p ON p.id = g.plan_id ${conditions.where} ORDER BY g.plan_id DESC, g.actor LIMIT ?`,
    [...conditions.params, page.limit + 1],
  );
  return toPage(
    rows,
    page.limit,
    (row) => [row.plan_id, row.actor],
    (row) => ({ planId: row.plan_id, titleEn: row.en ?? '', titleFr: row.fr ?? '', actor: row.actor }),
  );
}
