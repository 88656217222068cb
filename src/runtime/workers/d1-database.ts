import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import {
  checkParameters,
  type Database,
  type Row,
  type Statement,
  toStoreError,
  type Value,
} from '../../store/database.ts';

/** The edge driver: the port is shaped like D1, so this only binds and maps errors. */
export function openD1(d1: D1Database): Database {
  function bind({ sql, params }: Statement): D1PreparedStatement {
    checkParameters(params);
    const statement = d1.prepare(sql);
    return params === undefined || params.length === 0 ? statement : statement.bind(...params);
  }
  return {
    all: <T extends Row>(sql: string, params: readonly Value[] = []) =>
      attempt(async () => (await bind({ sql, params }).all<T>()).results),
    first: <T extends Row>(sql: string, params: readonly Value[] = []) =>
      attempt(() => bind({ sql, params }).first<T>()),
    run: (sql, params = []) => attempt(async () => ({ changes: (await bind({ sql, params }).run()).meta.changes })),
    batch: (statements) =>
      attempt(async () => {
        const bound = statements.map(
          ({ rows, ...own }) => rows?.map((params) => bind({ ...own, params })) ?? [bind(own)],
        );
        const results = (await d1.batch(bound.flat())).values();
        return bound.map((some) => ({
          changes: some.reduce((sum) => sum + (results.next().value?.meta.changes ?? 0), 0),
        }));
      }),
  };
}

async function attempt<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw toStoreError(error);
  }
}
