import { getCookie } from 'hono/cookie';
import type { MiddlewareHandler } from 'hono/types';
import { readDeskVersion } from '../store/audit.ts';
import { readMeta } from '../store/meta.ts';
import { IDENTITY_HEADER } from './identity-provider.ts';
import { mayStillRead } from './limit-requests.ts';
import type { AppContext, AppEnv } from './request-context.ts';
import type { Services } from './services.ts';

/** An answer as it went out: its bytes, and every header it had. */
type Kept = { readonly body: Uint8Array<ArrayBuffer>; readonly headers: Readonly<Record<string, string>> };

/** Bytes of pages held; an eighth of a Worker's 128 MB at most. */
const MAX_LENGTH = 16_000_000;
/** One page may not push all others out. */
const MAX_PAGE_LENGTH = 1_000_000;

/**
 * Keeps pages for people who are not signed in, by address. Before a page is answered from memory both databases are asked whether anything was
 * written since (two rows by primary key), so that a reader never sees an older state than a fresh answer would show; the day is part of the
 * question, since some pages speak of today. What a signed-in person sees is never kept.
 *
 * It stands before everything that makes headers and keeps them with the bytes: making the same sixteen headers, hash and policy again took
 * twice as long as sending the page. So nothing that differs from one visitor's request to another's may be decided behind it; whether this
 * visitor may still read is asked here too.
 *
 * The alternative, trusting `max-age` alone, is what an edge in front does; it would show a tagger's colleagues the old page for a minute.
 */
export function keepPages(services: Services): MiddlewareHandler<AppEnv> {
  const { index, desk, now, pageCacheLength: maxLength = MAX_LENGTH } = services;
  const pages = new Map<string, Kept>();
  let held = 0;
  let heldVersion = '';

  function keep(address: string, page: Kept): void {
    held += page.body.length - (pages.get(address)?.body.length ?? 0);
    pages.delete(address);
    pages.set(address, page);
    for (const [oldest, { body }] of pages) {
      if (held <= maxLength) break;
      pages.delete(oldest);
      held -= body.length;
    }
  }

  return async (context, next) => {
    if (maxLength === 0 || context.req.method !== 'GET' || !isVisitor(context)) return next();
    const address = addressOf(context.req.url);
    if (!/^\/(?:en|fr)(?:[/?]|$)/.test(address)) return next();
    const [builtAt, written] = await Promise.all([readMeta(index, 'built-at'), readDeskVersion(desk)]);
    const version = `${builtAt} ${written} ${now().toISOString().slice(0, 10)}`;
    if (version !== heldVersion) {
      pages.clear();
      held = 0;
      heldVersion = version;
    }
    const kept = pages.get(address);
    // Who may not read any more is refused by what stands behind, in the words of every refusal.
    if (kept !== undefined && (await mayStillRead(context, services))) {
      // The one asked for last goes last: the first of the map is the one that nobody wants.
      pages.delete(address);
      pages.set(address, kept);
      return isHeldBy(context, kept) ? notModified(kept) : new Response(kept.body, { headers: kept.headers });
    }
    await next();
    const { res } = context;
    const isPublic = res.headers.get('Cache-Control')?.startsWith('public') === true && !res.headers.has('Set-Cookie');
    if (res.status !== 200 || !isPublic || res.headers.get('Content-Type')?.startsWith('text/html') !== true) return;
    const body = new Uint8Array(await res.clone().arrayBuffer());
    if (body.length > Math.min(MAX_PAGE_LENGTH, maxLength) || version !== heldVersion) return;
    keep(address, { body, headers: Object.fromEntries(res.headers) });
  };
}

/** Nobody whom a credential could name. An ended session counts as one: its page holds a nonce of its own. */
function isVisitor(context: AppContext): boolean {
  return (
    context.req.header('authorization') === undefined &&
    context.req.header(IDENTITY_HEADER) === undefined &&
    (context.req.header('cookie') === undefined || getCookie(context, 'session', 'host') === undefined)
  );
}

/** Path and query of an absolute address, as they were sent. */
function addressOf(url: string): string {
  return url.slice(url.indexOf('/', url.indexOf('//') + 2));
}

function isHeldBy(context: AppContext, { headers }: Kept): boolean {
  const tags = context.req.header('if-none-match');
  return tags !== undefined && (tags.match(/"[^"]*"/g) ?? []).some((tag) => tag === headers['etag']);
}

function notModified({ headers }: Kept): Response {
  const { 'content-type': _, ...rest } = headers;
  return new Response(null, { status: 304, headers: rest });
}
