import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';

/** SHA-256 over every row of every table in an order of its own, so that two indexes of the same content are equal however they were written. */
export function contentHash(path: string): string {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const hash = createHash('sha256');
    const tables = database
      .prepare(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'd1_migrations' AND name NOT LIKE 'search_%' ORDER BY name",
      )
      .all()
      .map((row) => String(row['name']));
    for (const table of tables) {
      const rows = database.prepare(`SELECT * FROM "${table}"`).all();
      hash.update(`${table}\0`);
      for (const row of rows.map((columns) => JSON.stringify(Object.values(columns))).sort()) hash.update(row);
    }
    return hash.digest('hex');
  } finally {
    database.close();
  }
}

/** What SQLite and our own counts say is wrong with an index; empty when it is whole. */
export function faultsOf(path: string): string[] {
  const database = new DatabaseSync(path);
  try {
    const checks = database
      .prepare('PRAGMA integrity_check')
      .all()
      .map((row) => String(row['integrity_check']));
    const orphans = database
      .prepare('PRAGMA foreign_key_check')
      .all()
      .map((row) => `orphan in ${row['table']}`);
    const halves = database
      .prepare(
        'SELECT id FROM editions e WHERE provision_count <> (SELECT count(*) FROM provisions p WHERE p.edition_key = e.key)',
      )
      .all()
      .map((row) => `half a document: ${row['id']}`);
    return [...checks.filter((answer) => answer !== 'ok'), ...orphans, ...halves];
  } finally {
    database.close();
  }
}

/** Ids of the documents in an index. */
export function documentsIn(path: string): Set<string> {
  const database = new DatabaseSync(path);
  try {
    return new Set(
      database
        .prepare('SELECT id FROM editions')
        .all()
        .map((row) => String(row['id'])),
    );
  } finally {
    database.close();
  }
}
