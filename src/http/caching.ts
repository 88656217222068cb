import { etag } from 'hono/etag';
import type { MiddlewareHandler } from 'hono/types';
import { STREAMED } from './face.ts';
import type { AppEnv } from './request-context.ts';

const contentETag = etag();

/**
 * Tags pages and JSON with a hash of their bytes. Not the streamed faces: hashing would hold a whole export in memory, which is what
 * streaming is there to avoid.
 */
export const tagContent: MiddlewareHandler<AppEnv> = (context, next) => {
  return STREAMED.includes(context.get('face')) ? next() : contentETag(context, next);
};

/**
 * Says how long an answer may be kept. What a signed-in person sees stays with them; everyone else's may be kept for a minute, and after
 * that the ETag decides. A route that set its own rule keeps it.
 */
export const setCaching: MiddlewareHandler<AppEnv> = async (context, next) => {
  await next();
  const { headers } = context.res;
  const isRead = context.req.method === 'GET' || context.req.method === 'HEAD';
  if (context.get('credential') !== 'none' || !isRead) headers.set('Cache-Control', 'private, no-store');
  else if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'public, max-age=60');
  headers.append('Vary', 'Cookie, Authorization');
};
