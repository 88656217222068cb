import type { Context } from 'hono';
import type { Actor } from '../model/actor.ts';
import type { Language } from '../model/language.ts';
import type { View } from '../ui/view.ts';
import { type Face, splitFace } from './face.ts';
import type { Services } from './services.ts';

/** What the first middleware finds out about a request, and everything after it reads. */
export type AppEnv = {
  Variables: {
    services: Services;
    language: Language;
    face: Face;
    actor: Actor;
    /** How the actor was recognized. Only a cookie is sent by a browser unasked, which is what cross-site forgery lives on. */
    credential: 'none' | 'cookie' | 'bearer';
    /** Set by the middleware of headers where a page runs its script or style by a nonce. */
    secureHeadersNonce?: string;
  };
};
export type AppContext = Context<AppEnv>;

/** What pages need to know of the request. */
export function viewOf(context: AppContext): View {
  const url = new URL(context.req.url);
  const { path } = splitFace(url.pathname.replace(/^\/(?:en|fr)(?=\/|$)/, '/en'));
  return {
    language: context.get('language'),
    path: (path.slice('/en'.length) || '/') + url.search,
    actor: context.get('actor'),
    nonce: context.get('secureHeadersNonce') ?? '',
  };
}

/** A named part of the path. A route always has the parts that its own pattern names. */
export function pathPart(context: AppContext, name: string): string {
  return context.req.param(name) ?? '';
}

/** The address of this request's list or page in a face, with the given query; an absolute path, the same on every host. */
export function addressOf(
  context: AppContext,
  face: Face,
  query: Readonly<Record<string, string | undefined>>,
  language: Language = context.get('language'),
): string {
  const { path } = splitFace(new URL(context.req.url).pathname);
  const own = path.replace(/^\/(?:en|fr)(?=\/|$)/, `/${language}`).replace(/\/$/, '');
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, value);
  const text = search.toString();
  return `${own}${face === 'html' ? '' : `.${face}`}${text === '' ? '' : `?${text}`}`;
}
