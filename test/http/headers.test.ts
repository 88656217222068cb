import { beforeAll, describe, expect, it } from 'vitest';
import { bearer, type Opened, openApp, signIn } from './open-app.ts';
import { CROSSWALK, sectionId } from './sample-index.ts';

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

describe('headers', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openApp();
  });
  const get = (path: string, headers: Record<string, string> = {}) => opened.app.request(path, { headers });

  it.each([
    '/',
    '/en',
    '/fr/nowhere',
    '/en/crosswalks.json',
    '/en/crosswalks.csv',
    '/assets/app.js',
    '/openapi.json',
    '/healthz',
  ])('protects %s', async (path) => {
    const { headers } = await get(path);
    expect(headers.get('content-security-policy')).toBe(CSP);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
  });

  it.each([
    '/en',
    `/fr/crosswalks/${CROSSWALK}`,
    '/en/divergences.json',
    `/en/compare/${sectionId(1)}`,
    '/assets/app.css',
  ])('lets a reader keep %s for a while and ask whether it changed', async (path) => {
    const first = await get(path);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]{40}"$/);
    expect(first.headers.get('cache-control')).toMatch(/^public, max-age=\d+$/);
    const second = await get(path, { 'If-None-Match': etag });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe('');
    expect(second.headers.get('vary')).toContain('Cookie, Authorization');
    expect((await get(path, { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  it('keeps nothing of what signed-in people see, exports included', async () => {
    const session = await signIn(opened, 'reader');
    for (const headers of [session, bearer('reader')]) {
      for (const path of ['/en', '/en/crosswalks.csv', '/en/nowhere', '/assets/app.css', '/openapi.json']) {
        const response = await get(path, headers);
        expect(response.headers.get('cache-control')).toMatch(/^(private, )?no-store$/);
      }
    }
  });

  it.each([
    [undefined, '/en'],
    ['', '/en'],
    ['fr', '/fr'],
    ['fr-CA,fr;q=0.9,en;q=0.8', '/fr'],
    ['en-CA,en;q=0.9,fr;q=0.8', '/en'],
    ['de, fr;q=0.4, en;q=0.3', '/fr'],
    ['fr;q=0, en;q=0.1', '/en'],
    ['*', '/en'],
    ['es,pt', '/en'],
    ['FR', '/fr'],
    ['fr;q=x', '/fr'],
    ['frisian', '/en'],
    [',;,;q=,'.repeat(500), '/en'],
  ])('sends Accept-Language %j to %s', async (accept, home) => {
    const response = await get('/', accept === undefined ? {} : { 'Accept-Language': accept });
    expect([response.status, response.headers.get('location')]).toEqual([302, home]);
    expect(response.headers.get('vary')).toContain('Accept-Language');
  });

  it('answers HEAD as GET without the body', async () => {
    for (const path of ['/en', '/en/crosswalks.csv', '/en/crosswalks.json']) {
      const head = await opened.app.request(path, { method: 'HEAD' });
      expect(head.status).toBe(200);
      expect(await head.text()).toBe('');
      expect(head.headers.get('content-type')).toBe((await get(path)).headers.get('content-type'));
    }
  });

  it('takes a slash at the end for none, and a suffix only for the last segment', async () => {
    expect((await get('/en/')).status).toBe(200);
    expect((await get('/fr/crosswalks/')).status).toBe(200);
    expect((await get('/en/crosswalks.json/x')).status).toBe(404);
    expect((await get('/en.json')).status).toBe(404);
    expect((await get('/healthz.json')).status).toBe(404);
  });

  it('says whether it is well', async () => {
    expect(await (await get('/healthz')).json()).toEqual({ ok: true, builtAt: '2026-02-01T00:00:00.000Z' });
    const ill = await openApp((index) => ({ ...index, first: () => Promise.reject(new Error('gone')) }));
    expect((await ill.app.request('/healthz')).status).toBe(500);
  });

  it('gives every page its language and twin', async () => {
    const response = await get(`/fr/compare/${sectionId(2)}?ca=fr`);
    expect(response.headers.get('content-language')).toBe('fr');
    expect(response.headers.get('link')).toBe(`</en/compare/${sectionId(2)}?ca=fr>; rel="alternate"; hreflang="en"`);
    const page = await response.text();
    expect(page).toContain(`href="/en/compare/${sectionId(2)}?ca=fr"`);
  });
});
