import type { MiddlewareHandler } from 'hono/types';
import { countRequest } from '../store/rate-counts.ts';
import { Problem } from './problem.ts';
import type { AppContext, AppEnv } from './request-context.ts';
import type { Services } from './services.ts';
import { sha256 } from './sha256.ts';

/** A person who pastes fifty tags in a row, or a careful script, stays below; a loop that has gone wrong does not. */
export const WRITES_A_MINUTE = 300;
/** Attempts to sign in from one address, whatever came of them. */
export const SIGN_INS_A_MINUTE = 20;
const MINUTE_MS = 60_000;

/**
 * Counts what writes, exactly and in the desk itself, so that the limit holds over all processes: by who it is, or for a visitor by address.
 * What reads is counted only where the platform does it (`mayRead`): a count in the database would make every reader a writer.
 *
 * @throws {Problem} 429, with the seconds to wait.
 */
export const limitRequests: MiddlewareHandler<AppEnv> = async (context, next) => {
  const { desk, now } = context.get('services');
  const { name } = context.get('actor');
  const { method } = context.req;
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') {
    if (name === null && !(await mayStillRead(context, context.get('services')))) throw tooMany(now(), 60);
    return next();
  }
  // Where the runtime does not know who asks, one count for all visitors would lock everybody out at once.
  if (name === null && context.get('services').clientAddress === undefined) return next();
  const at = now();
  const most = name === null ? SIGN_INS_A_MINUTE : WRITES_A_MINUTE;
  // Addresses are counted by their hash, so that the desk holds no list of who came.
  const subject = name === null ? `address ${await sha256(addressOf(context))}` : `actor ${name}`;
  const count = await countRequest(desk, subject, Math.floor(at.getTime() / MINUTE_MS));
  if (count > most) throw tooMany(at, most);
  return next();
};

/** Whether a visitor from this address may read; always where the platform does not count. */
export async function mayStillRead(context: AppContext, { mayRead, clientAddress }: Services): Promise<boolean> {
  return mayRead === undefined || mayRead(clientAddress?.(context.req.raw, context.env) ?? '');
}

function tooMany(at: Date, most: number): Problem {
  const seconds = Math.max(1, Math.ceil((MINUTE_MS - (at.getTime() % MINUTE_MS)) / 1000));
  return new Problem('too-many-requests', { most: String(most) }, { headers: { 'Retry-After': String(seconds) } });
}

function addressOf(context: AppContext): string {
  return context.get('services').clientAddress?.(context.req.raw, context.env) ?? '';
}
