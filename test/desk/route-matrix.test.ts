import { beforeAll, describe, expect, it } from 'vitest';
import { insertTag } from '../../src/store/tags.ts';
import { bearer, type Opened, openApp } from '../http/open-app.ts';
import { CA, CROSSWALK, sectionId } from '../http/sample-index.ts';
import { makeTag } from './make-tag.ts';
import { makePlan } from './open-desk-app.ts';

const WHO = ['visitor', 'reader', 'tagger', 'editor', 'admin'] as const;
type Who = (typeof WHO)[number];
const TAGGERS: readonly Who[] = ['tagger', 'editor', 'admin'];
/** The plan of this test was drawn up by the editor and granted to nobody else. */
const PLAN_EDITORS: readonly Who[] = ['editor', 'admin'];
const ADMINS: readonly Who[] = ['admin'];
const ALL: readonly Who[] = WHO;

/**
 * Every route that is not open to everybody's reading, and who gets past its gate. What is asked for is sent with an empty body, so that whoever
 * is let in hears of the body (4xx) and nothing is written; 401 and 403 are the gate. The test fails when a route writes and is not here, or reads
 * and is in neither table.
 */
const GATED: Readonly<Record<string, readonly Who[]>> = {
  'POST /tags': TAGGERS,
  'POST /tags/many': TAGGERS,
  // The tag of this test is the tagger's own.
  'POST /tags/:id': TAGGERS,
  'PUT /tags/:id': TAGGERS,
  'POST /tags/:id/comments': TAGGERS,
  'POST /decisions': TAGGERS,
  // Nobody has decided anything here: there is nothing to withdraw, whoever asks.
  'POST /decisions/:id/withdraw': ALL,
  'POST /work-plans': PLAN_EDITORS,
  'GET /work-plans/:id/parts/:part': PLAN_EDITORS,
  'POST /work-plans/:id/parts/:part': PLAN_EDITORS,
  'PUT /work-plans/:id/parts/:part': PLAN_EDITORS,
  'POST /work-plans/:id/initiatives': PLAN_EDITORS,
  'POST /work-plans/:id/initiatives/:part/variances': PLAN_EDITORS,
  'POST /work-plans/:id/comments': TAGGERS,
  'POST /work-plans/:id/grants': PLAN_EDITORS,
  'POST /work-plans/:id/grants/withdraw': PLAN_EDITORS,
  'GET /tokens': ADMINS,
  'POST /tokens': ADMINS,
  'POST /tokens/:id/withdraw': ADMINS,
  'GET /people': ADMINS,
  'POST /people': ADMINS,
  'GET /grants': ADMINS,
  // Signing in and out is for those who are nobody yet.
  'POST /sign-in': ALL,
  'POST /sign-in/development': ALL,
  'POST /sign-out': ALL,
};

/** Reading, below the language and outside it, open to everybody. */
const OPEN = [
  ...[
    '',
    '/about',
    '/assessments',
    '/bridges',
    '/changes',
    '/compare/:id',
    '/contradictions',
    '/crosswalks',
    '/crosswalks/:id',
  ],
  ...['/crosswalks/:id/gaps', '/decisions', '/divergences', '/drift', '/hubs', '/hubs/:id', '/instruments'],
  ...[
    '',
    '/akoma-ntoso.xml',
    '/bridges',
    '/changes',
    '/definitions',
    '/feed',
    '/feed.atom',
    '/provisions',
    '/provisions/:eId',
  ].map((part) => `/instruments/:jurisdiction/:slug${part}`),
  ...['/pairs', '/gaps', '/sources', '/glossary', '/accessibility'],
  ...['/data/reference', '/data/reference/:id', '/data/stability', '/data/limits'],
  ...['/queue', '/restrictions', '/review', '/ripples', '/search', '/sectors', '/sectors/:id', '/sectors/:id/feed'],
  ...[
    '/sectors/:id/feed.atom',
    '/sign-in',
    '/suggestions',
    '/tables',
    '/definitions',
    '/tables/:id',
    '/tags',
    '/tags/:id',
    '/variances',
  ],
  ...[
    '/variances/:file',
    '/variances/chosen',
    '/waiting',
    '/work-plans',
    '/work-plans/:id',
    '/work-plans/:id/documents/:file',
  ],
  ...['/work-plans/:id/feed', '/work-plans/:id/feed.atom'],
  ...['/', '/assets/:name', '/bulk/*', '/data', '/data.json', '/data/:name', '/healthz', '/openapi.json'],
];
const LANGUAGE = '/:language{(?:en|fr)}';

