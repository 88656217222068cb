import type { Database, Statement } from './database.ts';

/** Facts about the index as a whole. `corpora` is the fingerprint of the embedded corpora it holds, so that an up-to-date index is not built again. */
export type MetaName = 'corpora' | 'pipeline-version' | 'built-at';

export async function readMeta(database: Database, name: MetaName): Promise<string | null> {
  const row = await database.first<{ value: string }>('SELECT value FROM meta WHERE name = ?', [name]);
  return row?.value ?? null;
}

export function upsertMeta(name: MetaName, value: string): Statement {
  return {
    sql: 'INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    params: [name, value],
  };
}
