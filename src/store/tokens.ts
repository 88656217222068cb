import type { Actor, Role } from '../model/actor.ts';
import { insertAudit } from './audit.ts';
import type { Database, Row } from './database.ts';

export type NewToken = {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: string;
  readonly expiresAt: string | null;
};

/** Writes a token; only its hash is kept. `by` is who made it, for the audit row in the same batch. */
export async function insertToken(database: Database, token: NewToken, by: string): Promise<void> {
  const { sha256: _, ...shown } = token;
  await database.batch([
    {
      sql: 'INSERT INTO tokens (id, sha256, name, role, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
      params: [token.id, token.sha256, token.name, token.role, token.createdAt, token.expiresAt],
    },
    insertAudit({
      at: token.createdAt,
      actor: by,
      action: 'token.create',
      subject: token.id,
      before: null,
      after: shown,
    }),
  ]);
}

type TokenRow = Row & { id: string; name: string; role: Role };

/** The actor a token stands for, or null when it is unknown, revoked or expired at `now` (ISO time). */
export async function findTokenActor(
  database: Database,
  sha256: string,
  now: string,
): Promise<(Actor & { tokenId: string }) | null> {
  const row = await database.first<TokenRow>(
    `SELECT id, name, role FROM tokens WHERE sha256 = ? AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ?)`,
    [sha256, now],
  );
  return row === null ? null : { tokenId: row.id, name: row.name, role: row.role };
}

/** Opens a session for a token and notes when the token was last used. */
export async function insertSession(
  database: Database,
  session: {
    readonly sha256: string;
    readonly tokenId: string;
    readonly createdAt: string;
    readonly expiresAt: string;
  },
): Promise<void> {
  await database.batch([
    {
      sql: 'INSERT INTO sessions (sha256, token_id, created_at, expires_at) VALUES (?, ?, ?, ?)',
      params: [session.sha256, session.tokenId, session.createdAt, session.expiresAt],
    },
    { sql: 'UPDATE tokens SET last_used_at = ? WHERE id = ?', params: [session.createdAt, session.tokenId] },
  ]);
}

/** The actor of a session; a revoked or expired token ends its sessions at once. */
export async function findSessionActor(database: Database, sha256: string, now: string): Promise<Actor | null> {
  const row = await database.first<TokenRow>(
    `SELECT t.id, t.name, t.role FROM sessions s JOIN tokens t ON t.id = s.token_id
     WHERE s.sha256 = ?1 AND s.expires_at > ?2 AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > ?2)`,
    [sha256, now],
  );
  return row === null ? null : { name: row.name, role: row.role };
}

export async function deleteSession(database: Database, sha256: string): Promise<void> {
  await database.run('DELETE FROM sessions WHERE sha256 = ?', [sha256]);
}
