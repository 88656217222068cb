import type { TermMatchBy } from '../model/term-pair.ts';
import { indexTerms } from '../text/index-terms.ts';
import { areComparable, keyOf, type Meaning, phrasesWithout } from './meanings.ts';

/** Two definitions of one term. */
export type TermMatch = {
  readonly matchedBy: TermMatchBy;
  readonly score: number;
  readonly ca: Meaning;
  readonly us: Meaning;
  readonly caOnly: readonly string[];
  readonly usOnly: readonly string[];
};

/** Meanings that share so much of their rarer words are of one thing, whatever it is called. */
const SAME_MEANING = 0.6;
/** A meaning of fewer words is alike too many others. */
const FEWEST_WORDS = 6;

/**
 * Finds the terms that both sides define: by their words; by translation, where Canadian law has one French term for the Canadian and for the U.S. word; and
 * by meaning, where each is the other's nearest. A term that one side defines several times, in a section each, is taken where the meanings are nearest.
 *
 * @param synonyms keys of all English terms that have one French term with a key, itself among them
 */
export function matchTerms(
  ca: readonly Meaning[],
  us: readonly Meaning[],
  synonyms: (key: string) => ReadonlySet<string>,
): TermMatch[] {
  const { like, wordsIn } = compareMeanings([...ca, ...us]);
  const taken = new Set<Meaning>();
  const found: TermMatch[] = [];
  const take = (matchedBy: TermMatchBy, one: Meaning, other: Meaning) => {
    taken.add(one).add(other);
    const caOnly = phrasesWithout(one.words, other.words);
    const usOnly = phrasesWithout(other.words, one.words);
    found.push({ matchedBy, score: Number(like(one, other).toFixed(3)), ca: one, us: other, caOnly, usOnly });
  };
  const usByKey = Map.groupBy(us, ({ term }) => keyOf(term));
  const nearest = (one: Meaning, others: readonly Meaning[]): Meaning | undefined => {
    let [best, most] = [undefined as Meaning | undefined, -1];
    for (const other of others) {
      const likeness = taken.has(other) ? -1 : like(one, other);
      if (likeness > most) [best, most] = [other, likeness];
    }
    return best;
  };
  for (const one of ca) {
    const key = keyOf(one.term);
    const other =
      key === ''
        ? undefined
        : nearest(
            one,
            (usByKey.get(key) ?? []).filter((two) => areComparable(one, two)),
          );
    if (other !== undefined) take('term', one, other);
  }
  for (const one of ca) {
    if (taken.has(one)) continue;
    const key = keyOf(one.term);
    const others = [...synonyms(key)].filter((name) => name !== key).flatMap((name) => usByKey.get(name) ?? []);
    const other = nearest(one, others);
    if (other !== undefined && like(one, other) > 0) take('translation', one, other);
  }
  const isFull = (meaning: Meaning) => !taken.has(meaning) && wordsIn(meaning) >= FEWEST_WORDS;
  const left = us.filter(isFull);
  for (const one of ca.filter(isFull)) {
    const other = nearest(one, left);
    if (other === undefined || like(one, other) < SAME_MEANING || nearest(other, ca) !== one) continue;
    take('meaning', one, other);
  }
  return found.sort((a, b) => a.ca.provision.ordinal - b.ca.provision.ordinal);
}

/** How much of their rarer words two meanings share, 0 to 1. Every meaning is held against every other, so words are numbers and what each weighs is worked out once. */
function compareMeanings(meanings: readonly Meaning[]) {
  const numbers = new Map<string, number>();
  const holders: number[] = [];
  const bags = new Map(
    meanings.map((meaning) => {
      const bag = new Set<number>();
      for (const term of indexTerms(meaning.words)) {
        const number = numbers.get(term) ?? numbers.size;
        numbers.set(term, number);
        bag.add(number);
      }
      for (const number of bag) holders[number] = (holders[number] ?? 0) + 1;
      return [meaning, bag] as const;
    }),
  );
  const weights = holders.map((count) => Math.log(1 + bags.size / count));
  const weigh = (bag: Iterable<number>): number => {
    let sum = 0;
    for (const number of bag) sum += weights[number] ?? 0;
    return sum;
  };
  const wholes = new Map([...bags].map(([meaning, bag]) => [meaning, weigh(bag)]));
  const none: ReadonlySet<number> = new Set();
  return {
    wordsIn: (meaning: Meaning): number => bags.get(meaning)?.size ?? 0,
    like: (one: Meaning, other: Meaning): number => {
      const [left, right] = [bags.get(one) ?? none, bags.get(other) ?? none];
      const all = (wholes.get(one) ?? 0) + (wholes.get(other) ?? 0);
      let shared = 0;
      for (const number of left) if (right.has(number)) shared += weights[number] ?? 0;
      return all === 0 ? 0 : (2 * shared) / all;
    },
  };
}
