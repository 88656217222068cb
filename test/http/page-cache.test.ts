import { beforeEach, describe, expect, it } from 'vitest';
import type { Database, Row, Value } from '../../src/store/database.ts';
import { upsertMeta } from '../../src/store/meta.ts';
import { bearer, jsonBody, type Opened, openApp } from './open-app.ts';
import { sectionId } from './sample-index.ts';

/** Lets every query through and counts them. */
function counting(index: Database, counts: { queries: number }): Database {
  const counted =
    <Result>(call: (sql: string, params?: readonly Value[]) => Promise<Result>) =>
    (sql: string, params?: readonly Value[]) => {
      counts.queries += 1;
      return call(sql, params);
    };
  return {
    ...index,
    all: counted((sql, params) => index.all(sql, params)) as <T extends Row>(sql: string) => Promise<T[]>,
    first: counted((sql, params) => index.first(sql, params)) as <T extends Row>(sql: string) => Promise<T | null>,
  };
}

describe('pages kept for readers', () => {
  const counts = { queries: 0 };
  const path = `/en/compare/${sectionId(1)}`;
  let opened: Opened;
  const get = async (address: string, headers: Record<string, string> = {}) => {
    counts.queries = 0;
    const response = await opened.app.request(address, { headers });
    return { response, body: await response.text(), queries: counts.queries };
  };
  beforeEach(async () => {
    opened = await openApp((index) => counting(index, counts));
  });

  it('costs few queries new and one kept, and is the same answer', async () => {
    const fresh = await get(path);
    expect(fresh.queries).toBeLessThanOrEqual(4);
    const kept = await get(path);
    expect(kept.queries).toBe(1);
    expect(kept.body).toBe(fresh.body);
    const names = [
      'content-type',
      'content-language',
      'link',
      'etag',
      'cache-control',
      'content-security-policy',
      'vary',
    ];
    for (const name of names) {
      expect(kept.response.headers.get(name), name).toBe(fresh.response.headers.get(name));
    }
    const { response } = await get(path, { 'If-None-Match': fresh.response.headers.get('etag') ?? '' });
    expect(response.status).toBe(304);
  });

  it('keeps languages and queries apart', async () => {
    const english = await get(path);
    const french = await get(path.replace('/en/', '/fr/'));
    const inFrench = await get(`${path}?ca=fr`);
    expect(new Set([english.body, french.body, inFrench.body]).size).toBe(3);
    expect((await get(`${path}?ca=fr`)).body).toBe(inFrench.body);
  });

  it('is made anew after a build of the index', async () => {
    await get(path);
    await opened.index.batch([upsertMeta('built-at', '2026-02-02T00:00:00.000Z')]);
    expect((await get(path)).queries).toBeGreaterThan(1);
  });

  it('is made anew after somebody wrote, and shows it', async () => {
    await get(path);
    const { headers, body } = jsonBody({
      alignmentId: sectionId(1),
      status: 'proposed',
      relationship: 'intersects-with',
      priority: 'high',
      note: 'Seen by everyone at once.',
    });
    const written = await opened.app.request('/en/tags', {
      method: 'POST',
      headers: { ...headers, ...bearer('tagger') },
      body,
    });
    expect(written.status).toBe(201);
    expect((await get(path)).body).toContain('Seen by everyone at once.');
  });

  it('never keeps what a signed-in person sees, nor gives it to one', async () => {
    const own = await get(path, bearer('tagger'));
    expect(own.response.headers.get('cache-control')).toBe('private, no-store');
    const anonymous = await get(path);
    expect(anonymous.body).not.toBe(own.body);
    expect((await get(path, bearer('tagger'))).body).toBe(own.body);
  });

  it('keeps no errors and no data', async () => {
    await get('/en/compare/nothing');
    expect((await get('/en/compare/nothing')).queries).toBeGreaterThan(1);
    const { queries } = await get('/en/search.json?q=label');
    expect((await get('/en/search.json?q=label')).queries).toBe(queries);
  });
});
