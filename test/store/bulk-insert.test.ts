import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openNodeSqlite } from '../../src/runtime/node/node-sqlite-database.ts';
import { bulkInsert, insertRows, runInBatches } from '../../src/store/bulk-insert.ts';

describe.each([
  ['bulkInsert', bulkInsert],
  ['insertRows', insertRows],
])('%s', (_name, insert) => {
  it('writes what it was given, whatever the text', async () => {
    const row = fc.tuple(fc.string({ unit: 'grapheme' }), fc.option(fc.integer()), fc.option(fc.string()));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 20 }), async (rows) => {
        const database = openNodeSqlite(':memory:');
        await database.run('CREATE TABLE t (a TEXT NOT NULL, b INTEGER, c TEXT) STRICT');
        await runInBatches(database, insert('t', ['a', 'b', 'c'], rows));
        const stored = await database.all('SELECT a, b, c FROM t ORDER BY rowid');
        expect(stored.map((stored) => [stored['a'], stored['b'], stored['c']])).toEqual(rows.map((row) => [...row]));
      }),
      { seed: 49, numRuns: 100 },
    );
  });

  it('writes nothing for no rows', () => {
    expect(insert('t', ['n'], [])).toEqual([]);
  });
});

describe('bulkInsert', () => {
  it('cuts long input into several statements and loses no row', async () => {
    const rows = Array.from({ length: 50 }, (_, index) => [index, 'x'.repeat(50_000)]);
    const statements = bulkInsert('t', ['n', 'text'], rows);
    expect(statements.length).toBeGreaterThan(3);
    const database = openNodeSqlite(':memory:');
    await database.run('CREATE TABLE t (n INTEGER, text TEXT) STRICT');
    await runInBatches(database, statements, 2);
    expect(await database.first('SELECT count(*) AS rows, sum(length(text)) AS length FROM t')).toEqual({
      rows: 50,
      length: 2_500_000,
    });
  });
});

describe('insertRows', () => {
  it('writes the rows that bulkInsert writes, in the same order', async () => {
    const columns = Array.from({ length: 17 }, (_, index) => `c${index}`);
    const rows = Array.from({ length: 12 }, (_, row) =>
      columns.map((_column, index) => (index === row ? null : row * 100 + index)),
    );
    const written = [];
    for (const insert of [bulkInsert, insertRows]) {
      const database = openNodeSqlite(':memory:');
      await database.run(`CREATE TABLE t (${columns.join(' INTEGER, ')} INTEGER) STRICT`);
      await runInBatches(database, insert('t', columns, rows));
      written.push((await database.all('SELECT * FROM t ORDER BY rowid')).map((row) => Object.values(row)));
    }
    expect(written).toEqual([rows, rows]);
  });
});
