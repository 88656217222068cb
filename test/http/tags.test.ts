import { beforeEach, describe, expect, it } from 'vitest';
import { TagAnswer } from '../../src/http/tag-state.ts';
import { type Tag, Tag as TagSchema } from '../../src/model/tag.ts';
import { listAudit } from '../../src/store/audit.ts';
import { deleteEdition } from '../../src/store/editions.ts';
import { TAG_INPUT } from '../desk/make-tag.ts';
import { bearer, jsonBody, NOW, type Opened, ORIGIN, openApp, signIn } from './open-app.ts';
import { CA, CROSSWALK, childId, EDITIONS, sectionId, US } from './sample-index.ts';

const fields = { status: 'proposed', relationship: 'subset-of', priority: 'high', note: 'Größe ≥ 3 mm 🇨🇦' } as const;

describe('tags', () => {
  let opened: Opened;
  beforeEach(async () => {
    opened = await openApp();
  });

  const send = (method: string, path: string, body: unknown, headers: Record<string, string> = bearer('tagger')) => {
    const sent = jsonBody(body);
    return opened.app.request(path, { method, headers: { ...sent.headers, ...headers }, body: sent.body });
  };
  const create = async (alignmentId = sectionId(1), who = 'tagger') =>
    (await (await send('POST', '/en/tags', { ...fields, alignmentId }, bearer(who))).json()) as Tag;
  const read = async (id: string) => {
    const response = await opened.app.request(`/en/tags/${id}.json`);
    return { etag: response.headers.get('etag'), answer: TagAnswer.parse(await response.json()) };
  };

  it('lives: made, read, changed, recorded', async () => {
    const response = await send('POST', '/fr/tags', { ...fields, alignmentId: sectionId(2) });
    expect(response.status).toBe(201);
    const tag = TagSchema.parse(await response.json());
    expect(response.headers.get('location')).toBe(`/fr/tags/${tag.id}`);
    expect(response.headers.get('etag')).toBe('"1"');
    expect(tag).toMatchObject({
      ...fields,
      crosswalkId: CROSSWALK,
      ca: { instrumentId: CA, eId: 'sec_2', pointInTime: '2026-01-10' },
      us: { instrumentId: US, eId: 'part_900__sec_900.2', pointInTime: '2026-01-11' },
      createdBy: 'tagger',
      createdAt: NOW,
      updatedAt: NOW,
      version: 1,
    });
    expect(tag.ca?.quote).toContain('2 Label 2 (1) Every label shall show figure 2');

    opened.clock.now = new Date('2026-03-02T00:00:00.000Z');
    const edit = { ...TAG_INPUT, ...fields, status: 'accepted', note: '' } as const;
    const changed = await send('PUT', `/en/tags/${tag.id}`, edit, { ...bearer('tagger'), 'If-Match': '"1"' });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).toBe('"2"');
    const expected = { ...tag, ...edit, updatedAt: '2026-03-02T00:00:00.000Z', version: 2 };
    expect(await changed.json()).toEqual(expected);

    const { etag, answer } = await read(tag.id);
    expect(etag).toBe('"2"');
    expect(answer).toEqual({
      tag: expected,
      alignmentId: sectionId(2),
      stale: false,
      sides: {
        ca: { resolves: true, changed: false, citation: 'SOR/2000-1, s. 2', since: null, redline: null },
        us: { resolves: true, changed: false, citation: '21 CFR 900.2', since: null, redline: null },
      },
    });
    const audit = await listAudit(opened.desk, tag.id);
    expect(audit.map(({ action, actor, before, after }) => ({ action, actor, before, after }))).toEqual([
      { action: 'tag.create', actor: 'tagger', before: null, after: tag },
      { action: 'tag.update', actor: 'tagger', before: tag, after: expected },
    ]);
    const page = await (await opened.app.request(`/en/tags/${tag.id}`, { headers: bearer('tagger') })).text();
    expect(page).toContain('name="version" value="2"');
    expect(await (await opened.app.request(`/en/tags/${tag.id}`)).text()).not.toContain('name="version"');
  });

  it('is made by the form of a page, which leads back to the comparison', async () => {
    const session = await signIn(opened, 'tagger');
    const body = new URLSearchParams({ ...fields, alignmentId: sectionId(3) });
    const form = { Origin: ORIGIN, 'Content-Type': 'application/x-www-form-urlencoded', ...session };
    const response = await opened.app.request('/fr/tags', { method: 'POST', headers: form, body: body.toString() });
    expect([response.status, response.headers.get('location')]).toEqual([303, `/fr/compare/${sectionId(3)}`]);
    const compare = await (await opened.app.request(`/fr/compare/${sectionId(3)}`, { headers: session })).text();
    const id = /\/fr\/tags\/([0-9A-Z]{26})/.exec(compare)?.[1] ?? '';

    const edit = new URLSearchParams({ ...fields, status: 'done', version: '1' });
    const changed = await opened.app.request(`/fr/tags/${id}`, {
      method: 'POST',
      headers: form,
      body: edit.toString(),
    });
    expect([changed.status, changed.headers.get('location')]).toEqual([303, `/fr/tags/${id}`]);
    const again = await opened.app.request(`/fr/tags/${id}`, { method: 'POST', headers: form, body: edit.toString() });
    expect(again.status).toBe(412);
    edit.delete('version');
    const without = await opened.app.request(`/fr/tags/${id}`, {
      method: 'POST',
      headers: form,
      body: edit.toString(),
    });
    expect(without.status).toBe(428);
  });

  it.each([
    [undefined, 428],
    ['"1"', 200],
    ['"0", "1"', 200],
    ['*', 200],
    ['W/"1"', 412],
    ['"2"', 412],
    ['1', 412],
    ['', 412],
  ])('changes with If-Match: %s only if it is the version seen', async (ifMatch, status) => {
    const tag = await create();
    const headers = { ...bearer('tagger'), ...(ifMatch === undefined ? {} : { 'If-Match': ifMatch }) };
    const response = await send('PUT', `/en/tags/${tag.id}`, { ...fields, note: 'new' }, headers);
    expect(response.status).toBe(status);
    const body = (await response.json()) as Record<string, unknown>;
    if (status === 412)
      expect(body).toMatchObject({ current: tag, submitted: { ...TAG_INPUT, ...fields, note: 'new' } });
    expect((await read(tag.id)).answer.tag.version).toBe(status === 200 ? 2 : 1);
  });

  it('lets one of 50 parallel edits of a version through, and loses none of the rest silently', async () => {
    const tag = await create();
    const edits = Array.from({ length: 50 }, (_, index) =>
      send(
        'PUT',
        `/en/tags/${tag.id}`,
        { ...fields, note: `edit ${index}` },
        { ...bearer('tagger'), 'If-Match': '"1"' },
      ),
    );
    const statuses = (await Promise.all(edits)).map((response) => response.status).sort();
    expect(statuses).toEqual([200, ...Array.from({ length: 49 }, () => 412)]);
    expect(await listAudit(opened.desk, tag.id)).toHaveLength(2);
    expect((await read(tag.id)).answer.tag.version).toBe(2);
  });

  it('says what has become of its provisions', async () => {
    const tag = await create();
    await opened.index.run("UPDATE provisions SET text = text || ' New words.' WHERE e_id = 'sec_1__subsec_2'");
    const changed = (await read(tag.id)).answer;
    expect([changed.sides.ca?.changed, changed.sides.us?.changed]).toEqual([true, false]);

    const { sql, params } = deleteEdition(EDITIONS.us);
    await opened.index.run(sql, params ?? []);
    const lost = (await read(tag.id)).answer;
    expect(lost.sides.us).toMatchObject({ resolves: false, changed: false });
    expect(lost.alignmentId).toBeNull();
    expect((await opened.app.request(`/fr/tags/${tag.id}`)).status).toBe(200);
  });

  it('can be made on a provision pair, and then points at it', async () => {
    const tag = await create(childId(4));
    expect(tag.ca?.eId).toBe('sec_4__subsec_1');
    expect((await read(tag.id)).answer.alignmentId).toBe(childId(4));
  });

  it.each([
    [{ note: 'x'.repeat(4000) }, 201],
    [{ note: 'x'.repeat(4001) }, 422],
    [{ note: 7 }, 422],
    [{ status: 'gone' }, 422],
    [{ alignmentId: 'g'.repeat(16) }, 422],
    [{ alignmentId: '0'.repeat(16) }, 404],
    [{ createdBy: 'admin' }, 422],
    [{ version: 9 }, 422],
  ])('takes %j with %i', async (change, status) => {
    const response = await send('POST', '/en/tags', { ...fields, alignmentId: sectionId(1), ...change });
    expect(response.status).toBe(status);
  });

  it('keeps a note of markup as words', async () => {
    const note = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const made = await send('POST', '/en/tags', { ...fields, note, alignmentId: sectionId(1) });
    const tag = (await made.json()) as Tag;
    expect(tag.note).toBe(note);
    for (const path of ['/en/tags', `/en/tags/${tag.id}`, `/en/compare/${sectionId(1)}`]) {
      const page = await (await opened.app.request(path, { headers: bearer('admin') })).text();
      expect(page).not.toContain('<script>alert');
      expect(page).not.toContain('<img');
    }
  });
});
