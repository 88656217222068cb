import { rmSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { CellType, Column } from '../../src/export/columns.ts';
import type { DataSet } from '../../src/model/data-sets/data-set.ts';
import { meaningOf } from '../../src/model/data-sets/field-meanings.ts';

const AFFINITY: Readonly<Record<CellType, string>> = {
  text: 'TEXT',
  date: 'TEXT',
  'date-time': 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'INTEGER',
};

/**
 * The whole public database as one SQLite file: a table for each data set with the columns of its CSV, and `data_dictionary`, which says in both
 * languages what they mean. Built from nothing in the order of the lists, so that the same rows are the same bytes.
 */
export class PublicDatabase {
  readonly #database: DatabaseSync;
  #insert: StatementSync | null = null;

  constructor(path: string) {
    rmSync(path, { force: true });
    this.#database = new DatabaseSync(path);
    this.#database.exec('PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF');
    this.#database.exec(`CREATE TABLE data_dictionary (table_name TEXT NOT NULL, column_name TEXT NOT NULL, type TEXT NOT NULL,
      meaning_en TEXT NOT NULL, meaning_fr TEXT NOT NULL, PRIMARY KEY (table_name, column_name)) WITHOUT ROWID; BEGIN`);
  }

  /** Begins a table; the rows that follow go into it. */
  begin(name: string, set: DataSet, columns: readonly Column[]): void {
    const fields = columns.map(({ name: column, type }) => `${quote(column)} ${AFFINITY[type]}`);
    const key = set.identity.map(quote).join(', ');
    const table = quote(tableOf(name));
    this.#database.exec(`CREATE TABLE ${table} (${fields.join(', ')}, PRIMARY KEY (${key}))`);
    const describe = this.#database.prepare('INSERT INTO data_dictionary VALUES (?, ?, ?, ?, ?)');
    for (const column of columns) {
      const meaning = meaningOf(name, column.name);
      describe.run(tableOf(name), column.name, column.type, meaning?.en ?? '', meaning?.fr ?? '');
    }
    this.#insert = this.#database.prepare(`INSERT INTO ${table} VALUES (${columns.map(() => '?').join(', ')})`);
  }

  add(rows: readonly object[], columns: readonly Column[]): void {
    for (const row of rows) {
      const cells = columns.map(({ cell }) => cell(row));
      this.#insert?.run(...cells.map((cell) => (typeof cell === 'boolean' ? Number(cell) : cell)));
    }
  }

  /** Closes the file; it is whole then. */
  finish(): void {
    this.#database.exec('COMMIT');
    this.#database.close();
  }
}

/** A name that SQL takes without quotes: `work-plans` is the table `work_plans`. */
export function tableOf(name: string): string {
  return name.replaceAll('-', '_');
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
