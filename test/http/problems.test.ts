import { beforeAll, describe, expect, it } from 'vitest';
import { ProblemBody } from '../../src/http/problem-response.ts';
import { StoreError } from '../../src/store/database.ts';
import { bearer, jsonBody, type Opened, ORIGIN, openApp } from './open-app.ts';
import { CA, CROSSWALK, sectionId, US } from './sample-index.ts';

/** A way to go wrong on every route. */
const CASES: readonly (readonly [method: string, path: string, status: number, code: string])[] = [
  ['GET', '/nowhere', 404, 'not-found'],
  ['GET', '/sectors/none', 404, 'no-such-sector'],
  ['GET', '/sectors?x=1', 400, 'unknown-parameter'],
  ['GET', '/sectors/labels?x=1', 400, 'unknown-parameter'],
  ['GET', '?x=1', 400, 'unknown-parameter'],
  ['GET', '/instruments?sector=a&sector=b', 400, 'repeated-parameter'],
  ['GET', '/instruments/mx/x', 404, 'no-such-instrument'],
  ['GET', `/instruments/${CA}?edition=none`, 404, 'no-such-edition'],
  ['GET', `/instruments/${CA}/provisions/sec_999`, 404, 'no-such-provision'],
  ['GET', `/instruments/${CA}/provisions/sec_1?part=2`, 404, 'no-such-part'],
  ['GET', `/instruments/${US}/provisions/x?part=0`, 422, 'invalid-parameter'],
  ['GET', '/crosswalks?limit=0', 422, 'limit-out-of-range'],
  ['GET', '/crosswalks/none', 404, 'no-such-crosswalk'],
  ['GET', '/crosswalks/none/gaps?side=ca', 404, 'no-such-crosswalk'],
  ['GET', `/crosswalks/${CROSSWALK}/gaps?side=mx`, 422, 'invalid-parameter'],
  ['GET', '/compare/none', 404, 'no-such-alignment'],
  ['GET', `/compare/${sectionId(1)}?part=9`, 404, 'no-such-part'],
  ['GET', '/divergences?after=zz', 400, 'invalid-cursor'],
  ['GET', '/search?q=x&after=zz', 400, 'invalid-cursor'],
  ['GET', '/tags?status=x', 422, 'invalid-parameter'],
  ['GET', '/tags/none', 404, 'no-such-tag'],
  ['GET', '/sign-in?x=1', 400, 'unknown-parameter'],
  ['GET', '/about?x=1', 400, 'unknown-parameter'],
  ['POST', '/tags', 401, 'sign-in-required'],
  ['POST', '/tags/none', 404, 'no-such-tag'],
  ['PUT', '/tags/none', 404, 'no-such-tag'],
  ['POST', '/sign-in', 415, 'unsupported-content'],
  ['POST', '/crosswalks', 405, 'method-not-allowed'],
  ['DELETE', '/tags/none', 405, 'method-not-allowed'],
  ['PATCH', `/crosswalks/${CROSSWALK}`, 405, 'method-not-allowed'],
  ['GET', '/sign-out', 405, 'method-not-allowed'],
];

