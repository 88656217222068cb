import type { Database, Statement } from './database.ts';

/**
 * Facts about the index as a whole. `corpora` is the fingerprint of the embedded corpora it holds, so that an up-to-date index is not built
 * again; `building` stands only in an index that is not finished, and names what it is to become.
 */
export type MetaName = 'corpora' | 'pipeline-version' | 'built-at' | 'building' | 'suggestions';

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

export function deleteMeta(name: MetaName): Statement {
  return { sql: 'DELETE FROM meta WHERE name = ?', params: [name] };
}
