import { beforeAll, describe, expect, it } from 'vitest';
import { sealAudit, verifyAudit } from '../../src/store/audit-chain.ts';
import type { Database } from '../../src/store/database.ts';
import { TAMPERINGS, withoutGuards } from '../contract/tamperings.ts';
import { openMemory } from '../store/open-memory.ts';

const ROWS = 100_000;

// A record as long as years of work make it: sealing and verifying it, and finding each of the seven tamperings far inside.
describe(`a record of ${ROWS.toLocaleString('en-CA')} rows`, () => {
  let desk: Database;
  beforeAll(async () => {
    desk = await openMemory('desk');
    await desk.run(
      `WITH RECURSIVE n (seq) AS (SELECT 1 UNION ALL SELECT seq + 1 FROM n WHERE seq < ${ROWS})
       INSERT INTO audit (seq, at, actor, action, subject, before_json, after_json)
       SELECT seq, strftime('%Y-%m-%dT%H:%M:%S.000Z', 1700000000 + seq, 'unixepoch'), 'Staff ' || (seq % 40), 'tag.update', 'tag ' || (seq % 900),
         json_object('version', seq, 'note', 'before ' || seq), json_object('version', seq + 1, 'note', 'after ' || seq) FROM n`,
    );
    const head = await sealAudit(desk);
    expect(head.seq).toBe(ROWS);
  }, 900_000);

  it('holds, and its head is the one that was sealed', async () => {
    const head = await sealAudit(desk);
    expect(await verifyAudit(desk, [head])).toEqual({ rows: ROWS, head, faults: [] });
  });

  it('has seven ways to be tampered with', () => {
    expect(TAMPERINGS).toHaveLength(7);
  });

  it.each(TAMPERINGS)('shows %s', async (_what, tamper, code) => {
    const head = await sealAudit(desk);
    const saved = await desk.all<{ seq: number }>(
      'SELECT * FROM audit WHERE seq > 60000 AND seq <= 60020 OR seq > ? ORDER BY seq',
      [ROWS - 20],
    );
    const find = async () => (await verifyAudit(desk, [head])).faults.map((fault) => fault.code);
    let found: string[] = [];
    await withoutGuards(desk, async () => {
      for (const sql of tamper({ first: 60_000, last: ROWS })) await desk.run(sql);
      if (code === 'no-trigger') found = await find();
    });
    // A careful hand puts the guards back: then the chain alone must tell.
    if (code !== 'no-trigger') found = await find();
    expect(found).toContain(code);
    await withoutGuards(desk, async () => {
      await desk.run('DELETE FROM audit WHERE seq > 60000 AND seq <= 60020 OR seq > ?', [ROWS - 20]);
      for (const row of saved) {
        const names = Object.keys(row);
        await desk.run(
          `INSERT INTO audit (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
          Object.values(row) as (string | number | null)[],
        );
      }
    });
  });

  it('holds again when all is put back', async () => {
    expect((await verifyAudit(desk)).faults).toEqual([]);
  });
});
