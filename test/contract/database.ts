import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, MAX_PARAMETERS, StoreError } from '../../src/store/database.ts';

/**
 * What every adapter of the database port promises. Run by test/runtime on both Node drivers and by test/workers inside workerd, so that
 * a query that works on one engine works on all three.
 */
export function databaseContract(
  name: string,
  open: () => Promise<Database>,
  close: (database: Database) => Promise<void>,
): void {
  describe(`database contract: ${name}`, () => {
    let database: Database;

    beforeEach(async () => {
      database = await open();
      await database.run('DROP TABLE IF EXISTS contract_child');
      await database.run('DROP TABLE IF EXISTS contract_items');
      await database.run('CREATE TABLE contract_items (id TEXT PRIMARY KEY, amount REAL, note TEXT) STRICT');
    });
    afterEach(() => close(database));

    const insert = 'INSERT INTO contract_items (id, amount, note) VALUES (?, ?, ?)';

    it('returns rows as plain objects with nulls kept', async () => {
      await database.run(insert, ['a', 1.5, null]);
      expect(await database.all('SELECT * FROM contract_items')).toEqual([{ id: 'a', amount: 1.5, note: null }]);
    });

    it('keeps any Unicode text', async () => {
      const note = 'é − 3 500 kg 🇨🇦 \u2028 "quoted"';
      await database.run(insert, ['u', 0, note]);
      expect(
        (await database.first<{ note: string }>('SELECT note FROM contract_items WHERE id = ?', ['u']))?.note,
      ).toBe(note);
    });

    it('answers null, not undefined, when there is no first row', async () => {
      expect(await database.first('SELECT * FROM contract_items WHERE id = ?', ['none'])).toBeNull();
    });

    it('counts changed rows', async () => {
      await database.batch(['a', 'b', 'c'].map((id) => ({ sql: insert, params: [id, 1, null] })));
      expect(await database.run('UPDATE contract_items SET amount = 2 WHERE id <> ?', ['a'])).toEqual({ changes: 2 });
    });

    it('runs a batch all or none', async () => {
      const batch = database.batch([
        { sql: insert, params: ['a', 1, null] },
        { sql: insert, params: ['a', 2, null] },
      ]);
      await expect(batch).rejects.toMatchObject({ name: 'StoreError', code: 'constraint' });
      expect(await database.all('SELECT * FROM contract_items')).toEqual([]);
    });

    it('runs a statement of a batch for each of its rows, and counts them', async () => {
      const rows = Array.from({ length: 30 }, (_, index) => [`r${index}`, index, null]);
      const results = await database.batch([
        { sql: insert, rows },
        { sql: 'UPDATE contract_items SET note = ? WHERE amount >= ?', params: ['late', 20] },
        { sql: insert, rows: [] },
      ]);
      expect(results.map(({ changes }) => changes)).toEqual([30, 10, 0]);
      expect(await database.all('SELECT id, amount, note FROM contract_items ORDER BY rowid')).toEqual(
        rows.map(([id, amount]) => ({ id, amount, note: Number(amount) >= 20 ? 'late' : null })),
      );
    });

    it('takes back the rows of a batch whose last row is refused', async () => {
      const batch = database.batch([
        {
          sql: insert,
          rows: [
            ['a', 1, null],
            ['b', 2, null],
            ['a', 3, null],
          ],
        },
      ]);
      await expect(batch).rejects.toMatchObject({ code: 'constraint' });
      expect(await database.all('SELECT * FROM contract_items')).toEqual([]);
    });

    it('lets a statement of a batch see what the one before it changed', async () => {
      await database.run(insert, ['a', 1, null]);
      const guarded = (from: number) => [
        { sql: 'UPDATE contract_items SET amount = amount + 1 WHERE id = ? AND amount = ?', params: ['a', from] },
        { sql: "INSERT INTO contract_items (id, amount) SELECT 'log-' || ?, 0 WHERE changes() > 0", params: [from] },
      ];
      expect((await database.batch(guarded(1))).map((result) => result.changes)).toEqual([1, 1]);
      expect((await database.batch(guarded(1))).map((result) => result.changes)).toEqual([0, 0]);
    });

    it('accepts as many parameters as D1 and refuses one more', async () => {
      const marks = (count: number) => Array.from({ length: count }, () => '?').join(', ');
      const values = (count: number) => Array.from({ length: count }, (_, index) => index);
      const select = (count: number) => database.all(`SELECT 1 AS one WHERE 5 IN (${marks(count)})`, values(count));
      expect(await select(MAX_PARAMETERS)).toEqual([{ one: 1 }]);
      await expect(select(MAX_PARAMETERS + 1)).rejects.toMatchObject({ code: 'too-many-parameters' });
    });

    it('enforces foreign keys and cascades', async () => {
      await database.run(
        'CREATE TABLE contract_child (item TEXT NOT NULL REFERENCES contract_items (id) ON DELETE CASCADE) STRICT',
      );
      await expect(database.run('INSERT INTO contract_child VALUES (?)', ['ghost'])).rejects.toMatchObject({
        code: 'constraint',
      });
      await database.run(insert, ['a', 1, null]);
      await database.run('INSERT INTO contract_child VALUES (?)', ['a']);
      await database.run('DELETE FROM contract_items WHERE id = ?', ['a']);
      expect(await database.all('SELECT * FROM contract_child')).toEqual([]);
    });

    it('has JSON functions and full-text search', async () => {
      expect(await database.all('SELECT value ->> 1 AS second FROM json_each(\'[[1,"x"],[2,null]]\')')).toEqual([
        { second: 'x' },
        { second: null },
      ]);
      await database.run(
        "CREATE VIRTUAL TABLE IF NOT EXISTS contract_search USING fts5(text, tokenize = 'porter unicode61')",
      );
      await database.run('DELETE FROM contract_search');
      await database.run('INSERT INTO contract_search (text) VALUES (?)', ['Records are retained']);
      expect(
        await database.all('SELECT text FROM contract_search WHERE contract_search MATCH ?', ['"retain"']),
      ).toHaveLength(1);
      await database.run('DROP TABLE contract_search');
    });

    it('turns every engine error into a StoreError with a code', async () => {
      const failure = database.all('SELECT nothing FROM nowhere');
      await expect(failure).rejects.toBeInstanceOf(StoreError);
      await expect(failure).rejects.toMatchObject({ code: 'sql' });
    });
  });
}
