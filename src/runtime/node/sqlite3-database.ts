import { createRequire } from 'node:module';
import {
  checkParameters,
  type Row,
  type Statement,
  StoreError,
  toStoreError,
  type Value,
} from '../../store/database.ts';
import type { ClosableDatabase, SqliteOptions } from './node-sqlite-database.ts';

/** The part of the `sqlite3` package that this adapter uses; the package ships no types of its own for it. */
type Connection = {
  all(sql: string, params: readonly Value[], done: (error: Error | null, rows: Row[]) => void): void;
  run(sql: string, params: readonly Value[], done: (this: { changes: number }, error: Error | null) => void): void;
  exec(sql: string, done: (error: Error | null) => void): void;
  close(done: (error: Error | null) => void): void;
};
type Driver = {
  readonly OPEN_READONLY: number;
  readonly OPEN_READWRITE: number;
  readonly OPEN_CREATE: number;
  Database: new (path: string, mode: number, done: (error: Error | null) => void) => Connection;
};

/**
 * The customer's driver, chosen by DATABASE_DRIVER=sqlite3. It is an optional dependency whose native part is compiled on request
 * (`npm run build:sqlite3`), so a missing build is a clear error rather than a crash at start.
 *
 * @throws {StoreError} when the native part is not built or the file cannot be opened.
 */
export async function openSqlite3(path: string, options: SqliteOptions = {}): Promise<ClosableDatabase> {
  const driver = loadDriver();
  const mode = options.readOnly === true ? driver.OPEN_READONLY : driver.OPEN_READWRITE | driver.OPEN_CREATE;
  const connection = await new Promise<Connection>((resolve, reject) => {
    const opened: Connection = new driver.Database(path, mode, (error) =>
      error === null ? resolve(opened) : reject(toStoreError(error)),
    );
  });
  const exec = (sql: string) => settle<void>((done) => connection.exec(sql, (error) => done(error, undefined)));
  // Off by default in this driver, on in the two others.
  await exec('PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000; PRAGMA trusted_schema = OFF');
  if (options.readOnly !== true) await exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');

  // One connection, so a batch must not interleave with another batch or a write: they queue.
  let last: Promise<unknown> = Promise.resolve();
  function inTurn<T>(action: () => Promise<T>): Promise<T> {
    const result = last.then(action, action);
    last = result.catch(() => undefined);
    return result;
  }

  const all = async <T extends Row>(sql: string, params: readonly Value[] = []): Promise<T[]> => {
    checkParameters(params);
    return settle<T[]>((done) => connection.all(sql, params, (error, rows) => done(error, rows as T[])));
  };
  const change = async ({ sql, params = [] }: Statement): Promise<{ changes: number }> => {
    checkParameters(params);
    return settle((done) =>
      connection.run(sql, params, function (error) {
        done(error, { changes: this?.changes ?? 0 });
      }),
    );
  };

  return {
    all: (sql, params) => inTurn(() => all(sql, params)),
    first: async <T extends Row>(sql: string, params?: readonly Value[]) =>
      (await inTurn(() => all<T>(sql, params)))[0] ?? null,
    run: (sql, params) => inTurn(() => change(params === undefined ? { sql } : { sql, params })),
    batch: (statements) =>
      inTurn(async () => {
        await exec('BEGIN IMMEDIATE');
        try {
          const results: { changes: number }[] = [];
          for (const { sql, rows, ...own } of statements) {
            let changes = 0;
            for (const params of rows ?? [own.params ?? []]) changes += (await change({ sql, params })).changes;
            results.push({ changes });
          }
          await exec('COMMIT');
          return results;
        } catch (error) {
          // SQLite has rolled back by itself where the disk is full, and a second time would hide why.
          await exec('ROLLBACK').catch(() => undefined);
          throw error;
        }
      }),
    close: () => inTurn(() => settle<void>((done) => connection.close((error) => done(error, undefined)))),
  };
}

function settle<T>(action: (done: (error: Error | null, value: T) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    action((error, value) => (error === null ? resolve(value) : reject(toStoreError(error))));
  });
}

function loadDriver(): Driver {
  try {
    return createRequire(import.meta.url)('sqlite3') as Driver;
  } catch (error) {
    throw new StoreError(
      'sql',
      'DATABASE_DRIVER=sqlite3 needs the native part of the sqlite3 package: run "npm run build:sqlite3" once, or unset the variable',
      { cause: error },
    );
  }
}