describe('problems', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openApp();
  });
  const ask = (path: string, init: RequestInit = {}) =>
    opened.app.request(path, { ...init, headers: { Origin: ORIGIN, ...init.headers } });

  describe.each(CASES)('%s %s', (method, path, status, code) => {
    it.each(['en', 'fr'])('has the one shape in %s', async (language) => {
      const response = await ask(`/${language}${path}`, { method, headers: { Accept: 'application/json' } });
      expect(response.status).toBe(status);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(response.headers.get('content-language')).toBe(language);
      expect(response.headers.get('cache-control')).toContain('no-store');
      const { title, detail, ...rest } = ProblemBody.parse(await response.json());
      const instance = `/${language}${path.split('?')[0]}`;
      expect(rest).toEqual({ type: `urn:parallel-49:problem:${code}`, status, code, instance });
      const twin = await ask(`/${language === 'en' ? 'fr' : 'en'}${path}`, {
        method,
        headers: { Accept: 'application/json' },
      });
      const other = ProblemBody.parse(await twin.json());
      expect(other.title).not.toBe(title);
      expect(other.detail).not.toBe(detail);
      if (status === 405) expect(response.headers.get('allow')).toMatch(/[A-Z]/);
    });

    it.each(['en', 'fr'])('is a page for a reader in %s', async (language) => {
      const response = await ask(`/${language}${path}`, { method, headers: { Accept: 'text/html,*/*' } });
      expect(response.status).toBe(status);
      expect(response.headers.get('content-type')).toMatch(/^text\/html/);
      const page = await response.text();
      expect(page).toContain(`<html lang="${language}">`);
      expect(page).toContain(code);
    });
  });

  it.each(['json', 'csv', 'ndjson', 'xlsx'])('is problem+json on the %s face', async (face) => {
    const response = await ask(`/fr/crosswalks/none.${face}`, { headers: { Accept: 'text/html' } });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('content-disposition')).toBeNull();
  });

  it.each(['about.json', 'sectors/labels.csv', 'sign-in.ndjson', `compare/${sectionId(1)}.csv`])(
    'has no face %s',
    async (path) => {
      const response = await ask(`/en/${path}`);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ code: 'no-such-face' });
    },
  );

  it.each([
    ['/de/crosswalks', 'fr-CA,fr;q=0.9,en;q=0.5', 'fr'],
    ['/de/crosswalks', undefined, 'en'],
    ['/english', 'en', 'en'],
    ['/fr-ca/about', 'de', 'en'],
  ])('has no language like that of %s', async (path, accept, language) => {
    const response = await ask(path, accept === undefined ? {} : { headers: { 'Accept-Language': accept } });
    expect(response.status).toBe(404);
    expect(await response.text()).toContain(`<html lang="${language}">`);
  });

  it.each([
    ['declared', { 'Content-Length': '70000' }],
    ['streamed', {}],
  ])('refuses a body of more than 64 KB (%s)', async (_how, headers) => {
    const response = await ask('/en/tags', {
      method: 'POST',
      headers: { ...headers, ...bearer('tagger'), 'Content-Type': 'application/json' },
      body: JSON.stringify({ note: 'x'.repeat(70_000) }),
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'body-too-large' });
  });

  it.each([
    ['text/plain', '{}', 415],
    ['application/json', '{', 400],
    ['application/json', '[]', 422],
    ['application/json', 'null', 422],
    ['application/json; charset=utf-8', '{}', 422],
    ['multipart/form-data; boundary=x', 'broken', 400],
    ['application/x-www-form-urlencoded', 'status=proposed', 422],
  ])('refuses a body of %s %s with %i', async (type, body, status) => {
    const response = await ask('/en/tags', {
      method: 'POST',
      headers: { ...bearer('tagger'), 'Content-Type': type, Accept: 'application/json' },
      body,
    });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });

  it('names the fields that are wrong', async () => {
    const { headers, body } = jsonBody({ alignmentId: 'x', status: 'new', note: 'n', extra: 1 });
    const response = await ask('/en/tags', { method: 'POST', headers: { ...headers, ...bearer('tagger') }, body });
    const { errors } = (await response.json()) as { errors: { field: string }[] };
    expect(errors.map((error) => error.field).sort()).toEqual(['alignmentId', 'extra', 'priority', 'status']);
  });
});

describe('failures of the store', () => {
  it.each([
    ['sql', 'no such table: crosswalks', 503, 'index-missing'],
    ['busy', 'database is locked', 503, 'store-unavailable'],
    ['corrupt', 'database disk image is malformed', 503, 'store-unavailable'],
    ['constraint', 'UNIQUE constraint failed', 500, 'internal'],
  ] as const)('%s: %s', async (code, message, status, problem) => {
    const error = new StoreError(code, message);
    const opened = await openApp((index) => ({ ...index, all: () => Promise.reject(error) }));
    for (const face of ['.json', '.csv', '.ndjson', '']) {
      const response = await opened.app.request(`/en/crosswalks${face}`);
      expect(response.status).toBe(status);
      const text = await response.text();
      expect(text).toContain(problem);
      expect(text).not.toContain(message);
    }
    expect(opened.reported).toEqual(Array.from({ length: 4 }, () => error));
  });

  it('shows nothing of an unexpected error', async () => {
    const opened = await openApp((index) => ({ ...index, all: () => Promise.reject(new TypeError('secret /srv/x')) }));
    const response = await opened.app.request('/fr/divergences.json');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    expect(opened.reported).toHaveLength(1);
  });
});
