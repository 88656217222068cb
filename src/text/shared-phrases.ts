import type { DiffTokens } from './diff-tokens.ts';
import { WORTH } from './run-table.ts';

/** A run of words of one text. */
export type WordRun = { readonly at: number; readonly length: number };

/** More words than any text has; two word numbers below it make one number that a double holds exactly. */
const MOST_WORDS = 2 ** 26;
/** So many small words may stand between two words of a phrase: "safety and effectiveness", "name and address of the establishment". */
const REACH = 3;

/**
 * What a text has in common with another, whatever the order: phrases of at least two subject words each neighboring pair of which the other text has too, and
 * figures with their unit. For texts whose common order is too thin to be compared word by word: two drafters put the same conditions in another order, and
 * the reader looks for these. It fails, harmlessly, where the neighbors come from different phrases of the other text.
 *
 * @param stems of each word by its number: "record" and "records" are one word of a phrase
 */
export function sharedPhrases(own: DiffTokens, other: DiffTokens, stems: Int32Array): WordRun[] {
  const theirs = new Set(subjectPairs(other, stems).map(({ key }) => key));
  const figures = new Set(other.ids.filter((_, at) => other.worth[at] === WORTH.figure));
  const runs: WordRun[] = [];
  const push = (from: number, to: number): void => {
    const last = runs.at(-1);
    if (last !== undefined && from <= last.at + last.length) {
      const end = Math.max(to, last.at + last.length);
      runs[runs.length - 1] = { at: last.at, length: end - last.at };
    } else runs.push({ at: from, length: to - from });
  };
  const found: WordRun[] = subjectPairs(own, stems)
    .filter(({ key }) => theirs.has(key))
    .map(({ from, to }) => ({ at: from, length: to - from + 1 }));
  for (const [at, id] of own.ids.entries())
    if (own.worth[at] === WORTH.figure && figures.has(id)) found.push({ at, length: 1 });
  found.sort((a, b) => a.at - b.at || a.length - b.length);
  for (const { at, length } of found) push(at, at + length);
  return runs;
}

/** Two subject words with at most small words between them, and where they stand. A mark between them ends the phrase. */
function subjectPairs({ ids, worth }: DiffTokens, stems: Int32Array): { key: number; from: number; to: number }[] {
  const pairs: { key: number; from: number; to: number }[] = [];
  let before = -1;
  for (let at = 0; at < ids.length; at += 1) {
    const value = worth[at] ?? 0;
    if (value === WORTH.mark) before = -1;
    if (value < WORTH.subject) continue;
    if (before >= 0 && at - before <= REACH + 1) {
      const key = (stems[ids[before] ?? 0] ?? 0) * MOST_WORDS + (stems[ids[at] ?? 0] ?? 0);
      pairs.push({ key, from: before, to: at });
    }
    before = at;
  }
  return pairs;
}
