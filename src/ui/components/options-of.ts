/** The entries of a word list as options of a choice, in the order of the list. */
export function optionsOf(words: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(words);
}
