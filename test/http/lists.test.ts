import { beforeAll, describe, expect, it } from 'vitest';
import { parseCsv } from '../export/read-back.ts';
import { bearer, jsonBody, type Opened, openApp } from './open-app.ts';
import { CA, CROSSWALK, PAIRS, sectionId, US } from './sample-index.ts';

type Row = Record<string, unknown> & {
  id: string;
  eId: string;
  editionId: string;
  side: string;
  alignmentId: string;
  ordinal: number;
};
type Answer = { rows: Row[]; next: string | null };

/** Every list with the number of rows the sample has, and what tells its rows apart. */
const LISTS: readonly (readonly [path: string, rows: number, id: (row: Row) => string])[] = [
  ['/sectors', 2, (row) => `${row.id}`],
  ['/instruments', 2, (row) => `${row.id}`],
  [`/instruments/${CA}/provisions`, 1 + (PAIRS + 2) * 3, (row) => `${row.eId}`],
  [`/instruments/${US}/provisions`, 1 + (PAIRS + 1) * 3, (row) => `${row.eId}`],
  ['/restrictions?by=instrument', 2, (row) => `${row.id}`],
  ['/crosswalks', 3, (row) => `${row.id}`],
  [`/crosswalks/${CROSSWALK}`, PAIRS, (row) => `${row.id}`],
  [`/crosswalks/${CROSSWALK}/gaps`, 3, (row) => `${row.side} ${row.eId}`],
  ['/pairs', PAIRS, (row) => `${row.id}`],
  ['/pairs?sector=labels&relationship=intersects-with&stringency=ca-stricter', PAIRS, (row) => `${row.id}`],
  ['/gaps?sector=labels', 3, (row) => `${row.side} ${row.eId}`],
  ['/suggestions', 1, (row) => `${row['instrumentId']} ${row['rank']}`],
  ['/queue', 6, (row) => `${row['rank']}`],
  ['/assessments', 2, (row) => `${row['instrumentId']}`],
  ['/divergences', PAIRS, (row) => `${row.alignmentId} ${row.ordinal}`],
  ['/search?q=figure', PAIRS + 2 + PAIRS + 1, (row) => `${row.editionId} ${row.eId}`],
  ['/tags', 9, (row) => `${row.id}`],
];

const withFace = (path: string, face: string) => path.replace(/(?=\?|$)/, `.${face}`);
const withQuery = (path: string, query: string) => `${path}${path.includes('?') ? '&' : '?'}${query}`;

