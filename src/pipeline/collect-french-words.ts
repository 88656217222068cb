import type { Database } from '../store/database.ts';
import { type FrenchWord, readFrenchTexts } from '../store/french-words.ts';
import { frenchStem, frenchWords, withoutAccents } from '../text/french-stem.ts';

/** Every word of the French texts with its stem, in order of their letters. */
export async function collectFrenchWords(database: Database): Promise<FrenchWord[]> {
  const found = new Set<string>();
  for await (const texts of readFrenchTexts(database)) {
    for (const text of texts) for (const word of frenchWords(text)) found.add(word);
  }
  const rows = new Map<string, FrenchWord>();
  for (const one of [...found].sort()) {
    const row = { stem: frenchStem(one), word: withoutAccents(one) };
    rows.set(`${row.stem} ${row.word}`, row);
  }
  return [...rows.values()];
}
