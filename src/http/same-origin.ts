import type { MiddlewareHandler } from 'hono/types';
import { Problem } from './problem.ts';
import type { AppEnv } from './request-context.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that another site made the browser send. Unlike hono/csrf it covers JSON too, since the cookie goes along all the same.
 * A token in the header is exempt: no browser sends one unasked. Signing in is covered before there is a session, so that nobody can be
 * signed in as somebody else.
 *
 * Sec-Fetch-Site decides where it is sent, because a proxy that ends TLS changes what this service takes for its own origin; without it the
 * Origin must equal ours, and with neither the request is refused.
 */
export const requireSameOrigin: MiddlewareHandler<AppEnv> = async (context, next) => {
  if (SAFE_METHODS.has(context.req.method) || context.get('credential') === 'bearer') return next();
  const site = context.req.header('sec-fetch-site');
  const isSame =
    site === undefined ? context.req.header('origin') === new URL(context.req.url).origin : site === 'same-origin';
  if (!isSame) throw new Problem('cross-site');
  return next();
};
