import { describe, expect, it } from 'vitest';
import type { Tag } from '../../src/model/tag.ts';
import { sealAudit, verifyAudit } from '../../src/store/audit-chain.ts';
import { bearer, openApp } from '../http/open-app.ts';
import { sectionId } from '../http/sample-index.ts';
import { TAG_INPUT } from './make-tag.ts';
import { send } from './open-desk-app.ts';

describe('many hands', () => {
  it('twenty writers of fifty edits each: as many audit rows as edits, nothing lost', async () => {
    const opened = await openApp();
    // Each writer counts as somebody of their own, as in life: the limit of writes is a person's.
    const who = ['tagger', 'editor', 'admin', 'other'];
    const tags = await Promise.all(
      Array.from({ length: 20 }, async (_, at) => {
        const body = { ...TAG_INPUT, alignmentId: sectionId((at % 16) + 1) };
        return (await send<Tag>(opened, 'POST', '/en/tags', body, bearer(who[at % 4] ?? ''))).body;
      }),
    );
    await Promise.all(
      tags.map(async (tag, at) => {
        for (let edit = 1; edit <= 50; edit += 1) {
          const headers = { ...bearer(who[at % 4] ?? ''), 'If-Match': `"${edit}"` };
          const body = { ...TAG_INPUT, note: `writer ${at}, edit ${edit}` };
          const { status } = await send(opened, 'PUT', `/en/tags/${tag.id}`, body, headers);
          expect(status).toBe(200);
        }
      }),
    );
    const rows = await opened.desk.all<{ subject: string; n: number; last: string }>(
      "SELECT subject, count(*) AS n, max(after_json ->> '$.version') AS last FROM audit WHERE action = 'tag.update' GROUP BY subject",
    );
    expect(rows.map(({ n, last }) => [n, Number(last)])).toEqual(Array.from({ length: 20 }, () => [50, 51]));
    const head = await sealAudit(opened.desk);
    expect((await verifyAudit(opened.desk, [head])).faults).toEqual([]);
  });
});
