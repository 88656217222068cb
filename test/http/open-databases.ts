import { openNodeSqlite } from '../../src/runtime/node/node-sqlite-database.ts';
import { readMigrations } from '../../src/runtime/node/read-migrations.ts';
import type { Database } from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { fillSampleIndex } from './sample-index.ts';

/** The sample index in memory. */
export async function openSampleIndex(): Promise<Database> {
  const database = openNodeSqlite(':memory:');
  await migrate(database, readMigrations('index'));
  await fillSampleIndex(database);
  return database;
}

/** An empty desk in memory. */
export async function openDesk(): Promise<Database> {
  const database = openNodeSqlite(':memory:');
  await migrate(database, readMigrations('desk'));
  return database;
}
