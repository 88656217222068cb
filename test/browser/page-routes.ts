import { createApp } from '../../src/http/app.ts';
import type { Database } from '../../src/store/database.ts';

/** Addresses below a language that answer without a page of their own, each with what they answer instead. */
export const NOT_PAGES: Readonly<Record<string, string>> = {
  '/sectors': 'leads to the home page, which lists them',
  '/instruments/:jurisdiction/:slug/provisions': 'leads to the page of the instrument',
  '/instruments/:jurisdiction/:slug/definitions': 'leads to the page of the instrument',
  '/instruments/:jurisdiction/:slug/akoma-ntoso.xml': 'XML',
  '/variances/:file': 'a document for Word',
  '/variances/chosen': 'leads to the table of what was ticked',
  '/work-plans/:id/documents/:file': 'a document for Word, or HTML without our frame',
  '/sectors/:id/feed': 'a feed',
  '/sectors/:id/feed.atom': 'a feed',
  '/instruments/:jurisdiction/:slug/feed': 'a feed',
  '/instruments/:jurisdiction/:slug/feed.atom': 'a feed',
  '/work-plans/:id/feed': 'a feed',
  '/work-plans/:id/feed.atom': 'a feed',
};

/** Every route below a language that can be asked for, as the app itself mounts them: `/sectors/:id`. The home page is the empty string. */
export function readRoutes(): string[] {
  const none = {} as Database;
  const prefix = '/:language{(?:en|fr)}';
  const paths = createApp({ index: none, desk: none, now: () => new Date(0) })
    .routes.filter(({ method, path }) => method === 'GET' && path.startsWith(prefix) && !path.includes('*'))
    .map(({ path }) => path.slice(prefix.length).replace(/^\/$/, ''));
  return [...new Set(paths)];
}

/** The route that answers an address below a language: the one with the fewest open parts. */
export function routeOf(address: string, routes: readonly string[]): string | undefined {
  const [path = ''] = address.replace(/\.(?:json|csv|ndjson|xlsx|parquet)(?=\?|$)/, '').split(/[?#]/);
  const open = (route: string) => route.split(':').length;
  return [...routes]
    .sort((a, b) => open(a) - open(b))
    .find((route) => new RegExp(`^${route.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}/?$`).test(path));
}
