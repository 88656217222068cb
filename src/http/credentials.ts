import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { MiddlewareHandler } from 'hono/types';
import { deleteSession, findSessionActor, findTokenActor, insertSession } from '../store/tokens.ts';
import { Problem } from './problem.ts';
import type { AppContext, AppEnv } from './request-context.ts';

/** Twelve hours: a working day; revoking the token ends its sessions at once. */
const SESSION_SECONDS = 12 * 60 * 60;
const TOKEN = /^p49_[A-Za-z0-9_-]{43}$/;
const SESSION_ID = /^[A-Za-z0-9_-]{43}$/;

/**
 * Finds out who asks. A token in the header comes before a cookie, and one that is not accepted is an error even where none is needed: a
 * program that sends a withdrawn token should hear of it. A session that has ended makes its holder a visitor again.
 *
 * @throws {Problem} 401 for any Authorization that is not a known token, whatever its scheme.
 */
export const authenticate: MiddlewareHandler<AppEnv> = async (context, next) => {
  const { desk, now } = context.get('services');
  const authorization = context.req.header('authorization');
  if (authorization !== undefined) {
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '';
    const actor = TOKEN.test(token) ? await findTokenActor(desk, await sha256(token), now().toISOString()) : null;
    if (actor === null) throw new Problem('bad-credentials', {}, { headers: { 'WWW-Authenticate': 'Bearer' } });
    context.set('actor', { name: actor.name, role: actor.role });
    context.set('credential', 'bearer');
    return next();
  }
  const session = readSessionId(context);
  if (session !== null) {
    const actor = await findSessionActor(desk, await sha256(session), now().toISOString());
    if (actor !== null) {
      context.set('actor', actor);
      context.set('credential', 'cookie');
    }
  }
  return next();
};

/** Opens a session for a token and hands the browser its cookie; false when the token is not accepted. Only hashes reach the database. */
export async function openSession(context: AppContext, token: string): Promise<boolean> {
  const { desk, now } = context.get('services');
  const at = now();
  const actor = TOKEN.test(token) ? await findTokenActor(desk, await sha256(token), at.toISOString()) : null;
  if (actor === null) return false;
  await closeSession(context);
  const id = base64url(crypto.getRandomValues(new Uint8Array(32)));
  await insertSession(desk, {
    sha256: await sha256(id),
    tokenId: actor.tokenId,
    createdAt: at.toISOString(),
    expiresAt: new Date(at.getTime() + SESSION_SECONDS * 1000).toISOString(),
  });
  // The prefix makes browsers insist on Secure, Path=/ and no Domain, so that no sibling host can plant a session.
  setCookie(context, 'session', id, { prefix: 'host', httpOnly: true, sameSite: 'Lax', maxAge: SESSION_SECONDS });
  return true;
}

/** Ends the session of this browser, if it has one. */
export async function closeSession(context: AppContext): Promise<void> {
  const session = readSessionId(context);
  if (session === null) return;
  await deleteSession(context.get('services').desk, await sha256(session));
  deleteCookie(context, 'session', { prefix: 'host', secure: true, path: '/' });
}

function readSessionId(context: AppContext): string | null {
  const id = getCookie(context, 'session', 'host');
  return id !== undefined && SESSION_ID.test(id) ? id : null;
}

/** Tokens and session ids are 256 random bits, so a plain hash is enough: there is nothing to guess that a slow one would protect. */
async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
