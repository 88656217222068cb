import { env } from 'cloudflare:workers';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { makeToken } from '../../src/http/make-token.ts';
import type { Role } from '../../src/model/actor.ts';
import type { Tag } from '../../src/model/tag.ts';
import type { WholePlan } from '../../src/model/work-plan.ts';
import { openD1 } from '../../src/runtime/workers/d1-database.ts';
import { listAudit } from '../../src/store/audit.ts';
import { sealAudit, verifyAudit } from '../../src/store/audit-chain.ts';
import { migrate } from '../../src/store/migrate.ts';
import { fillSampleIndex, sectionId } from '../http/sample-index.ts';

// The desk inside workerd over D1: a plan from its draft to its documents, and many hands on one record.
const index = openD1(env.INDEX);
const desk = openD1(env.DESK);
const now = () => new Date('2026-03-01T12:00:00Z');
const app = createApp({ index, desk, now });
const tokens: Record<string, string> = {};

beforeAll(async () => {
  await migrate(index, env.INDEX_MIGRATIONS);
  await migrate(desk, env.DESK_MIGRATIONS);
  await fillSampleIndex(index);
  for (const role of ['tagger', 'editor', 'admin'] satisfies Role[])
    tokens[role] = (await makeToken({ desk, now }, { name: role, role, days: 1 }, 'test')).token;
});

const ask = (who: string, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  app.request(`http://localhost${path}`, {
    method,
    headers: { authorization: `Bearer ${tokens[who]}`, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const draft = async () =>
  (await (await ask('editor', 'POST', '/en/work-plans', { theme: 'labels' })).json()) as WholePlan;

describe('work plans in workerd', () => {
  it('are drafted, granted, edited by two with one conflict, and closed', async () => {
    const { plan, initiatives, variances } = await draft();
    expect([initiatives.length, variances.length]).toEqual([1, 5]);
    const address = `/en/work-plans/${plan.id}`;
    const { id: _, createdBy: __, createdAt: ___, updatedAt: ____, version: _____, ...input } = plan;
    const edit = (who: string, change: object, version: number) =>
      ask(who, 'PUT', `${address}/parts/plan`, { ...input, ...change }, { 'if-match': `"${version}"` });
    expect((await edit('tagger', { status: 'new' }, 1)).status).toBe(403);
    expect((await ask('editor', 'POST', `${address}/grants`, { actor: 'tagger' })).status).toBe(200);
    expect((await edit('tagger', { status: 'ongoing' }, 1)).status).toBe(200);
    const conflict = await edit('editor', { status: 'new' }, 1);
    expect([conflict.status, ((await conflict.json()) as { current: { status: string } }).current.status]).toEqual([
      412,
      'ongoing',
    ]);
    expect((await edit('editor', { status: 'closed', closingSummary: { en: 'Done.', fr: 'Fini.' } }, 2)).status).toBe(
      200,
    );
    expect((await ask('editor', 'POST', `${address}/grants/withdraw`, { actor: 'tagger' })).status).toBe(200);
    expect((await edit('tagger', { status: 'new' }, 3)).status).toBe(403);
    expect((await listAudit(desk, plan.id)).map(({ action, actor }) => `${actor} ${action}`)).toEqual([
      'editor plan.create',
      'editor plan.grant',
      'tagger plan.update',
      'editor plan.update',
      'editor plan.withdraw-grant',
    ]);
  });

  it('become every document in every form, and a feed', async () => {
    const { plan } = await draft();
    for (const language of ['en', 'fr']) {
      for (const kind of ['plan', 'variances', 'close-out', 'alignment-statement', 'forward-plan'])
        for (const form of ['docx', 'html', 'md', 'json']) {
          const answer = await ask('editor', 'GET', `/${language}/work-plans/${plan.id}/documents/${kind}.${form}`);
          expect([kind, form, answer.status]).toEqual([kind, form, 200]);
          const bytes = new Uint8Array(await answer.arrayBuffer());
          if (form === 'docx') expect(Object.keys(unzipSync(bytes))).toContain('word/document.xml');
        }
      for (const form of ['atom', 'json'])
        expect((await ask('editor', 'GET', `/${language}/work-plans/${plan.id}/feed.${form}`)).status).toBe(200);
      expect((await ask('admin', 'GET', `/${language}/grants`)).status).toBe(200);
    }
  });
});

describe('many hands in workerd', () => {
  it('fifty edits of one tag at once: one success, forty-nine conflicts, nothing lost', async () => {
    const fields = { status: 'proposed', relationship: 'equal-to', priority: 'high', note: 'first' };
    const made = await ask('editor', 'POST', '/en/tags', { ...fields, alignmentId: sectionId(1) });
    const tag = (await made.json()) as Tag;
    const edits = await Promise.all(
      Array.from({ length: 50 }, (_, editor) =>
        ask('editor', 'PUT', `/en/tags/${tag.id}`, { ...fields, note: `editor ${editor}` }, { 'if-match': '"1"' }),
      ),
    );
    expect(edits.map(({ status }) => status).toSorted()).toEqual([200, ...Array.from({ length: 49 }, () => 412)]);
    expect((await listAudit(desk, tag.id)).map(({ action }) => action)).toEqual(['tag.create', 'tag.update']);
    const head = await sealAudit(desk);
    expect((await verifyAudit(desk, [head])).faults).toEqual([]);
  });

  it('twenty requests with one key make one tag', async () => {
    const body = { status: 'proposed', priority: 'low', note: 'once', alignmentId: sectionId(2) };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => ask('tagger', 'POST', '/en/tags', body, { 'idempotency-key': 'k' })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(await desk.all("SELECT id FROM tags WHERE note = 'once'")).toHaveLength(1);
  });
});
