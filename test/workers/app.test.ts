import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { ALL_SCOPES } from '../../src/model/actor.ts';
import type { Tag } from '../../src/model/tag.ts';
import { openD1 } from '../../src/runtime/workers/d1-database.ts';
import { listAudit } from '../../src/store/audit.ts';
import { migrate } from '../../src/store/migrate.ts';
import { insertToken } from '../../src/store/tokens.ts';
import { CROSSWALK, fillSampleIndex, sectionId } from '../http/sample-index.ts';

// The app inside workerd over D1: what a browser and a program do first, and what only a real engine shows (batches, races, limits).
const index = openD1(env.INDEX);
const desk = openD1(env.DESK);
const app = createApp({ index, desk, now: () => new Date('2026-03-01T12:00:00Z') });
const TOKEN = `p49_${'t'.repeat(43)}`;

beforeAll(async () => {
  await migrate(index, env.INDEX_MIGRATIONS);
  await migrate(desk, env.DESK_MIGRATIONS);
  await fillSampleIndex(index);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(TOKEN));
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const token = {
    id: 't',
    sha256,
    name: 'Editor',
    role: 'editor',
    scopes: ALL_SCOPES,
    createdAt: '2026-02-01T00:00:00Z',
    expiresAt: null,
  } as const;
  await insertToken(desk, token, 'test');
});

describe('the app in workerd', () => {
  it.each([
    '/en',
    '/fr',
    `/en/crosswalks/${CROSSWALK}`,
    `/fr/compare/${sectionId(1)}`,
    '/en/search?q=label',
    '/openapi.json',
  ])('answers %s', async (path) => {
    const answer = await app.request(`http://localhost${path}`);
    expect(answer.status).toBe(200);
    expect((await answer.text()).length).toBeGreaterThan(500);
  });

  it('streams a whole list with its closing record', async () => {
    const answer = await app.request('http://localhost/en/crosswalks.ndjson');
    const lines = (await answer.text()).trimEnd().split('\n');
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ _end: true, rows: lines.length - 1, audit: { seq: 1 } });
  });

  it('lets one of twenty editors win, and writes one audit row for it', async () => {
    const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
    const body = { status: 'proposed', relationship: 'equal-to', priority: 'high', note: 'first' };
    const created = await app.request('http://localhost/en/tags', {
      method: 'POST',
      headers,
      body: JSON.stringify({ ...body, alignmentId: sectionId(1) }),
    });
    expect(created.status).toBe(201);
    const tag = (await created.json()) as Tag;
    const etag = created.headers.get('etag') ?? `"${tag.version}"`;
    const edits = await Promise.all(
      Array.from({ length: 20 }, (_, editor) =>
        app.request(`http://localhost/en/tags/${tag.id}`, {
          method: 'PUT',
          headers: { ...headers, 'if-match': etag },
          body: JSON.stringify({ ...body, note: `editor ${editor}` }),
        }),
      ),
    );
    const statuses = edits.map((edit) => edit.status).sort();
    expect(statuses).toEqual([200, ...Array.from({ length: 19 }, () => 412)]);
    expect((await listAudit(desk, tag.id)).map((entry) => entry.action)).toEqual(['tag.create', 'tag.update']);
  });
});
