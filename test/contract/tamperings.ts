import type { Database } from '../../src/store/database.ts';

/** Where the twenty rows stand that are meddled with, and the end of the record. */
type Place = { readonly first: number; readonly last: number };

/** What somebody with the file in hand may do, past the triggers; and what the verification calls it. Rows are counted from `first`. */
export const TAMPERINGS: readonly (readonly [what: string, sql: (place: Place) => readonly string[], code: string])[] =
  [
    ['an updated row', ({ first }) => [`UPDATE audit SET actor = 'other' WHERE seq = ${first + 5}`], 'changed'],
    ['a deleted row', ({ first }) => [`DELETE FROM audit WHERE seq = ${first + 5}`], 'hole'],
    [
      'a row replaced by its number',
      ({ first }) => [
        `INSERT OR REPLACE INTO audit (seq, at, actor, action, subject) VALUES (${first + 5}, 't', 'other', 'a', 's')`,
      ],
      'changed',
    ],
    [
      'a row replaced through a unique column',
      ({ first, last }) => [
        'CREATE UNIQUE INDEX sly ON audit (at)',
        `INSERT OR REPLACE INTO audit (seq, at, actor, action, subject) SELECT ${last + 1}, at, 'other', 'a', 's' FROM audit WHERE seq = ${first + 5}`,
        'DROP INDEX sly',
      ],
      'hole',
    ],
    [
      'a trigger dropped and an edit',
      ({ first }) => [`UPDATE audit SET after_json = '{}' WHERE seq = ${first + 7}`],
      'no-trigger',
    ],
    ['a tail cut off', ({ last }) => [`DELETE FROM audit WHERE seq > ${last - 5}`], 'cut'],
    [
      'two rows in another order',
      ({ first }) => [
        `UPDATE audit SET seq = -1 WHERE seq = ${first + 5}`,
        `UPDATE audit SET seq = ${first + 5} WHERE seq = ${first + 6}`,
        `UPDATE audit SET seq = ${first + 6} WHERE seq = -1`,
      ],
      'changed',
    ],
  ];

const GUARDS = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'audit%' ORDER BY name";

/** Takes the guards away, does something, and puts them back. */
export async function withoutGuards(desk: Database, action: () => Promise<unknown>): Promise<void> {
  const guards = await desk.all<{ name: string; sql: string }>(GUARDS);
  for (const { name } of guards) await desk.run(`DROP TRIGGER ${name}`);
  await action();
  for (const { sql } of guards) await desk.run(sql);
}
