import { describe, expect, it } from 'vitest';
import { openNodeSqlite } from '../../src/runtime/node/node-sqlite-database.ts';
import { readMigrations } from '../../src/runtime/node/read-migrations.ts';
import { migrate, splitStatements } from '../../src/store/migrate.ts';

describe('migrate', () => {
  it('applies each migration once, in order of name', async () => {
    const database = openNodeSqlite(':memory:');
    const migrations = [
      { name: '0002_b.sql', sql: 'INSERT INTO t VALUES (2);' },
      { name: '0001_a.sql', sql: 'CREATE TABLE t (n INTEGER);' },
    ];
    expect(await migrate(database, migrations)).toEqual(['0001_a.sql', '0002_b.sql']);
    expect(await migrate(database, migrations)).toEqual([]);
    expect(await database.all('SELECT n FROM t')).toEqual([{ n: 2 }]);
  });

  it('leaves nothing of a migration that fails', async () => {
    const database = openNodeSqlite(':memory:');
    const broken = [{ name: '0001.sql', sql: 'CREATE TABLE t (n INTEGER);\nINSERT INTO nowhere VALUES (1);' }];
    await expect(migrate(database, broken)).rejects.toMatchObject({ code: 'sql' });
    expect(await database.first("SELECT name FROM sqlite_schema WHERE name = 't'")).toBeNull();
  });

  it.each(['index', 'desk'] as const)('splits the %s migrations so that every statement runs alone', async (name) => {
    const database = openNodeSqlite(':memory:');
    expect(await migrate(database, readMigrations(name))).toHaveLength(readMigrations(name).length);
    const { tables } = (await database.first<{ tables: number }>(
      "SELECT count(*) AS tables FROM sqlite_schema WHERE type = 'table'",
    )) ?? {
      tables: 0,
    };
    expect(tables).toBeGreaterThan(4);
  });
});

describe('splitStatements', () => {
  it('keeps a trigger whole and drops comments', () => {
    const sql =
      "-- why\nCREATE TABLE a (b);\nCREATE TRIGGER t BEFORE UPDATE ON a BEGIN\n  SELECT RAISE(ABORT, 'no');\nEND;\n";
    expect(splitStatements(sql)).toEqual([
      'CREATE TABLE a (b)',
      "CREATE TRIGGER t BEFORE UPDATE ON a BEGIN\n  SELECT RAISE(ABORT, 'no');\nEND",
    ]);
  });
});
