import { beforeEach, describe, expect, it } from 'vitest';
import type { Tag } from '../../src/model/tag.ts';
import { listAudit } from '../../src/store/audit.ts';
import type { Database } from '../../src/store/database.ts';
import { findTag, insertTag, listTags, updateTag } from '../../src/store/tags.ts';
import { openMemory } from './open-memory.ts';

const TAG: Tag = {
  id: '01TAG',
  crosswalkId: 'lead',
  ca: { instrumentId: 'ca/sor-2016-193', eId: 'sec_2', quote: 'not more than 90 mg/kg', pointInTime: '2025-07-24' },
  us: {
    instrumentId: 'us/16-cfr-1303',
    eId: 'part_1303__sec_1303.1',
    quote: '0.009 percent',
    pointInTime: '2026-01-29',
  },
  status: 'proposed',
  relationship: 'equivalent-to',
  priority: 'high',
  note: 'same limit',
  createdBy: 'A. Tagger',
  createdAt: '2026-11-22T10:00:00.000Z',
  updatedAt: '2026-11-22T10:00:00.000Z',
  version: 1,
};
const INPUT = { status: 'accepted', relationship: 'equivalent-to', priority: 'high', note: 'agreed' } as const;

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
