import type { MiddlewareHandler } from 'hono/types';
import { readDeskVersion } from '../store/audit.ts';
import { readMeta } from '../store/meta.ts';
import type { AppEnv } from './request-context.ts';

/** An answer as it was given, with the headers that its route set; those of every answer are set anew. */
type Kept = { readonly body: string; readonly type: string; readonly headers: readonly (readonly [string, string])[] };

/** UTF-16 units of pages held; a quarter of a Worker's 128 MB at most. */
const MAX_LENGTH = 16_000_000;
/** One page may not push all others out. */
const MAX_PAGE_LENGTH = 1_000_000;
const KEPT_HEADERS = ['Content-Language', 'ETag', 'Link'];

/**
 * Keeps rendered pages for people who are not signed in, by address. Before a page is answered from memory both databases are asked whether
 * anything was written since (two rows by primary key), so that a reader never sees an older state than a fresh answer would show; the
 * day is part of the question, since some pages speak of today. What a signed-in person sees is never kept.
 *
 * The alternative, trusting `max-age` alone, is what an edge in front does; it would show a tagger's colleagues the old page for a minute.
 */
export function keepPages(maxLength: number = MAX_LENGTH): MiddlewareHandler<AppEnv> {
  const pages = new Map<string, Kept>();
  let held = 0;
  let heldVersion = '';

  function keep(address: string, page: Kept): void {
    const old = pages.get(address);
    if (old !== undefined) held -= old.body.length;
    pages.delete(address);
    pages.set(address, page);
    held += page.body.length;
    for (const [oldest, { body }] of pages) {
      if (held <= maxLength) break;
      pages.delete(oldest);
      held -= body.length;
    }
  }

  return async (context, next) => {
    // An ended session leaves its cookie behind, and with it a page that holds a nonce of its own.
    const isAnonymous = context.get('credential') === 'none' && context.get('secureHeadersNonce') === undefined;
    if (maxLength === 0 || context.req.method !== 'GET' || context.get('face') !== 'html' || !isAnonymous)
      return next();
    const { pathname, search } = new URL(context.req.url);
    if (!/^\/(?:en|fr)(?:\/|$)/.test(pathname)) return next();
    const { index, desk, now } = context.get('services');
    const [builtAt, written] = await Promise.all([readMeta(index, 'built-at'), readDeskVersion(desk)]);
    const version = `${builtAt} ${written} ${now().toISOString().slice(0, 10)}`;
    if (version !== heldVersion) {
      pages.clear();
      held = 0;
      heldVersion = version;
    }
    const address = pathname + search;
    const kept = pages.get(address);
    if (kept !== undefined) {
      // The one asked for last goes last: the first of the map is the one that nobody wants.
      pages.delete(address);
      pages.set(address, kept);
      for (const [name, value] of kept.headers) context.header(name, value);
      return context.body(kept.body, 200, { 'Content-Type': kept.type });
    }
    await next();
    const { res } = context;
    const type = res.headers.get('Content-Type') ?? '';
    if (res.status !== 200 || !type.startsWith('text/html') || res.headers.has('Set-Cookie')) return;
    const body = await res.clone().text();
    if (body.length > Math.min(MAX_PAGE_LENGTH, maxLength)) return;
    const etag = await tagOf(body);
    res.headers.set('ETag', etag);
    const headers = KEPT_HEADERS.flatMap((name) => {
      const value = res.headers.get(name);
      return value === null ? [] : [[name, value] as const];
    });
    if (version === heldVersion) keep(address, { body, type, headers });
  };
}

/** A strong tag of the bytes, so that a page kept and one made anew have the same. */
async function tagOf(body: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(body));
  return `"${Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')}"`;
}
