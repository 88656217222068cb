import { beforeEach, describe, expect, it } from 'vitest';
import { type TokenMade, TokenSummary } from '../../src/model/token.ts';
import type { WholePlan } from '../../src/model/work-plan.ts';
import { listAudit } from '../../src/store/audit.ts';
import { bearer, type Opened, ORIGIN, openApp, signIn } from '../http/open-app.ts';
import { sectionId } from '../http/sample-index.ts';
import { TAG_INPUT } from './make-tag.ts';
import { makePlan, send } from './open-desk-app.ts';

let opened: Opened;
let session: { Cookie: string };
beforeEach(async () => {
  opened = await openApp();
  session = await signIn(opened, 'admin');
});
const post = (
  path: string,
  fields: readonly (readonly [string, string])[],
  headers: Record<string, string> = session,
) =>
  opened.app.request(path, {
    method: 'POST',
    headers: { Origin: ORIGIN, 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
  });
const page = async (path: string) => (await opened.app.request(path, { headers: session })).text();
const NEW = [
  ['name', 'B. Roy'],
  ['role', 'tagger'],
  ['days', '30'],
  ['scopes', 'read'],
  ['scopes', 'write:tags'],
] as const;

describe('tokens on a page', () => {
  it.each(['en', 'fr'])(
    'are made once and shown once, sign somebody in, and are withdrawn, in %s',
    async (language) => {
      const answer = await post(`/${language}/tokens`, NEW);
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([201, 'private, no-store']);
      const shown = (await answer.text()).match(/p49_[\w-]{43}/g) ?? [];
      expect(shown).toHaveLength(1);
      const [token = ''] = shown;
      const kept = JSON.stringify(await opened.desk.all('SELECT * FROM tokens JOIN audit'));
      expect(kept).not.toContain(token.slice(4));
      const list = await page(`/${language}/tokens`);
      expect(list).toContain('B. Roy');
      expect(list).not.toMatch(/p49_/);

      const own = { Authorization: `Bearer ${token}` };
      const tag = { ...TAG_INPUT, alignmentId: sectionId(1) };
      expect((await send(opened, 'POST', '/en/tags', tag, own)).status).toBe(201);
      const [made] = await opened.desk.all<{ id: string; scopes: string; expires_at: string }>(
        "SELECT * FROM tokens WHERE name = 'B. Roy'",
      );
      expect([made?.scopes, made?.expires_at.slice(0, 10)]).toEqual(['read write:tags', '2026-03-31']);

      expect((await post(`/${language}/tokens/${made?.id}/withdraw`, [])).headers.get('location')).toBe(
        `/${language}/tokens`,
      );
      expect((await send(opened, 'POST', '/en/tags', tag, own)).status).toBe(401);
      expect((await post(`/${language}/tokens/${made?.id}/withdraw`, [])).status).toBe(404);
      expect(await page(`/${language}/tokens`)).toContain(language === 'en' ? 'Withdrawn' : 'Révoqué');
      expect((await listAudit(opened.desk, made?.id ?? '')).map(({ action, actor }) => [action, actor])).toEqual([
        ['token.create', 'admin'],
        ['token.revoke', 'admin'],
      ]);
    },
  );

  it('are made by programs too, and a key that repeats a request keeps no token', async () => {
    const headers = { ...bearer('admin'), 'Idempotency-Key': 'k' };
    const { status, body } = await send<TokenMade>(
      opened,
      'POST',
      '/en/tokens',
      { name: 'C', role: 'reader' },
      headers,
    );
    expect([status, body.scopes.length, body.expiresAt?.slice(0, 10)]).toEqual([201, 4, '2027-03-01']);
    expect(await opened.desk.all('SELECT * FROM idempotency')).toEqual([]);
    const listed = (await (
      await opened.app.request('/en/tokens.json?role=reader', { headers: bearer('admin') })
    ).json()) as { rows: unknown[] };
    expect(listed.rows.map((row) => TokenSummary.strict().parse(row).name)).toEqual(['C', 'reader']);
  });

  it.each([
    [{ name: '', role: 'tagger' }, 422],
    [{ name: 'x', role: 'owner' }, 422],
    [{ name: 'x', role: 'tagger', days: 0 }, 422],
    [{ name: 'x', role: 'tagger', days: 4000 }, 422],
    [{ name: 'x', role: 'tagger', scopes: [] }, 422],
    [{ name: 'x', role: 'tagger', scopes: ['all'] }, 422],
    [{ name: 'x\ny', role: 'tagger' }, 422],
    [{ name: '🇨🇦 Zoë', role: 'tagger' }, 201],
  ])('takes %j with %i', async (body, status) => {
    expect((await send(opened, 'POST', '/en/tokens', body, bearer('admin'))).status).toBe(status);
  });

  it('need the scope for it, not the role alone', async () => {
    const { body } = await send<TokenMade>(
      opened,
      'POST',
      '/en/tokens',
      { name: 'D', role: 'admin', scopes: ['read', 'write:tags'] },
      bearer('admin'),
    );
    const narrow = { Authorization: `Bearer ${body.token}` };
    expect((await opened.app.request('/en/tokens.json', { headers: narrow })).status).toBe(403);
    expect((await send(opened, 'POST', '/en/tokens', { name: 'E', role: 'admin' }, narrow)).status).toBe(403);
  });

  it('are listed a page at a time, each once', async () => {
    const seen: string[] = [];
    let next: string | null = '/en/tokens.json?limit=2';
    while (next !== null) {
      const answer = (await (await opened.app.request(next, { headers: bearer('admin') })).json()) as {
        rows: { id: string }[];
        next: string | null;
      };
      seen.push(...answer.rows.map(({ id }) => id));
      ({ next } = answer);
    }
    // All of one instant: the last made comes first, whatever its id.
    expect(seen).toEqual(['expired', 'other', 'admin', 'editor', 'tagger', 'reader']);
  });
});

describe('people and rights on plans', () => {
  it('get their role on a page', async () => {
    expect(
      (
        await post('/fr/people', [
          ['email', ' Zoe.Roy@Example.GC.ca '],
          ['role', 'editor'],
        ])
      ).status,
    ).toBe(303);
    expect(
      (
        await post('/fr/people', [
          ['email', 'zoe.roy@example.gc.ca'],
          ['role', 'tagger'],
        ])
      ).status,
    ).toBe(303);
    const { rows } = (await (await opened.app.request('/en/people.json', { headers: bearer('admin') })).json()) as {
      rows: unknown[];
    };
    expect(rows).toEqual([{ email: 'zoe.roy@example.gc.ca', role: 'tagger', changedAt: '2026-03-01T12:00:00.000Z' }]);
    expect(await page('/fr/people')).toContain('zoe.roy@example.gc.ca');
    expect(
      (
        await post('/fr/people', [
          ['email', 'nobody'],
          ['role', 'tagger'],
        ])
      ).status,
    ).toBe(422);
    expect((await listAudit(opened.desk, 'zoe.roy@example.gc.ca')).map(({ before, after }) => [before, after])).toEqual(
      [
        [{ role: null }, { role: 'editor' }],
        [{ role: 'editor' }, { role: 'tagger' }],
      ],
    );
  });

  it('are given and taken back plan by plan, and listed', async () => {
    const { plan } = await makePlan(opened);
    const grants = `/en/work-plans/${plan.id}/grants`;
    expect((await post(grants, [['actor', 'tagger']], await signIn(opened, 'editor'))).status).toBe(303);
    const listed = async () =>
      (
        (await (await opened.app.request('/en/grants.json', { headers: bearer('admin') })).json()) as {
          rows: { actor: string }[];
        }
      ).rows.map(({ actor }) => actor);
    expect(await listed()).toEqual(['editor', 'tagger']);
    expect(await page('/en/grants')).toContain(`/en/work-plans/${plan.id}#grants`);
    expect(await page(`/en/work-plans/${plan.id}`)).toContain(`action="${grants}/withdraw"`);
    const withdrawn = await send<WholePlan>(
      opened,
      'POST',
      `${grants}/withdraw`,
      { actor: 'tagger' },
      bearer('editor'),
    );
    expect(withdrawn.body.grantedTo).toEqual(['editor']);
    const edit = { ...plan, version: undefined };
    const refused = await send(opened, 'PUT', `/en/work-plans/${plan.id}/parts/plan`, edit, {
      ...bearer('tagger'),
      'If-Match': '"1"',
    });
    expect(refused.status).toBe(403);
    const actions = (await listAudit(opened.desk, plan.id)).map(({ action }) => action);
    expect(actions).toEqual(['plan.create', 'plan.grant', 'plan.withdraw-grant']);
    // Who has no right loses none, and nothing is recorded.
    await post(`${grants}/withdraw`, [['actor', 'nobody']]);
    expect(await listAudit(opened.desk, plan.id)).toHaveLength(3);
  });
});
