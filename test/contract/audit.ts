import { beforeEach, describe, expect, it } from 'vitest';
import { insertAudit, listAudit } from '../../src/store/audit.ts';
import { sealAudit, verifyAudit } from '../../src/store/audit-chain.ts';
import type { Database } from '../../src/store/database.ts';
import { TAMPERINGS, withoutGuards } from './tamperings.ts';

const entry = (number: number) => ({
  at: `2026-11-22T10:00:${String(number % 60).padStart(2, '0')}.000Z`,
  actor: 'x',
  action: 'tag.update',
  subject: 's',
  before: null,
  after: { number },
});

async function emptyRecord(desk: Database): Promise<void> {
  await withoutGuards(desk, () => desk.batch([{ sql: 'DELETE FROM audit_seals' }, { sql: 'DELETE FROM audit' }]));
}

/** What the record of changes promises in every engine. `desk` is migrated; each test gets an empty record. */
export function auditContract(name: string, open: () => Promise<Database>): void {
  describe(`audit contract: ${name}`, () => {
    let desk: Database;
    beforeEach(async () => {
      desk = await open();
      await emptyRecord(desk);
      for (let number = 1; number <= 20; number += 1) {
        const { sql, params } = insertAudit(entry(number));
        await desk.run(sql, params);
      }
    });

    it.each([
      ["UPDATE audit SET actor = 'other'"],
      ["UPDATE audit SET actor = 'other' WHERE seq = 3"],
      ['UPDATE audit SET seq = 99 WHERE seq = 3'],
      ['DELETE FROM audit'],
      ['DELETE FROM audit WHERE seq = 20'],
      ["INSERT OR REPLACE INTO audit (seq, at, actor, action, subject) VALUES (1, 't', 'other', 'a', 's')"],
      ["REPLACE INTO audit (seq, at, actor, action, subject) VALUES (20, 't', 'other', 'a', 's')"],
      ["INSERT INTO audit (seq, at, actor, action, subject) VALUES (22, 't', 'after a hole', 'a', 's')"],
      ["INSERT INTO audit (seq, at, actor, action, subject) VALUES (-1, 't', 'before all', 'a', 's')"],
      ["INSERT INTO audit (at, actor, action, subject) VALUES ('t', 'without a number', 'a', 's')"],
      [
        "INSERT INTO audit (seq, at, actor, action, subject) VALUES (1, 't', 'o', 'a', 's') ON CONFLICT (seq) DO UPDATE SET actor = 'o'",
      ],
    ])('refuses %s', async (sql) => {
      await expect(desk.run(sql)).rejects.toMatchObject({ code: 'constraint' });
      const rows = await listAudit(desk, 's');
      expect(rows.map(({ seq, actor }) => `${seq}${actor}`)).toEqual(
        Array.from({ length: 20 }, (_, at) => `${at + 1}x`),
      );
    });

    it.each([
      ["UPDATE audit_seals SET sha256 = 'x'"],
      ['DELETE FROM audit_seals'],
      ["INSERT OR REPLACE INTO audit_seals (seq, sha256) VALUES (1, 'x')"],
      ["INSERT INTO audit_seals (seq, sha256) VALUES (30, 'x')"],
    ])('refuses %s', async (sql) => {
      await sealAudit(desk);
      await expect(desk.run(sql)).rejects.toMatchObject({ code: 'constraint' });
      expect((await verifyAudit(desk)).faults).toEqual([]);
    });

    it('seals in order, also with twenty sealers at once, and goes on where it ended', async () => {
      const heads = await Promise.all(Array.from({ length: 20 }, () => sealAudit(desk)));
      expect(new Set(heads.map(({ seq, sha256 }) => `${seq} ${sha256}`)).size).toBe(1);
      const { sql, params } = insertAudit(entry(21));
      await desk.run(sql, params);
      const head = await sealAudit(desk);
      expect(head.seq).toBe(21);
      expect(head.sha256).not.toBe(heads[0]?.sha256);
      expect(await verifyAudit(desk, [head, ...heads.slice(0, 1)])).toEqual({ rows: 21, head, faults: [] });
    });

    it.each(TAMPERINGS)('finds %s', async (what, tamper, code) => {
      await sealAudit(desk);
      let found: readonly { readonly code: string }[] = [];
      await withoutGuards(desk, async () => {
        for (const statement of tamper({ first: 0, last: 20 })) await desk.run(statement);
        if (code === 'no-trigger') found = (await verifyAudit(desk)).faults;
      });
      // A careful hand puts the guards back: then only the chain tells.
      const after = (await verifyAudit(desk)).faults;
      if (code === 'no-trigger') expect(after.map((fault) => fault.code)).toContain('changed');
      else found = after;
      expect(
        found.map((fault) => fault.code),
        what,
      ).toContain(code);
    });

    it('finds by an earlier head that rows and seals were rewritten together', async () => {
      const head = await sealAudit(desk);
      await withoutGuards(desk, async () => {
        await desk.run("UPDATE audit SET actor = 'other' WHERE seq = 5");
        await desk.run('DELETE FROM audit_seals');
      });
      await sealAudit(desk);
      expect((await verifyAudit(desk)).faults).toEqual([]);
      expect((await verifyAudit(desk, [head])).faults).toEqual([{ code: 'other-head', seq: 20 }]);
    });
  });
}
