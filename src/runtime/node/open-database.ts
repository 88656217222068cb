import { statSync } from 'node:fs';
import type { Database } from '../../store/database.ts';
import { migrate } from '../../store/migrate.ts';
import { type ClosableDatabase, openNodeSqlite, type SqliteOptions } from './node-sqlite-database.ts';
import { readMigrations } from './read-migrations.ts';
import { openSqlite3 } from './sqlite3-database.ts';

/**
 * Opens a SQLite file with the driver named by DATABASE_DRIVER: `node` (default) or `sqlite3`.
 *
 * @throws {Error} when the variable names another driver.
 */
async function openDatabase(path: string, options: SqliteOptions = {}): Promise<ClosableDatabase> {
  const driver = process.env['DATABASE_DRIVER'] ?? 'node';
  if (driver === 'node') return openNodeSqlite(path, options);
  if (driver === 'sqlite3') return openSqlite3(path, options);
  throw new Error(`DATABASE_DRIVER is "${driver}"; use "node" or "sqlite3"`);
}

/** Opens the database of what people write, creating or migrating it as needed. */
export async function openDesk(path: string): Promise<ClosableDatabase> {
  const database = await openDatabase(path);
  await migrate(database, readMigrations('desk'));
  return database;
}

/**
 * A read-only view of an index file that a build may replace at any time: the file is looked at again when its identity changes, at most
 * once a second, so that a new build is served without a restart and no query ever sees half of one.
 */
export async function openReplaceable(path: string, checkEveryMs = 1000): Promise<ClosableDatabase> {
  let current = await openDatabase(path, { readOnly: true });
  let identity = identityOf(path);
  let checkedAt = Date.now();
  let opening: Promise<void> | null = null;

  async function reopenIfReplaced(): Promise<void> {
    const found = identityOf(path);
    if (found === null || found === identity) return;
    const previous = current;
    current = await openDatabase(path, { readOnly: true });
    identity = found;
    // Queries already running on the old file end first: they were started before this turn of the event loop.
    setTimeout(() => void previous.close(), 10_000).unref();
  }

  async function database(): Promise<Database> {
    if (Date.now() - checkedAt >= checkEveryMs) {
      checkedAt = Date.now();
      opening ??= reopenIfReplaced().finally(() => {
        opening = null;
      });
    }
    if (opening !== null) await opening;
    return current;
  }

  return {
    all: async (sql, params) => (await database()).all(sql, params),
    first: async (sql, params) => (await database()).first(sql, params),
    run: async (sql, params) => (await database()).run(sql, params),
    batch: async (statements) => (await database()).batch(statements),
    close: () => current.close(),
  };
}

function identityOf(path: string): string | null {
  const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
  return stat === undefined ? null : `${stat.dev}:${stat.ino}:${stat.mtimeNs}`;
}
