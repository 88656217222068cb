import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type ClosableDatabase, openNodeSqlite } from '../../src/runtime/node/node-sqlite-database.ts';
import { readMigrations } from '../../src/runtime/node/read-migrations.ts';
import { openSqlite3 } from '../../src/runtime/node/sqlite3-database.ts';
import type { Database } from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { auditContract } from '../contract/audit.ts';
import { databaseContract } from '../contract/database.ts';

const folder = mkdtempSync(join(tmpdir(), 'p49-databases-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const close = (database: Database) => (database as ClosableDatabase).close();

databaseContract('node:sqlite', async () => openNodeSqlite(join(folder, 'node.db')), close);
auditContract('node:sqlite', async () => migrated(openNodeSqlite(':memory:')));

async function migrated(desk: ClosableDatabase): Promise<Database> {
  await migrate(desk, readMigrations('desk'));
  return desk;
}

// The native part is built by `npm run build:sqlite3`, which .ci/run always does; elsewhere the adapter must say how.
const isBuilt = existsSync(
  join(createRequire(import.meta.url).resolve('sqlite3/package.json'), '../build/Release/node_sqlite3.node'),
);
if (isBuilt) {
  databaseContract('sqlite3', () => openSqlite3(join(folder, 'sqlite3.db')), close);
  auditContract('sqlite3', async () => migrated(await openSqlite3(':memory:')));
} else {
  describe('sqlite3 without its native part', () => {
    it('says what to run', async () => {
      await expect(openSqlite3(join(folder, 'sqlite3.db'))).rejects.toThrow('npm run build:sqlite3');
    });
  });
}
