import type { MiddlewareHandler } from 'hono/types';
import { Problem } from './problem.ts';
import { problemResponse } from './problem-response.ts';
import type { AppEnv } from './request-context.ts';
import type { Services } from './services.ts';

/** Clients remembered before the oldest windows are dropped. */
const MOST_CLIENTS = 10_000;

/**
 * Counts requests in windows of fixed length, in the memory of this process or isolate, and says so in every answer (draft-ietf-httpapi-ratelimit-
 * headers: `RateLimit` and `RateLimit-Policy`). Counting in the database would be exact across isolates and cost a write for every read.
 */
export function limitRate({ rateLimit, now, clientAddress }: Services): MiddlewareHandler<AppEnv> {
  if (rateLimit === undefined) return (_context, next) => next();
  const { requests, seconds } = rateLimit;
  const windows = new Map<string, { count: number; endsAt: number }>();

  function enter(client: string, at: number): { count: number; endsAt: number } {
    let window = windows.get(client);
    if (window === undefined || window.endsAt <= at) {
      windows.delete(client);
      window = { count: 0, endsAt: at + seconds * 1000 };
      windows.set(client, window);
      for (const [oldest] of windows) {
        if (windows.size <= MOST_CLIENTS) break;
        windows.delete(oldest);
      }
    }
    window.count += 1;
    return window;
  }

  return async (context, next) => {
    const at = now().getTime();
    const { count, endsAt } = enter(clientAddress?.(context.req.raw, context.env) ?? '', at);
    const wait = Math.ceil((endsAt - at) / 1000);
    const headers = {
      'RateLimit-Policy': `"reads";q=${requests};w=${seconds}`,
      RateLimit: `"reads";r=${Math.max(0, requests - count)};t=${wait}`,
    };
    if (count > requests) {
      const facts = { most: String(requests) };
      const options = { headers: { ...headers, 'Retry-After': String(wait) } };
      return problemResponse(context, new Problem('too-many-requests', facts, options));
    }
    await next();
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
  };
}
