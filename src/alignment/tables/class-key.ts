import type { Jurisdiction } from '../../model/instrument.ts';
import { indexTerms } from '../../text/index-terms.ts';
import type { NotionFolder } from '../term-bridges.ts';

/**
 * The key of a row as a class of things: what belongs to it and what is left out of it. "Gas furnaces, other than those for relocatable buildings" and
 * "Mobile home gas furnaces" share most of their words and have no member in common.
 */
export type ClassKey = {
  /** What it is called, before the clauses that narrow it: "Gas furnaces" of "Gas furnaces that use single-phase electric current". */
  readonly name: ReadonlySet<string>;
  readonly has: ReadonlySet<string>;
  readonly lacks: ReadonlySet<string>;
};

/** What is left out, up to the end of the clause that says so. */
const EXCLUDED =
  /(?:\(?(?:,? ?other than|not including|excluding|,? ?except(?: for)?|but not|that (?:is|are) not|(?:do|does) not have|without)) ([^,;()]+)[,;)]?/giu;
/** Where a class is narrowed. */
/** A comma before one word alone ends no name: "Packaged Boilers, Gas-fired". */
const NARROWED = /,(?! [\p{L}-]{1,20}(?:,|$))| (?:that|which|with|having|used|designed|intended|for) /u;
/** "Gas boiler" and "gas-fired boiler" burn one fuel. */
const FIRED = /(?<=gas)-fired(?!\p{L})/giu;
const NEGATED = /(?<!\p{L})non-?(\p{L}{4,})/giu;
/** A figure and its conversion in brackets: "65.92 kW (225,000 Btu/h)" is one figure, and the other country prints the second form. */
const SAID_TWICE = /(?<![\d.,])\d[\d.,\u00a0\u202f ]{0,20}\p{L}[\p{L}/²³]{0,20}\s?\((\d[^()]{0,40})\)/gu;
const THOUSANDS = /(?<=\d)[,\u00a0\u202f ](?=\d{3}(?!\d))/gu;

/** Reads a key; notions that the countries name by different words ("relocatable building", "mobile home") count as one word. */
function readClassKey(text: string, side: Jurisdiction, foldNotions: NotionFolder | null): ClassKey {
  const plain = (side === 'ca' ? text.replace(SAID_TWICE, '$1') : text).replace(THOUSANDS, '').replace(FIRED, '');
  const lacks = new Set<string>();
  const take = (words: string): string[] => {
    // "Medium-density" here is "medium density" there.
    const terms = indexTerms(words.replace(/(?<=\p{L})-(?=\p{L})/gu, ' '), { figures: true });
    return foldNotions === null ? terms : foldNotions(terms);
  };
  const kept = plain
    .replace(EXCLUDED, (_, words: string) => {
      for (const term of take(words)) lacks.add(term);
      return ' ';
    })
    .replace(NEGATED, (_, word: string) => {
      for (const term of take(word)) lacks.add(term);
      return ' ';
    });
  const has = new Set(take(kept));
  // "Gas furnaces other than gas furnaces for ...": what is left out is the class inside the class, not the class.
  for (const term of has) lacks.delete(term);
  return { name: new Set(take(kept.split(NARROWED)[0] ?? '')), has, lacks };
}

/** Whether one class leaves out what the other consists of. */
function areApart(one: ClassKey, other: ClassKey): boolean {
  const leavesOut = ({ lacks }: ClassKey, { has }: ClassKey) => [...lacks].some((term) => has.has(term));
  return leavesOut(one, other) || leavesOut(other, one);
}

/** A boiler is no furnace: what each is called ends in its noun, and one of the two nouns must stand in the other class. */
function areOtherThings(one: ClassKey, other: ClassKey): boolean {
  const [left, right] = [[...one.name].at(-1), [...other.name].at(-1)];
  return left !== undefined && right !== undefined && !other.has.has(left) && !one.has.has(right);
}

/** All that tells a class apart, what it lacks beside what it has. */
export function termsOf({ has, lacks }: ClassKey): Set<string> {
  return new Set([...has, ...[...lacks].map((term) => `not ${term}`)]);
}

/** How alike two classes are: `covers` says how far one may be a part of the other, `dice` which of several it is. Both 0 to 1. */
export type ClassLikeness = { readonly covers: number; readonly dice: number };

/**
 * One country says in a sentence what the other says in three words, and divides into five classes what the other leaves one: so what is shared counts
 * against the class that says less. A word that names the one and only narrows the other ("electric furnaces", "furnaces on single-phase electric
 * current") is half shared.
 */
export function likeClasses(ca: ClassKey, us: ClassKey, idf: (term: string) => number): ClassLikeness {
  if (areApart(ca, us) || areOtherThings(ca, us)) return { covers: 0, dice: 0 };
  const weigh = (terms: Iterable<string>) => [...terms].reduce((sum, term) => sum + idf(term), 0);
  const shared = [...ca.has]
    .filter((term) => us.has.has(term))
    .reduce(
      (sum, term) =>
        sum + idf(term) * (ca.name.has(term) === us.name.has(term) || term.startsWith('notion ') ? 1 : 0.5),
      0,
    );
  const left = weigh(ca.has);
  const right = weigh(us.has);
  if (shared === 0) return { covers: 0, dice: 0 };
  const lacking = weigh([...ca.lacks].filter((term) => us.lacks.has(term)).map((term) => `not ${term}`));
  // What a class leaves out tells it from its own parts and hardly from the whole: "oil furnaces, not mobile home" is nearer to oil furnaces than "mobile home oil furnaces".
  const leftOut = ({ lacks }: ClassKey) => LEFT_OUT * weigh([...lacks].map((term) => `not ${term}`));
  const all = left + right + leftOut(ca) + leftOut(us);
  return { covers: shared / Math.min(left, right), dice: (2 * (shared + LEFT_OUT * lacking)) / all };
}

const LEFT_OUT = 0.25;

/** Reads the key of a row of a side, each once. */
export type ClassReader = (side: Jurisdiction, text: string) => ClassKey;

export function classReader(notions: Readonly<Record<Jurisdiction, NotionFolder>> | null): ClassReader {
  const known = { ca: new Map<string, ClassKey>(), us: new Map<string, ClassKey>() };
  return (side, text) => {
    let key = known[side].get(text);
    if (key === undefined) {
      key = readClassKey(text, side, notions?.[side] ?? null);
      known[side].set(text, key);
    }
    return key;
  };
}