describe('the matrix of role, route and method', () => {
  let opened: Opened;
  let caching: string | null;
  let ids: Readonly<Record<string, string>>;
  beforeAll(async () => {
    opened = await openApp();
    await insertTag(opened.desk, makeTag({ createdBy: 'tagger' }));
    const { plan, initiatives } = await makePlan(opened);
    ids = { plan: plan.id, part: initiatives[0]?.id ?? '' };
  });

  const routes = async () => {
    const { app } = await openApp();
    const names = app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replace(LANGUAGE, '')}`);
    return [...new Set(names)];
  };
  const fill = (path: string) => {
    const own = path.startsWith('/work-plans/')
      ? ids['plan']
      : path.startsWith('/compare/')
        ? sectionId(1)
        : path.startsWith('/tags/')
          ? '01TAG'
          : path.startsWith('/sectors/')
            ? 'labels'
            : CROSSWALK;
    const filled = path
      .replace(':id', own ?? '')
      .replace(':part', ids['part'] ?? '')
      .replace(':jurisdiction/:slug', CA)
      .replace(':eId', 'sec_1')
      .replace(':file', 'plan.json')
      .replace(':name', 'app.css')
      .replace('*', 'manifest.json');
    return /^\/(?:assets|bulk|healthz|openapi|v1)/.test(path) ? filled : `/en${filled}`;
  };
  const ask = async (who: Who, method: string, path: string) => {
    const headers = {
      'Content-Type': 'application/json',
      Origin: 'http://localhost',
      ...(who === 'visitor' ? {} : bearer(who)),
    };
    const body = method === 'GET' ? {} : { body: '[]' };
    const response = await opened.app.request(fill(path), {
      method,
      headers: { ...headers, 'If-Match': '"0"' },
      ...body,
    });
    await response.body?.cancel();
    caching = response.headers.get('cache-control');
    return response.status;
  };

  it('names every route there is, and none that is not', async () => {
    const open = (await routes()).filter((route) => !(route in GATED) && !route.startsWith('GET /v1/'));
    expect(open.toSorted()).toEqual(OPEN.map((path) => `GET ${path}`).toSorted());
    const all = await routes();
    for (const route of Object.keys(GATED)) expect(all).toContain(route);
  });

  it.each(Object.entries(GATED))('%s lets in only whom it should', async (route, allowed) => {
    const [method = '', path = ''] = route.split(' ');
    for (const who of WHO) {
      const status = await ask(who, method, path);
      expect([who, status === 401 || status === 403], `${route} answered ${who} with ${status}`).toEqual([
        who,
        !allowed.includes(who),
      ]);
      if (!allowed.includes(who)) expect(status).toBe(who === 'visitor' ? 401 : 403);
      expect(status).toBeLessThan(500);
    }
    const written = await opened.desk.all(
      "SELECT 1 FROM audit WHERE action NOT IN ('token.create', 'tag.create', 'plan.create', 'initiative.create', 'variance.create')",
    );
    expect(written).toEqual([]);
  });

  it.each(OPEN)('GET %s is open to everybody', async (path) => {
    for (const who of WHO) {
      expect([401, 403], `${path} for ${who}`).not.toContain(await ask(who, 'GET', path));
      // What a signed-in person sees stays with them, whatever it is.
      if (who !== 'visitor') expect(caching, `${path} for ${who}`).toBe('private, no-store');
    }
  });
});
