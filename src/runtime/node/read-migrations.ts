import { readdirSync, readFileSync } from 'node:fs';
import type { Migration } from '../../store/migrate.ts';

/** The numbered SQL files of one of the two databases, in order. */
export function readMigrations(database: 'index' | 'desk'): Migration[] {
  const folder = new URL(`../../store/migrations/${database}/`, import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, sql: readFileSync(new URL(name, folder), 'utf8') }));
}
