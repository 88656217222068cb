import { beforeEach, describe, expect, it } from 'vitest';
import { listAudit } from '../../src/store/audit.ts';
import type { Database } from '../../src/store/database.ts';
import { findTag, insertTag, listTags, updateTag } from '../../src/store/tags.ts';
import { makeTag, TAG_INPUT } from '../desk/make-tag.ts';
import { openMemory } from './open-memory.ts';

const TAG = makeTag({ note: 'same limit', priority: 'high', relationship: 'equivalent-to' });
const INPUT = { ...TAG_INPUT, status: 'accepted', note: 'agreed' } as const;

let desk: Database;
beforeEach(async () => {
  desk = await openMemory('desk');
});

describe('tags', () => {
  it('are written with their audit row', async () => {
    await insertTag(desk, TAG);
    expect(await findTag(desk, TAG.id)).toEqual(TAG);
    expect((await listAudit(desk, TAG.id)).map((entry) => [entry.action, entry.actor])).toEqual([
      ['tag.create', 'A. Tagger'],
    ]);
  });

  it('are edited by the first of many editors only', async () => {
    await insertTag(desk, TAG);
    const by = { actor: 'B. Editor', at: '2026-11-22T11:00:00.000Z' };
    const results = await Promise.all(Array.from({ length: 50 }, () => updateTag(desk, TAG, INPUT, by)));
    expect(results.filter((result) => result !== null)).toHaveLength(1);
    expect((await findTag(desk, TAG.id))?.version).toBe(2);
    expect(await listAudit(desk, TAG.id)).toHaveLength(2);
  });

  it('are listed newest first, a page at a time, without loss', async () => {
    for (let index = 0; index < 9; index += 1)
      await insertTag(desk, { ...TAG, id: `0${index}`, status: index % 2 ? 'done' : 'proposed' });
    const seen: string[] = [];
    let after: Awaited<ReturnType<typeof listTags>>['next'] = null;
    do {
      const page = await listTags(desk, {}, { after, limit: 4 });
      seen.push(...page.rows.map((tag) => tag.id));
      after = page.next;
    } while (after !== null);
    expect(seen).toEqual(['08', '07', '06', '05', '04', '03', '02', '01', '00']);
    expect((await listTags(desk, { status: 'done' }, { after: null, limit: 50 })).rows).toHaveLength(4);
  });
});
