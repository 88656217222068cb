import { type Actor, type Role, Scope } from '../model/actor.ts';
import type { TokenSummary } from '../model/token.ts';
import { insertAudit, insertAuditIfChanged } from './audit.ts';
import type { Database, Row } from './database.ts';
import { Conditions, type Page, type PageRequest, toPage } from './page.ts';

export type NewToken = {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly role: Role;
  readonly scopes: readonly Scope[];
  readonly createdAt: string;
  readonly expiresAt: string | null;
};

/** Writes a token; only its hash is kept. `by` is who made it, for the audit row in the same batch. */
export async function insertToken(database: Database, token: NewToken, by: string): Promise<void> {
  const { sha256: _, ...shown } = token;
  await database.batch([
    {
      sql: `INSERT INTO tokens (id, sha256, name, role, scopes, created_at, expires_at, made)
        SELECT ?, ?, ?, ?, ?, ?, ?, coalesce(max(made), 0) + 1 FROM tokens`,
      params: [
        token.id,
        token.sha256,
        token.name,
        token.role,
        token.scopes.join(' '),
        token.createdAt,
        token.expiresAt,
      ],
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

type TokenRow = Row & { id: string; name: string; role: Role; scopes: string };

/** Scopes as they are stored; a word that is none of them gives no right. */
function toScopes(words: string): Scope[] {
  return words.split(' ').flatMap((word) => Scope.safeParse(word).data ?? []);
}

/** The actor a token stands for, or null when it is unknown, revoked or expired at `now` (ISO time). */
export async function findTokenActor(
  database: Database,
  sha256: string,
  now: string,
): Promise<(Actor & { tokenId: string }) | null> {
  const row = await database.first<TokenRow & { last_used_at: string | null }>(
    `SELECT id, name, role, scopes, last_used_at FROM tokens
     WHERE sha256 = ? AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ?)`,
    [sha256, now],
  );
  if (row === null) return null;
  // Once a minute is often enough to say when a token was last used, and keeps a busy program from writing with every read.
  if ((row.last_used_at ?? '').slice(0, 16) !== now.slice(0, 16)) {
    await database.run('UPDATE tokens SET last_used_at = ? WHERE id = ?', [now, row.id]);
  }
  return { tokenId: row.id, name: row.name, role: row.role, scopes: toScopes(row.scopes) };
}

type WholeTokenRow = TokenRow & {
  made: number;
  created_at: string;
  expires_at: string | null;
  last_used_at: string | null;
  revoked_at: string | null;
};

/** Tokens, the newest first, those of one instant by the order of their making; those of a role. */
export async function listTokens(
  database: Database,
  filter: { readonly role?: Role | undefined },
  page: PageRequest,
): Promise<Page<TokenSummary>> {
  const conditions = new Conditions().equal('role', filter.role);
  if (page.after !== null) conditions.add('(created_at, made) < (?, ?)', page.after[0] ?? null, page.after[1] ?? null);
  const rows = await database.all<WholeTokenRow>(
    `SELECT id, name, role, scopes, made, created_at, expires_at, last_used_at, revoked_at FROM tokens ${conditions.where}
     ORDER BY created_at DESC, made DESC LIMIT ?`,
    [...conditions.params, page.limit + 1],
  );
  return toPage(rows, page.limit, (row) => [row.created_at, row.made], toSummary);
}

function toSummary(row: WholeTokenRow): TokenSummary {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    scopes: toScopes(row.scopes),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  };
}

/** Withdraws a token and so its sessions; false when there is no such token or it was withdrawn before. */
export async function revokeToken(database: Database, id: string, by: string, at: string): Promise<boolean> {
  const [revoked] = await database.batch([
    { sql: 'UPDATE tokens SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL', params: [at, id] },
    insertAuditIfChanged({
      at,
      actor: by,
      action: 'token.revoke',
      subject: id,
      before: null,
      after: { revokedAt: at },
    }),
  ]);
  return revoked?.changes === 1;
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
    `SELECT t.id, t.name, t.role, t.scopes FROM sessions s JOIN tokens t ON t.id = s.token_id
     WHERE s.sha256 = ?1 AND s.expires_at > ?2 AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > ?2)`,
    [sha256, now],
  );
  return row === null ? null : { name: row.name, role: row.role, scopes: toScopes(row.scopes) };
}

export async function deleteSession(database: Database, sha256: string): Promise<void> {
  await database.run('DELETE FROM sessions WHERE sha256 = ?', [sha256]);
}
