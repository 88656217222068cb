import { type ClosableDatabase, openNodeSqlite } from '../../src/runtime/node/node-sqlite-database.ts';
import { readMigrations } from '../../src/runtime/node/read-migrations.ts';
import { migrate } from '../../src/store/migrate.ts';

/** A migrated database in memory. */
export async function openMemory(name: 'index' | 'desk'): Promise<ClosableDatabase> {
  const database = openNodeSqlite(':memory:');
  await migrate(database, readMigrations(name));
  return database;
}
