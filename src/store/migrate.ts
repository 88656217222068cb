import type { Database } from './database.ts';

/** A numbered SQL file of src/store/migrations, read by whoever can read files. */
export type Migration = { readonly name: string; readonly sql: string };

/**
 * Applies the migrations that the database has not seen, in order of name. The table is named as wrangler names it, so that a D1
 * database migrated by either is understood by the other.
 */
export async function migrate(database: Database, migrations: readonly Migration[]): Promise<readonly string[]> {
  await database.run(
    'CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)',
  );
  const seen = new Set((await database.all<{ name: string }>('SELECT name FROM d1_migrations')).map((row) => row.name));
  const pending = [...migrations]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .filter((migration) => !seen.has(migration.name));
  for (const migration of pending) {
    await database.batch([
      ...splitStatements(migration.sql).map((sql) => ({ sql })),
      { sql: 'INSERT INTO d1_migrations (name) VALUES (?)', params: [migration.name] },
    ]);
  }
  return pending.map((migration) => migration.name);
}

/**
 * Splits a migration at semicolons that end a line, trigger bodies kept whole (their last line is `END;`). Our own files are the only
 * input, so their layout is the grammar; a general SQL splitter would be a parser for nothing.
 */
export function splitStatements(sql: string): string[] {
  const statements: string[] = [];
  let current: string[] = [];
  let inTrigger = false;
  for (const line of sql.split('\n')) {
    const bare = line.replace(/--.*/, '').trimEnd();
    if (bare.trim() === '') continue;
    current.push(bare);
    if (/^CREATE TRIGGER\b/i.test(bare)) inTrigger = true;
    const ends = inTrigger ? /^END;$/i.test(bare) : bare.endsWith(';');
    if (ends) {
      statements.push(current.join('\n').replace(/;$/, ''));
      current = [];
      inTrigger = false;
    }
  }
  if (current.length > 0) statements.push(current.join('\n'));
  return statements;
}
