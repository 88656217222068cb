import { beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { SIGN_INS_A_MINUTE, WRITES_A_MINUTE } from '../../src/http/limit-requests.ts';
import { listTokens } from '../../src/store/tokens.ts';
import { bearer, jsonBody, NOW, type Opened, ORIGIN, openApp, tokenOf } from './open-app.ts';
import { sectionId } from './sample-index.ts';

const fields = { status: 'proposed', relationship: 'equal-to', priority: 'low', note: '', alignmentId: sectionId(1) };
let opened: Opened;
beforeEach(async () => {
  opened = await openApp();
});
const post = (body: object, headers: Record<string, string>, who = 'tagger') => {
  const sent = jsonBody(body);
  return opened.app.request('/en/tags', {
    method: 'POST',
    headers: { ...sent.headers, ...bearer(who), ...headers },
    body: sent.body,
  });
};
const count = async () => (await opened.desk.first<{ n: number }>('SELECT count(*) AS n FROM tags'))?.n;

describe('Idempotency-Key', () => {
  it('makes one tag of twenty requests at once, and gives all of them the same answer', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(fields, { 'Idempotency-Key': 'k-1' })));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([201]));
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(bodies).size).toBe(1);
    expect(new Set(answers.map((answer) => answer.headers.get('location'))).size).toBe(1);
    expect(await count()).toBe(1);
    expect(await opened.desk.all("SELECT seq FROM audit WHERE action = 'tag.create'")).toHaveLength(1);
  });

  it('is one person’s, one request’s, and a day’s', async () => {
    const key = { 'Idempotency-Key': 'k-2' };
    expect((await post(fields, key)).status).toBe(201);
    expect((await post({ ...fields, note: 'other' }, key)).status).toBe(422);
    expect((await post(fields, key, 'editor')).status).toBe(201);
    expect((await post(fields, {})).status).toBe(201);
    expect(await count()).toBe(3);
    opened.clock.now = new Date('2026-03-03T12:00:00.000Z');
    expect((await post(fields, { 'Idempotency-Key': 'k-3' })).status).toBe(201);
    expect((await post(fields, key)).status).toBe(201);
    expect(await count()).toBe(5);
  });

  it.each(['', 'x'.repeat(201), 'with space'])('refuses %j', async (key) => {
    expect((await post(fields, { 'Idempotency-Key': key })).status).toBe(422);
  });
});

describe('limits', () => {
  it('stop a loop that writes, and let it go on in the next minute', async () => {
    await opened.desk.run('INSERT INTO rate_counts (subject, minute, count) VALUES (?, ?, ?)', [
      'actor tagger',
      Math.floor(new Date(NOW).getTime() / 60_000),
      WRITES_A_MINUTE - 1,
    ]);
    expect((await post(fields, {})).status).toBe(201);
    const refused = await post(fields, {});
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await post(fields, {}, 'editor')).status).toBe(201);
    opened.clock.now = new Date(new Date(NOW).getTime() + 60_000);
    expect((await post(fields, {})).status).toBe(201);
  });

  it('count attempts to sign in by address, and keep no address', async () => {
    const app = createApp({
      ...opened,
      now: () => opened.clock.now,
      clientAddress: (request) => request.headers.get('x-test') ?? '',
    });
    const attempt = (from: string) =>
      app.request('/en/sign-in', {
        method: 'POST',
        headers: { Origin: ORIGIN, 'Content-Type': 'application/x-www-form-urlencoded', 'x-test': from },
        body: 'token=wrong',
      });
    const statuses = [];
    for (let at = 0; at <= SIGN_INS_A_MINUTE; at += 1) statuses.push((await attempt('192.0.2.1')).status);
    expect(statuses).toEqual([...Array.from({ length: SIGN_INS_A_MINUTE }, () => 401), 429]);
    expect((await attempt('192.0.2.2')).status).toBe(401);
    const rows = await opened.desk.all<{ subject: string }>('SELECT subject FROM rate_counts');
    expect(rows.every(({ subject }) => /^address [0-9a-f]{64}$/.test(subject))).toBe(true);
  });

  it('ask the platform about what a visitor reads', async () => {
    const app = createApp({ ...opened, now: () => opened.clock.now, mayRead: async () => false });
    expect((await app.request('/en/sectors.json')).status).toBe(429);
    expect((await app.request('/en/sectors.json', { headers: bearer('reader') })).status).toBe(200);
  });
});

describe('tokens', () => {
  it('say when they were last used', async () => {
    opened.clock.now = new Date('2026-03-02T08:00:30.000Z');
    await opened.app.request('/en/sectors.json', { headers: bearer('reader') });
    const { rows } = await listTokens(opened.desk, {}, { after: null, limit: 100 });
    const used = rows.find((one) => one.id === 'reader');
    expect(used?.lastUsedAt).toBe('2026-03-02T08:00:30.000Z');
    expect(JSON.stringify(rows)).not.toContain(tokenOf('reader').slice(4));
  });
});
