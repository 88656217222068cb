import { bulkInsert } from './bulk-insert.ts';
import type { Database, Row, Statement } from './database.ts';

/** A word of a French text, and the stem it shares with its other forms; both without accents. */
export type FrenchWord = { readonly stem: string; readonly word: string };

const TEXTS_A_READ = 5000;

/** What the French texts that are shown say, some thousand passages at a time. */
export async function* readFrenchTexts(database: Database): AsyncGenerator<readonly string[]> {
  let after = -1;
  for (;;) {
    const rows = await database.all<Row & { key: number; text: string }>(
      `SELECT p.key, coalesce(p.heading, '') || ' ' || p.text AS text FROM editions e JOIN provisions p ON p.edition_key = e.key
       WHERE e.shown = 1 AND e.language = 'fr' AND p.key > ? ORDER BY p.key LIMIT ${TEXTS_A_READ}`,
      [after],
    );
    if (rows.length === 0) return;
    yield rows.map((row) => row.text);
    after = rows.at(-1)?.key ?? after;
  }
}

export function replaceFrenchWords(words: readonly FrenchWord[]): Statement[] {
  return [
    { sql: 'DELETE FROM french_words' },
    ...bulkInsert(
      'french_words',
      ['stem', 'word'],
      words.map(({ stem, word }) => [stem, word]),
    ),
  ];
}

/**
 * The forms in the index of words as they were typed, by the typed word. A word typed without its accents has the stem of the word it stands for, which
 * only the index knows ("autorisee": "autoris"), so both ways are gone.
 */
export async function findFrenchForms(
  database: Database,
  asked: readonly (FrenchWord & { readonly typed: string })[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const forms = new Map<string, string[]>();
  if (asked.length === 0) return forms;
  const rows = await database.all<Row & { at: number; word: string }>(
    `SELECT w.key AS at, b.word FROM json_each(?1) w JOIN french_words b ON b.stem = w.value ->> 0
     UNION SELECT w.key, b.word FROM json_each(?1) w JOIN french_words a ON a.word = w.value ->> 1 JOIN french_words b ON b.stem = a.stem
     ORDER BY 1, 2`,
    [JSON.stringify(asked.map(({ stem, word }) => [stem, word]))],
  );
  for (const { at, word } of rows) {
    const typed = asked[at]?.typed ?? '';
    forms.set(typed, [...(forms.get(typed) ?? []), word]);
  }
  return forms;
}
