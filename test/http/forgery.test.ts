import { beforeAll, describe, expect, it } from 'vitest';
import { insertTag } from '../../src/store/tags.ts';
import { makeTag } from '../desk/make-tag.ts';
import { makePlan } from '../desk/open-desk-app.ts';
import { type Opened, ORIGIN, openApp, signIn } from './open-app.ts';
import { sectionId } from './sample-index.ts';

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';
const EVIL = 'https://evil.example';

/** What a page of another site can make the browser of somebody who is signed in send. The cookie goes along with each. */
const ATTACKS: readonly (readonly [what: string, headers: Record<string, string>])[] = [
  ['a form from another site', { 'Content-Type': FORM_TYPE, Origin: EVIL, 'Sec-Fetch-Site': 'cross-site' }],
  ['a form of several parts', { 'Content-Type': 'multipart/form-data; boundary=x', Origin: EVIL }],
  ['JSON from another site', { 'Content-Type': JSON_TYPE, Origin: EVIL, 'Sec-Fetch-Site': 'cross-site' }],
  ['JSON by an old browser, which tells the origin alone', { 'Content-Type': JSON_TYPE, Origin: EVIL }],
  ['JSON that says it is plain text', { 'Content-Type': 'text/plain', Origin: EVIL }],
  ['a type in upper case', { 'Content-Type': 'APPLICATION/JSON', Origin: EVIL }],
  ['no type at all', { Origin: EVIL }],
  ['a sandboxed frame, whose origin is null', { 'Content-Type': FORM_TYPE, Origin: 'null' }],
  ['a sibling host', { 'Content-Type': JSON_TYPE, Origin: 'http://other.localhost', 'Sec-Fetch-Site': 'same-site' }],
  ['another port of this host', { 'Content-Type': JSON_TYPE, Origin: 'http://localhost:8080' }],
  ['a look-alike of this host', { 'Content-Type': JSON_TYPE, Origin: 'http://localhost.evil.example' }],
  ['neither an origin nor a site', { 'Content-Type': FORM_TYPE, Referer: `${ORIGIN}/en/tags` }],
];

const FIELDS = { alignmentId: sectionId(1), status: 'proposed', relationship: 'equal-to', priority: 'low', note: '' };
const bodyOf = (type: string | undefined) =>
  type === FORM_TYPE ? new URLSearchParams(FIELDS).toString() : JSON.stringify(FIELDS);

describe('requests that another site makes a browser send', () => {
  let opened: Opened;
  let session: { Cookie: string };
  let writes: readonly (readonly [method: string, path: string])[];
  let before: number;
  const written = async () => (await opened.desk.first<{ n: number }>('SELECT count(*) AS n FROM audit'))?.n ?? 0;

  beforeAll(async () => {
    opened = await openApp();
    session = await signIn(opened, 'admin');
    await insertTag(opened.desk, makeTag());
    const { plan, initiatives } = await makePlan(opened);
    const fill = (path: string) =>
      path
        .replace('/:language{(?:en|fr)}', '/en')
        .replace('/tags/:id', '/tags/01TAG')
        .replace('/work-plans/:id', `/work-plans/${plan.id}`)
        .replace('/tokens/:id', '/tokens/other')
        .replace(':part', initiatives[0]?.id ?? '')
        .replace(':id', 'none');
    const routes = opened.app.routes.filter(({ method }) => !['ALL', 'GET', 'HEAD'].includes(method));
    writes = [
      ...new Map(routes.map(({ method, path }) => [`${method} ${path}`, [method, fill(path)] as const])).values(),
    ];
    before = await written();
  });

  it('are twelve shapes against every route that writes', () => {
    expect(ATTACKS).toHaveLength(12);
    expect(new Set(ATTACKS.map(([what]) => what)).size).toBe(12);
    expect(writes.length).toBeGreaterThanOrEqual(20);
  });

  it.each(ATTACKS)('are refused: %s', async (_what, headers) => {
    for (const [method, path] of writes) {
      const body = bodyOf(headers['Content-Type']);
      const response = await opened.app.request(path, {
        method,
        headers: { ...headers, ...session, 'If-Match': '*' },
        body,
      });
      expect([method, path, response.status]).toEqual([method, path, 403]);
      expect(await response.text()).toContain('cross-site');
    }
    expect(await written()).toBe(before);
  });

  it('are not what refuses one’s own page', async () => {
    const headers = { 'Content-Type': JSON_TYPE, Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin', ...session };
    const response = await opened.app.request('/en/tags', { method: 'POST', headers, body: bodyOf(JSON_TYPE) });
    expect(response.status).toBe(201);
  });
});

describe('nonces', () => {
  it('are another one on each of a hundred loads, the same in header and page, and none of a visitor', async () => {
    const opened = await openApp();
    const session = await signIn(opened, 'tagger');
    const nonces: string[] = [];
    for (let load = 0; load < 100; load += 1) {
      const response = await opened.app.request(`/en/compare/${sectionId(1)}`, { headers: session });
      const nonce = /script-src 'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? '';
      expect(await response.text()).toContain(`nonce="${nonce}"`);
      nonces.push(nonce);
    }
    expect(new Set(nonces).size).toBe(100);
    expect(nonces.every((nonce) => nonce.length >= 22)).toBe(true);
    const visited = await opened.app.request(`/en/compare/${sectionId(1)}`);
    expect(visited.headers.get('content-security-policy')).toContain("script-src 'self';");
  });

  it('of documents let their own style in and nobody else’s', async () => {
    const opened = await openApp();
    const { plan } = await makePlan(opened);
    const load = () => opened.app.request(`/en/work-plans/${plan.id}/documents/plan.html`);
    const [one, two] = [await load(), await load()];
    const nonceOf = (response: Response) =>
      /style-src 'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? '';
    expect(nonceOf(one)).not.toBe(nonceOf(two));
    expect(await one.text()).toContain(`<style nonce="${nonceOf(one)}">`);
  });
});
