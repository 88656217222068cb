import type { Database, Row, Statement, Value } from './database.ts';

/**
 * What people wrote, in the order in which it can be written again: parts after what they are part of, seals after the rows they seal. Not what
 * passes by itself (sessions, counters, kept answers) and not the tokens: whoever holds a backup should not hold anybody's access, even hashed.
 */
const TABLES = [
  'people',
  'tags',
  'comments',
  'work_plans',
  'initiatives',
  'variances',
  'plan_grants',
  'decisions',
  'audit',
  'audit_seals',
] as const;
type Table = (typeof TABLES)[number];
const ROWS_A_READ = 500;

export type BackupRow = { readonly table: Table; readonly row: Row };

/** Every row, a page at a time; equal desks give equal backups. */
export async function* readDesk(database: Database): AsyncGenerator<BackupRow[]> {
  for (const table of TABLES) {
    const order = (await columnsOf(database, table)).map((column) => `"${column}"`).join(', ');
    for (let offset = 0; ; offset += ROWS_A_READ) {
      const rows = await database.all(`SELECT * FROM ${table} ORDER BY ${order} LIMIT ? OFFSET ?`, [
        ROWS_A_READ,
        offset,
      ]);
      if (rows.length > 0) yield rows.map((row) => ({ table, row }));
      if (rows.length < ROWS_A_READ) break;
    }
  }
}

/**
 * Writes a backup into a desk that holds nothing yet, all or nothing. A column that the desk does not have any more is an error, not a loss.
 *
 * @throws {Error} when something is there already, or a row does not fit.
 */
export async function restoreDesk(database: Database, rows: readonly BackupRow[]): Promise<void> {
  for (const table of TABLES) {
    const found = await database.first<Row>(`SELECT 1 FROM ${table} LIMIT 1`);
    if (found !== null) throw new Error(`the desk is not empty: it has rows in ${table}`);
  }
  const byTable = Map.groupBy(rows, ({ table }) => table);
  const unknown = [...byTable.keys()].filter((table) => !TABLES.includes(table));
  if (unknown.length > 0) throw new Error(`the backup has a table that no desk has: ${unknown.join(', ')}`);
  const statements: Statement[] = [];
  for (const table of TABLES) {
    const known = await columnsOf(database, table);
    for (const { row } of byTable.get(table) ?? []) {
      const names = Object.keys(row);
      const strange = names.filter((name) => !known.includes(name));
      if (strange.length > 0) throw new Error(`${table} has no column ${strange.join(', ')}`);
      statements.push({
        sql: `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
        params: names.map((name): Value => row[name] ?? null),
      });
    }
  }
  if (statements.length > 0) await database.batch(statements);
}

async function columnsOf(database: Database, table: Table): Promise<string[]> {
  const rows = await database.all<Row & { name: string }>(`SELECT name FROM pragma_table_info('${table}')`);
  return rows.map(({ name }) => name);
}