describe('lists', () => {
  let opened: Opened;
  const get = (path: string) => opened.app.request(path);
  const json = async (path: string) => (await (await get(path)).json()) as Answer;

  beforeAll(async () => {
    opened = await openApp();
    for (let index = 1; index <= 9; index += 1) {
      const note = index === 1 ? '=1+1, "quoted"\r\nline two' : `note ${index}`;
      const tag = {
        alignmentId: sectionId(index),
        status: 'proposed',
        relationship: 'equal-to',
        priority: 'low',
        note,
      };
      const { headers, body } = jsonBody(tag);
      const response = await opened.app.request('/en/tags', {
        method: 'POST',
        headers: { ...headers, ...bearer('tagger') },
        body,
      });
      expect(response.status).toBe(201);
    }
  });

  describe.each(LISTS)('%s', (path, count, idOf) => {
    it.each([1, 7, 100])('gives every row once at %i rows a page', async (limit) => {
      const seen: string[] = [];
      let next: string | null = withQuery(withFace(`/en${path}`, 'json'), `limit=${limit}`);
      while (next !== null) {
        const answer: Answer = await json(next);
        expect(answer.rows.length).toBeLessThanOrEqual(limit);
        seen.push(...answer.rows.map(idOf));
        expect(seen.length).toBeLessThanOrEqual(count);
        next = answer.next;
      }
      expect(seen).toHaveLength(count);
      expect(new Set(seen).size).toBe(count);
    });

    it('says the same in JSON, NDJSON and CSV', async () => {
      const { rows } = await json(withQuery(withFace(`/fr${path}`, 'json'), 'limit=500'));
      const ndjson = await (await get(withFace(`/fr${path}`, 'ndjson'))).text();
      const lines = ndjson
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Row);
      expect(lines.pop()).toMatchObject({ _end: true, rows: rows.length });
      expect(lines).toEqual(rows);
      const [header = [], ...records] = parseCsv(await (await get(withFace(`/fr${path}`, 'csv'))).text());
      expect(records).toHaveLength(rows.length);
      for (const [index, name] of header.entries()) {
        if (name.includes('.')) continue;
        const expected = rows.map((row) => {
          const value = row[name];
          return Array.isArray(value) ? value.map((one) => String(one ?? '')).join(' | ') : String(value ?? '');
        });
        expect(records.map((record) => record[index])).toEqual(expected);
      }
    });

    it('names its other faces and its twin', async () => {
      const links = (await get(withFace(`/en${path}`, 'json'))).headers.get('link') ?? '';
      for (const face of ['csv', 'ndjson', 'xlsx'])
        expect(links).toContain(`<${withFace(`/en${path}`, face)}>; rel="alternate"`);
      expect(links).toContain(`<${withFace(`/fr${path}`, 'json')}>; rel="alternate"; hreflang="fr"`);
      const csv = await get(withFace(`/en${path}`, 'csv'));
      expect(csv.headers.get('content-disposition')).toMatch(
        /^attachment; filename="[a-z-]+\.audit-\d+-[0-9a-f]{16}\.csv"$/,
      );
      expect(csv.headers.get('content-language')).toBe('en');
      expect(csv.headers.get('etag')).toBeNull();
      await csv.body?.cancel();
    });

    it.each([
      ['limit=0', 422, 'limit-out-of-range'],
      ['limit=501', 422, 'limit-out-of-range'],
      ['limit=-1', 422, 'limit-out-of-range'],
      ['limit=1000000000', 422, 'limit-out-of-range'],
      ['limit=ten', 422, 'limit-out-of-range'],
      ['limit=5&limit=6', 400, 'repeated-parameter'],
      ['nonsense=1', 400, 'unknown-parameter'],
      ['__proto__=1', 400, 'unknown-parameter'],
      ['after=x', 400, 'invalid-cursor'],
      ['after=W10', 400, 'invalid-cursor'],
      [`after=${btoa(JSON.stringify([1, 'nothing', 1]))}`, 400, 'invalid-cursor'],
    ])('refuses ?%s with %i', async (query, status, code) => {
      const response = await get(withQuery(withFace(`/en${path}`, 'json'), query));
      expect(response.status).toBe(status);
      expect(await response.json()).toMatchObject({ status, code });
    });
  });

  it('refuses a token of another list and one whose key has another shape', async () => {
    const { next } = await json('/en/instruments.json?limit=1');
    const token = new URL(next ?? '', 'http://localhost').searchParams.get('after') ?? '';
    expect((await get(`/en/crosswalks.json?after=${token}`)).status).toBe(400);
    const forged = btoa(JSON.stringify([1, 'search', 1e308])).replace(/=+$/, '');
    expect((await get(`/en/search.json?q=figure&after=${forged}`)).status).toBe(400);
  });

  it.each([
    ['/crosswalks', 'assessed=true', 1],
    ['/crosswalks', 'assessed=0', 2],
    ['/crosswalks', 'instrument=us/7-cfr-52', 1],
    ['/crosswalks', 'sector=theme', 0],
    ['/crosswalks', 'sector=', 3],
    ['/instruments', 'jurisdiction=us', 1],
    [`/crosswalks/${CROSSWALK}`, 'label=candidate', 4],
    [`/crosswalks/${CROSSWALK}`, 'stringency=unknown', 8],
    [`/crosswalks/${CROSSWALK}`, 'kind=modality', 0],
    [`/crosswalks/${CROSSWALK}`, 'diverging=1&kind=quantity&pass=heading', 16],
    [`/crosswalks/${CROSSWALK}/gaps`, 'side=us', 1],
    ['/divergences', `stringency=us-stricter&crosswalk=${CROSSWALK}&sector=labels&kind=quantity`, 5],
    ['/search', 'q=figure&jurisdiction=us', PAIRS + 1],
    ['/search', `q=figure&instrument=${CA}`, PAIRS + 2],
    ['/search', 'q=%22figure 3%22', 2],
    ['/search', '', 0],
    ['/tags', 'status=accepted', 0],
    ['/tags', `priority=low&crosswalk=${CROSSWALK}&createdBy=tagger`, 9],
  ])('filters %s by %s', async (path, query, count) => {
    const answer = await json(`/en${path}.json?${query}`);
    expect(answer.rows).toHaveLength(count);
    const page = await get(`/en${path}?${query}`);
    expect([200, 302]).toContain(page.status);
  });

  it.each([
    ['/divergences.json?kind=colour', 'kind'],
    ['/crosswalks.json?assessed=maybe', 'assessed'],
    ['/tags.json?status=new', 'status'],
    ['/search.json?jurisdiction=mx', 'jurisdiction'],
    [`/search.json?q=${'a'.repeat(501)}`, 'q'],
  ])('refuses %s', async (path, name) => {
    const response = await get(`/en${path}`);
    expect(response.status).toBe(422);
    expect(((await response.json()) as { detail: string }).detail).toContain(name);
  });

  it('sends a reader of a data list without a page to where it is shown', async () => {
    expect((await get('/fr/sectors')).headers.get('location')).toBe('/fr');
    const provisions = await get(`/en/instruments/${US}/provisions?edition=x`);
    expect(provisions.headers.get('location')).toBe(`/en/instruments/${US}?edition=x`);
    expect((await get(`/en/crosswalks/${CROSSWALK}/gaps`)).headers.get('location')).toContain('gaps?side=ca');
  });

  it('never gives a file of one page: csv and ndjson lead from a page to the whole list', async () => {
    const { next } = await json('/en/divergences.json?limit=1&kind=quantity');
    const response = await get((next ?? '').replace('.json', '.csv'));
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/en/divergences.csv?kind=quantity');
  });

  it('keeps filter and size in the address of the next page', async () => {
    const { next } = await json('/en/divergences.json?limit=3&kind=quantity&stringency=');
    expect(next).toMatch(/^\/en\/divergences\.json\?kind=quantity&limit=3&after=[\w-]+$/);
    const page = await get('/en/divergences?limit=3');
    expect(page.headers.get('link')).toMatch(/<\/en\/divergences\?limit=3&after=[\w-]+>; rel="next"/);
  });

  it('searches English texts for a French reader where no French text matches', async () => {
    const french = await json('/fr/search.json?q=étiquette&limit=100');
    expect(new Set(french.rows.map((row) => `${row.editionId}`.slice(-3)))).toEqual(new Set(['.fr']));
    const english = await json('/fr/search.json?q=figure&jurisdiction=us');
    expect(english.rows.length).toBeGreaterThan(0);
    const fallback = await json('/fr/search.json?q=marking&limit=100');
    expect(fallback.rows).toHaveLength(PAIRS + 1);
  });

  it('disarms formulas only when asked', async () => {
    const raw = await (await get('/en/tags.csv')).text();
    expect(raw).toContain('"=1+1, ""quoted""\r\nline two"');
    expect(await (await get('/en/tags.csv?safe=1')).text()).toContain(`"'=1+1, ""quoted""`);
  });
});
