import { type Lexicon, shareTranslated } from './lexicon.ts';
import { wordLikeness } from './likeness.ts';
import type { Passage } from './passage.ts';

/** What the likeliest partner must reach, and by how much it must be likelier than any other of the same list. */
const LIKELY = 0.3;
const MARGIN = 0.08;
/** Of two that share nearly every word, less of a difference is enough. */
const NEARLY_ALL = 0.75;
const SMALL_MARGIN = 0.02;

/** Comparing each with each takes the square of the time: only lists of about this length are, others by the rare words they share. */
const EACH = 120;
/** A word in more passages of a list than this says nothing about which is which. */
const RARE = 6;
/** Words enough to know an entry of a list by. */
const WORDS = 16;

type Candidate = { readonly en: Passage; readonly fr: Passage; readonly worth: number };

/**
 * Lists that each language sorts by its own alphabet: pairs of which each is clearly the likeliest for the other, again and again among what is
 * left, and at last the one that is left on both sides.
 */
export function pairSorted(
  english: readonly Passage[],
  french: readonly Passage[],
  lexicon: Lexicon,
): [Passage, Passage][] {
  if (english.length === 0 || french.length === 0) return [];
  const isShort = english.length * french.length <= EACH * EACH;
  const pairs: [Passage, Passage][] = [];
  const [left, free] = [new Set(english), new Set(french)];
  let candidates = rank(
    isShort ? eachWithEach(english, french) : byRareWords(english, french),
    english,
    french,
    lexicon,
  );
  for (;;) {
    const found = mutual(candidates);
    for (const { en, fr } of found) {
      pairs.push([en, fr]);
      left.delete(en);
      free.delete(fr);
    }
    if (found.length === 0) break;
    candidates = candidates.filter(({ en, fr }) => left.has(en) && free.has(fr));
  }
  // A term repealed by a citation that no other one of the list has, and the last that is left on both sides.
  for (const [one, other] of onlyOnes([...left], [...free])) pairs.push([one, other]);
  return pairs;
}

/** Of those left over, the ones whose figures only one passage has on each side; those without figures are told apart by nothing. */
function onlyOnes(english: readonly Passage[], french: readonly Passage[]): [Passage, Passage][] {
  const keyOf = ({ figures, provision }: Passage) => `${provision.status} ${figures.join(' ')}`;
  const byKey = Map.groupBy(french, keyOf);
  return [...Map.groupBy(english, keyOf)].flatMap(([key, [one, ...rest]]): [Passage, Passage][] => {
    const [other, ...others] = byKey.get(key) ?? [];
    if (one === undefined || other === undefined || rest.length > 0 || others.length > 0) return [];
    return mayBeSame(one, other) ? [[one, other]] : [];
  });
}

function mayBeSame(en: Passage, fr: Passage): boolean {
  const isSameKind = en.provision.status === fr.provision.status && en.provision.level === fr.provision.level;
  return isSameKind && haveSameFigures(en, fr) && wordLikeness(en, fr) > -1;
}

function haveSameFigures(en: Passage, fr: Passage): boolean {
  return en.figures.join(' ') === fr.figures.join(' ');
}

function eachWithEach(english: readonly Passage[], french: readonly Passage[]): [Passage, Passage][] {
  return english.flatMap((en) => french.map((fr): [Passage, Passage] => [en, fr]));
}

function byRareWords(english: readonly Passage[], french: readonly Passage[]): [Passage, Passage][] {
  const keysOf = (passage: Passage) => new Set([...passage.roots, ...passage.figures].slice(0, 2 * WORDS));
  const byKey = new Map<string, Passage[]>();
  for (const fr of french) {
    for (const key of keysOf(fr)) {
      const found = byKey.get(key);
      if (found === undefined) byKey.set(key, [fr]);
      else found.push(fr);
    }
  }
  return english.flatMap((en) => {
    const partners = [...keysOf(en)].map((key) => byKey.get(key) ?? []).filter((found) => found.length <= RARE);
    return [...new Set(partners.flat())].map((fr): [Passage, Passage] => [en, fr]);
  });
}

function rank(
  pairs: readonly (readonly [Passage, Passage])[],
  english: readonly Passage[],
  french: readonly Passage[],
  lexicon: Lexicon,
): Candidate[] {
  const counts = new Map<string, number>();
  const words = new Map([...english, ...french].map((passage) => [passage, passage.words.slice(0, WORDS)]));
  for (const own of words.values()) for (const word of new Set(own)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weight = (word: string) => 1 / (counts.get(word) ?? 1);
  const candidates = pairs.flatMap(([en, fr]): Candidate[] => {
    if (en.provision.status !== fr.provision.status || en.mark !== fr.mark) return [];
    const figures = haveSameFigures(en, fr) ? 0 : -0.4;
    const dates = en.provision.inForceOn === fr.provision.inForceOn ? 0.02 : -0.05;
    const shape = en.children.length === fr.children.length ? 0 : -0.2;
    const share = shareTranslated(words.get(en) ?? [], words.get(fr) ?? [], lexicon, weight);
    return [{ en, fr, worth: share + figures + dates + shape }];
  });
  return candidates.sort((a, b) => b.worth - a.worth);
}

/** Those that are the likeliest of both, clearly so. The candidates come the likeliest first. */
function mutual(candidates: readonly Candidate[]): Candidate[] {
  const bests = (keyOf: (candidate: Candidate) => Passage, otherOf: (candidate: Candidate) => Passage) => {
    const best = new Map<Passage, { first: Candidate; second: number }>();
    for (const candidate of candidates) {
      const found = best.get(keyOf(candidate));
      if (found === undefined) best.set(keyOf(candidate), { first: candidate, second: 0 });
      // The same words twice in a list compete with nothing: either says the same.
      else if (found.second === 0 && otherOf(candidate).folded !== otherOf(found.first).folded)
        found.second = Math.max(0, candidate.worth);
    }
    return best;
  };
  const [byEn, byFr] = [
    bests(
      ({ en }) => en,
      ({ fr }) => fr,
    ),
    bests(
      ({ fr }) => fr,
      ({ en }) => en,
    ),
  ];
  return [...byEn.values()].flatMap(({ first, second }) => {
    const back = byFr.get(first.fr);
    if (back?.first !== first || first.worth < LIKELY) return [];
    const margin = first.worth >= NEARLY_ALL ? SMALL_MARGIN : MARGIN;
    return first.worth - Math.max(second, back.second) >= margin ? [first] : [];
  });
}
