import { DatabaseSync, type StatementSync } from 'node:sqlite';
import {
  checkParameters,
  type Database,
  type Row,
  type Statement,
  toStoreError,
  type Value,
} from '../../store/database.ts';

export type SqliteOptions = { readonly readOnly?: boolean };
export type ClosableDatabase = Database & { close(): Promise<void> };

/**
 * The default local driver: built into Node, nothing to compile. The calls are synchronous inside; the port hides it. Statements are
 * kept prepared, since a page runs the same few queries again and again.
 *
 * @throws {StoreError} when the file cannot be opened.
 */
export function openNodeSqlite(path: string, options: SqliteOptions = {}): ClosableDatabase {
  const connection = attempt(() => {
    const opened = new DatabaseSync(path, { readOnly: options.readOnly ?? false, enableForeignKeyConstraints: true });
    opened.exec('PRAGMA busy_timeout = 5000; PRAGMA trusted_schema = OFF');
    // Pages of 16 KB: most provisions fit several to a page, and little of the last one is left empty. Only a new file takes it.
    if (options.readOnly !== true) opened.exec('PRAGMA page_size = 16384');
    if (options.readOnly !== true) opened.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    opened.exec('PRAGMA cache_size = -32000');
    return opened;
  });
  const prepared = new Map<string, StatementSync>();

  function prepare(sql: string): StatementSync {
    let statement = prepared.get(sql);
    if (statement === undefined) {
      statement = connection.prepare(sql);
      if (prepared.size >= MAX_PREPARED) prepared.clear();
      prepared.set(sql, statement);
    }
    return statement;
  }

  function change({ sql, params, rows }: Statement): { changes: number } {
    if (rows !== undefined) return changeRows(sql, rows);
    checkParameters(params);
    return { changes: Number(prepare(sql).run(...(params ?? [])).changes) };
  }

  /** One call a row: with a statement that is prepared, that is faster than VALUES lists of several rows, which copy them together first. */
  function changeRows(sql: string, rows: readonly (readonly Value[])[]): { changes: number } {
    const statement = prepare(sql);
    let changes = 0;
    for (const row of rows) {
      checkParameters(row);
      changes += Number(statement.run(...row).changes);
    }
    return { changes };
  }

  return {
    all: async <T extends Row>(sql: string, params?: readonly Value[]) =>
      attempt(() => {
        checkParameters(params);
        return prepare(sql).all(...(params ?? [])) as T[];
      }),
    first: async <T extends Row>(sql: string, params?: readonly Value[]) =>
      attempt(() => {
        checkParameters(params);
        return (prepare(sql).get(...(params ?? [])) as T | undefined) ?? null;
      }),
    run: async (sql, params) => attempt(() => change(params === undefined ? { sql } : { sql, params })),
    batch: async (statements) =>
      attempt(() => {
        connection.exec('BEGIN IMMEDIATE');
        try {
          const results = statements.map(change);
          connection.exec('COMMIT');
          return results;
        } catch (error) {
          // SQLite has rolled back by itself where the disk is full, and a second time would hide why.
          if (connection.isTransaction) connection.exec('ROLLBACK');
          throw error;
        }
      }),
    close: async () => connection.close(),
  };
}

const MAX_PREPARED = 200;

function attempt<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw toStoreError(error);
  }
}
