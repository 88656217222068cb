import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { MiddlewareHandler } from 'hono/types';
import { ALL_SCOPES } from '../model/actor.ts';
import { findRoleOf } from '../store/people.ts';
import { deleteSession, findSessionActor, findTokenActor, insertSession } from '../store/tokens.ts';
import { IDENTITY_HEADER, readIdentity } from './identity-provider.ts';
import { Problem } from './problem.ts';
import type { AppContext, AppEnv } from './request-context.ts';
import { randomSecret, sha256 } from './sha256.ts';

/** Twelve hours: a working day; revoking the token ends its sessions at once. */
const SESSION_SECONDS = 12 * 60 * 60;
const TOKEN = /^p49_[A-Za-z0-9_-]{43}$/;
const SESSION_ID = /^[A-Za-z0-9_-]{43}$/;

/**
 * Finds out who asks. A token in the header comes before the identity provider's statement and that before a cookie, and one that is not accepted is an error even where none is needed: a
 * program that sends a withdrawn token should hear of it. A session that has ended makes its holder a visitor again.
 *
 * @throws {Problem} 401 for any Authorization that is not a known token, whatever its scheme, and for a statement of identity that does not hold.
 */
export const authenticate: MiddlewareHandler<AppEnv> = async (context, next) => {
  const { desk, now } = context.get('services');
  const authorization = context.req.header('authorization');
  if (authorization !== undefined) {
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '';
    const actor = TOKEN.test(token) ? await findTokenActor(desk, await sha256(token), now().toISOString()) : null;
    if (actor === null) throw new Problem('bad-credentials', {}, { headers: { 'WWW-Authenticate': 'Bearer' } });
    context.set('actor', { name: actor.name, role: actor.role, scopes: actor.scopes });
    context.set('credential', 'bearer');
    return next();
  }
  const statement = context.req.header(IDENTITY_HEADER);
  const { identityProvider } = context.get('services');
  // Without a provider the header means nothing: anybody can send it.
  if (statement !== undefined && identityProvider !== undefined) {
    const email = await readIdentity(identityProvider, statement, now());
    const role = (await findRoleOf(desk, email)) ?? 'reader';
    context.set('actor', { name: email, role, scopes: ALL_SCOPES });
    // The proxy adds the statement to whatever the browser sends, so forgery is as possible as with a cookie.
    context.set('credential', 'cookie');
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
  const id = randomSecret();
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
