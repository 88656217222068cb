import { stemmer } from '@orama/stemmers/french';

/** A word without its accents, as the index of French texts holds it (FTS5, `remove_diacritics 2`). */
export function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}

/** The stem that the forms of a French word share (Snowball), without accents: "étiquettes" and "étiqueter" both give "etiquet". */
export function frenchStem(word: string): string {
  return withoutAccents(stemmer(word.toLowerCase().normalize('NFC')));
}

/** The words of a French text that have forms: letters only, and not the shortest, which are articles and pronouns. */
export function frenchWords(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/\p{L}{4,}/gu) ?? []
  );
}
