import { parquetReadObjects } from 'hyparquet';
import readSheets from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { columnsOf } from '../../src/export/columns.ts';
import { createApp } from '../../src/http/app.ts';
import { dataSets } from '../../src/model/data-sets/data-sets.ts';
import { parseCsv } from '../export/read-back.ts';
import type { Opened } from './open-app.ts';
import { openFull } from './open-full.ts';

type Answer = { rows: Record<string, unknown>[]; next: string | null };

describe('/v1', () => {
  let opened: Opened;
  const get = (path: string, headers: Record<string, string> = {}) => opened.app.request(path, { headers });
  const readAll = async (path: string) => {
    const rows: Answer['rows'] = [];
    for (let next: string | null = path; next !== null; ) {
      const response = await get(next);
      expect(response.status).toBe(200);
      const answer = (await response.json()) as Answer;
      rows.push(...answer.rows);
      expect(answer.next === null).toBe(!(response.headers.get('link') ?? '').includes('rel="next"'));
      next = answer.next;
    }
    return rows;
  };

  beforeAll(async () => {
    opened = await openFull();
  });

  describe.each(dataSets)('%s', (name, set) => {
    it('gives the same cells in five formats', async () => {
      const rows = await readAll(`/v1/${name}?limit=7`);
      const columns = columnsOf(set.row);
      const cells = rows.map((row) => columns.map((column) => column.cell(row)));
      const texts = cells.map((row) => row.map((cell) => String(cell ?? '')));

      const lines = (await (await get(`/v1/${name}.ndjson`)).text()).trimEnd().split('\n');
      const end = { _end: true, rows: rows.length, audit: expect.any(Object) };
      expect(lines.map((line) => JSON.parse(line))).toEqual([...rows, end]);

      const [header, ...records] = parseCsv(await (await get(`/v1/${name}.csv`)).text());
      expect(header).toEqual(columns.map((column) => column.name));
      expect(records).toEqual(texts);

      const file = await (await get(`/v1/${name}.parquet`)).arrayBuffer();
      const objects = await parquetReadObjects({ file });
      expect(objects.map((one) => columns.map((column) => String(one[column.name] ?? '')))).toEqual(texts);

      const xlsx = Buffer.from(await (await get(`/v1/${name}.xlsx`)).arrayBuffer());
      const [sheet] = await readSheets(xlsx, { trim: false });
      const data = (sheet?.data ?? []) as unknown[][];
      const width = columns.length;
      const padded = data.slice(1).map((row) => Array.from({ length: width }, (_, at) => String(row[at] ?? '')));
      expect(padded).toEqual(texts);
    });

    it('tells its rows apart by the columns it says', async () => {
      const rows = await readAll(`/v1/${name}?limit=500`);
      const identities = rows.map((row) => JSON.stringify(set.identity.map((column) => row[column])));
      expect(new Set(identities).size).toBe(rows.length);
      for (const row of rows) expect(set.row.safeParse(row).error?.issues ?? []).toEqual([]);
    });
  });

  it('holds rows of every data set in the sample', async () => {
    const empty: string[] = [];
    for (const [name] of dataSets) {
      const { rows } = (await (await get(`/v1/${name}?limit=1`)).json()) as Answer;
      if (rows.length === 0) empty.push(name);
    }
    expect(empty).toEqual([]);
  });

  it.each([
    ['/v1/provisions?limit=0', 422],
    ['/v1/provisions?limit=501', 422],
    ['/v1/provisions?language=de', 422],
    ['/v1/provisions?nonsense=1', 400],
    ['/v1/provisions.csv?limit=5', 400],
    ['/v1/provisions.ndjson?safe=1', 400],
    ['/v1/provisions?after=x', 400],
    ['/v1/nothing', 404],
    ['/v1/nothing.csv', 404],
  ])('refuses %s with %i, as problem+json in the language asked for', async (path, status) => {
    const response = await get(path, { 'Accept-Language': 'fr', Accept: 'text/html' });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('content-language')).toBe('fr');
    expect(await response.json()).toMatchObject({ status, instance: path.split('?')[0] });
  });

  it('does not take the token of a page, nor of another data set', async () => {
    const page = (await (await get('/en/instruments.json?limit=1')).json()) as Answer;
    const token = new URL(page.next ?? '', 'http://x').searchParams.get('after');
    expect((await get(`/v1/instruments?after=${token}`)).status).toBe(400);
    const { next } = (await (await get('/v1/instruments?limit=1')).json()) as Answer;
    expect((await get((next ?? '').replace('/v1/instruments', '/v1/editions'))).status).toBe(400);
    expect((await get(next ?? '')).status).toBe(200);
  });

  it('may be read by pages of others, and tells them what it says in headers', async () => {
    const response = await get('/v1/sectors', { Origin: 'https://example.org' });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    expect(response.headers.get('access-control-expose-headers')).toContain('Link');
    expect(response.headers.get('etag')).toMatch(/^"/);
    const preflight = await opened.app.request('/v1/sectors', {
      method: 'OPTIONS',
      headers: { Origin: 'https://example.org', 'Access-Control-Request-Method': 'GET' },
    });
    expect(preflight.status).toBe(204);
    expect((await get('/en/sectors.json')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('counts requests, says what is left, and refuses who asks too often until the window ends', async () => {
    const { index, desk, clock } = opened;
    const app = createApp({
      index,
      desk,
      now: () => clock.now,
      rateLimit: { requests: 2, seconds: 60 },
      clientAddress: (request) => request.headers.get('x-test-client') ?? '',
    });
    const ask = (client: string, path = '/v1/sectors') => app.request(path, { headers: { 'X-Test-Client': client } });
    const first = await ask('a');
    expect(first.headers.get('ratelimit-policy')).toBe('"reads";q=2;w=60');
    expect(first.headers.get('ratelimit')).toBe('"reads";r=1;t=60');
    expect((await ask('a')).headers.get('ratelimit')).toBe('"reads";r=0;t=60');
    const refused = await ask('a');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('60');
    expect(await refused.json()).toMatchObject({ code: 'too-many-requests' });
    expect((await ask('b')).status).toBe(200);
    expect((await ask('a', '/en')).status).toBe(200);
    clock.now = new Date(clock.now.getTime() + 60_000);
    expect((await ask('a')).status).toBe(200);
  });
});
