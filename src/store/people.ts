import type { Role } from '../model/actor.ts';
import { insertAudit } from './audit.ts';
import type { Database, Row } from './database.ts';

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
