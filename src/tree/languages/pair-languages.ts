import type { Level } from '../../model/provision.ts';
import { alignInOrder, uniquePlaces } from './align-in-order.ts';
import { type Lexicon, learnLexicon } from './lexicon.ts';
import { likeness } from './likeness.ts';
import { type LonePassage, locateLone } from './locate-lone.ts';
import { pairSorted } from './pair-sorted.ts';
import { lastStep, pairTerms } from './pair-terms.ts';
import { pairVerbatim } from './pair-verbatim.ts';
import { type PairedProvision, type Passage, readPassages } from './passage.ts';

/** What a pair rests on. */
type PairedBy = 'number' | 'term' | 'words' | 'place' | 'neighbors';

type LanguagePair = { readonly en: PairedProvision; readonly fr: PairedProvision; readonly by: PairedBy };

export type LanguagePairs = {
  /** In the order of the English text. */
  readonly pairs: readonly LanguagePair[];
  /** What has no twin, in the order of each text. */
  readonly alone: { readonly en: readonly LonePassage[]; readonly fr: readonly LonePassage[] };
};

/** Unnumbered siblings in this number may be a list that each language sorts by its own alphabet. */
const LIST = 4;

/** A share of crossing pairs above this says that the two lists are sorted apart. */
const CROSSING = 0.2;

/** Share of neighbors in the order of the alphabet that makes a list an alphabetical one; accents and articles are sorted in several ways. */
const ALPHABETICAL = 0.85;

const layouts = new Set<Level>(['form', 'schedule', 'appendix', 'note']);
/** Share of the longer side that must be paired for a layout to be taken as understood. */
const WELL = 0.97;

/** Where nesting differs, likeness must speak for a pair by itself. */
const CLEAR = 0.5;

/**
 * Pairs the provisions of the English and the French text of one edition. The publisher gives them no common id (`lims:fid` and `lims:id` are separate
 * series), so they are paired from the root down: definitions by the term each prints in the other language, names and codes by their own words,
 * numbered siblings by number, unnumbered ones in order, lists that each language sorts for itself by the words that this regulation uses for each
 * other, and last what the two files nest differently. What is not clearly the same stays alone: a wrong twin is worse than none.
 */
export function pairLanguages(english: readonly PairedProvision[], french: readonly PairedProvision[]): LanguagePairs {
  const en = readPassages(english);
  const fr = readPassages(french);
  const [root, twin] = [en[0], fr[0]];
  const pairing = new Pairing();
  if (root !== undefined && twin !== undefined) {
    pairing.join(root, twin, 'place');
    pairing.descend(root);
    pairing.settle();
    pairing.flatten(en);
    pairing.joinNeighbors(en, fr);
    pairing.joinKeys(en, fr);
    pairing.settle();
  }
  return {
    pairs: en.flatMap((one) =>
      one.twin === null ? [] : [{ en: one.provision, fr: one.twin.provision, by: pairing.reasonOf(one) }],
    ),
    alone: { en: locateLone(en), fr: locateLone(fr) },
  };
}

class Pairing {
  readonly #reasons = new Map<Passage, PairedBy>();
  /** Parents with a list that waits for what the rest of the text teaches. */
  #waiting: Passage[] = [];
  /** Those of them whose list the two languages sort apart. */
  readonly #sorted = new Set<Passage>();

  reasonOf(one: Passage): PairedBy {
    return this.#reasons.get(one) ?? 'place';
  }

  join(one: Passage, other: Passage, by: PairedBy): void {
    one.twin = other;
    other.twin = one;
    this.#reasons.set(one, by);
  }

  /** Pairs what lies below a pair as far as it can be told without knowing any word. */
  descend(start: Passage): void {
    const open = [start];
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      if (one.twin === null) continue;
      this.#joinChildren(one, one.twin);
      open.push(...one.children);
    }
  }

  #joinChildren(one: Passage, other: Passage): void {
    if (isNumberedAlike(one.children, other.children)) {
      for (const [index, child] of one.children.entries()) {
        const found = other.children[index];
        if (found !== undefined) this.join(child, found, 'number');
      }
      return;
    }
    for (const [a, b] of pairVerbatim(one.children.filter(isUnnumbered), other.children.filter(isUnnumbered)))
      this.join(a, b, 'words');
    for (const [a, b] of pairTerms(left(one, isTerm), left(other, isTerm))) this.join(a, b, 'term');
    const isList = mayBeSorted(left(one, isListed), left(other, isListed));
    if (isList || (left(one, isTerm).length > 0 && left(other, isTerm).length > 0)) this.#waiting.push(one);
    const isOrdered = (child: Passage) => !isTerm(child) && !(isList && isListed(child));
    this.#joinInOrder(left(one, isOrdered), left(other, isOrdered));
  }

  #joinInOrder(one: readonly Passage[], other: readonly Passage[]): void {
    for (const [a, b] of alignInOrder(one, other, likeness, keyOf)) this.join(a, b, a.mark === '' ? 'place' : 'number');
  }

  /** Pairs the lists that waited, by the words of what is paired by then; what that pairs may teach the words of what is left. */
  settle(): void {
    let before = -1;
    while (this.#reasons.size > before && this.#waiting.length > 0) {
      before = this.#reasons.size;
      const waiting = this.#waiting;
      this.#waiting = [];
      const lexicon = learnLexicon([...this.#reasons.keys()]);
      for (const one of waiting) {
        if (one.twin === null) continue;
        for (const child of this.#settleList(one, one.twin, lexicon)) this.descend(child);
        const isOpen = (child: Passage) => isListed(child) || isTerm(child);
        if (left(one, isOpen).length > 0 && left(one.twin, isOpen).length > 0) this.#waiting.push(one);
      }
    }
  }

  #settleList(one: Passage, other: Passage, lexicon: Lexicon): Passage[] {
    const [english, french] = [left(one, isListed), left(other, isListed)];
    const terms = pairSorted(left(one, isTerm), left(other, isTerm), lexicon);
    if (areAlphabetical(english, french)) this.#sorted.add(one);
    const entries = this.#sorted.has(one) || mayBeSorted(english, french) ? pairSorted(english, french, lexicon) : [];
    if (crossingShare(entries.map(([a, b]) => [a.provision.ordinal, b.provision.ordinal])) > CROSSING)
      this.#sorted.add(one);
    const isSorted = this.#sorted.has(one);
    for (const [a, b] of isSorted ? [...terms, ...entries] : terms) this.join(a, b, 'words');
    if (!isSorted) this.#joinInOrder(english, french);
    return [
      ...terms.map(([a]) => a),
      ...(isSorted ? entries.map(([a]) => a) : english.filter((child) => !isAlone(child))),
    ];
  }

  /**
   * In forms and schedules nesting is layout, and the two files may lay out differently: where pairing from the top leaves much alone, everything
   * inside is paired again as one line, and the reading that pairs more stands.
   */
  flatten(en: readonly Passage[]): void {
    for (const one of en) {
      const other = one.twin;
      if (other === null || !layouts.has(one.provision.level)) continue;
      const [inside, twins] = [below(one), below(other)];
      const paired = inside.filter((passage) => !isAlone(passage));
      if (paired.length >= WELL * Math.max(inside.length, twins.length)) continue;
      if (inside.some((passage) => isTerm(passage) || this.#sorted.has(passage)) || this.#sorted.has(one)) continue;
      const found = alignInOrder(inside, twins, likeness, keyOf);
      if (found.length <= paired.length) continue;
      for (const passage of [...inside, ...twins]) passage.twin = null;
      for (const passage of inside) this.#reasons.delete(passage);
      for (const [a, b] of found) this.join(a, b, 'place');
    }
  }

  /**
   * Passages that one file hangs on another parent than the other file does: runs of unpaired ones in document order between the same paired ones.
   */
  joinNeighbors(en: readonly Passage[], fr: readonly Passage[]): void {
    // An entry of a list that each language sorts for itself is next to something else in each.
    const isPlaced = (passage: Passage) =>
      !isTerm(passage) &&
      !(
        passage.parent !== null &&
        (this.#sorted.has(passage.parent) || this.#sorted.has(passage.parent.twin ?? passage))
      );
    const others = runsOf(fr, isPlaced);
    const byAfter = new Map(others.map((run) => [run.after, run]));
    const byBefore = new Map(others.map((run) => [run.before, run]));
    for (const run of runsOf(en, isPlaced)) {
      const near = [
        run.after?.twin === undefined ? undefined : byAfter.get(run.after.twin),
        byBefore.get(run.before?.twin ?? null),
      ];
      const passages = [...new Set(near.flatMap((other) => other?.passages ?? []))].filter(isAlone);
      passages.sort((a, b) => a.provision.ordinal - b.provision.ordinal);
      const worth = (a: Passage, b: Passage) => likeness(a, b) - CLEAR;
      for (const [a, b] of alignInOrder(run.passages, passages, worth, keyOf)) this.join(a, b, 'neighbors');
    }
  }

  /** What stands elsewhere in the other file and has a number and figures that nothing else left alone has: a footnote under another paragraph. */
  joinKeys(en: readonly Passage[], fr: readonly Passage[]): void {
    const [english, french] = [en.filter(isKeyed), fr.filter(isKeyed)];
    // A definition's key is its term, as the last step of its address has it in English.
    const keyOfLone = (passage: Passage) => (isTerm(passage) ? lastStep(passage) : keyOf(passage));
    const places = uniquePlaces(french.map(keyOfLone));
    for (const [key, at] of uniquePlaces(english.map(keyOfLone))) {
      const [one, other] = [english[at], french[places.get(key) ?? -1]];
      if (one === undefined || other === undefined || likeness(one, other) < CLEAR) continue;
      this.join(one, other, 'neighbors');
      this.descend(one);
    }
  }
}

type PassageRun = { readonly after: Passage | null; readonly passages: Passage[]; before: Passage | null };

function runsOf(passages: readonly Passage[], isPlaced: (passage: Passage) => boolean): PassageRun[] {
  const runs: PassageRun[] = [];
  let run: PassageRun | null = null;
  let previous: Passage | null = null;
  for (const passage of passages) {
    if (isAlone(passage) && isPlaced(passage)) {
      if (run === null) {
        run = { after: previous, passages: [], before: null };
        runs.push(run);
      }
      run.passages.push(passage);
    } else if (run !== null) {
      run.before = passage;
      run = null;
    }
    previous = passage;
  }
  return runs;
}

const isAlone = (passage: Passage) => passage.twin === null;
const isKeyed = (passage: Passage) =>
  isAlone(passage) && (isTerm(passage) || (passage.mark !== '' && passage.figures.length > 0));
const isTerm = ({ provision }: Passage) => provision.level === 'definition';
const isUnnumbered = ({ mark }: Passage) => mark === '';
const isListed = (passage: Passage) =>
  isUnnumbered(passage) && !isTerm(passage) && passage.provision.level !== 'heading';

function below(passage: Passage): Passage[] {
  return passage.children.flatMap((child) => [child, ...below(child)]);
}

/** Level, number and figures: what two passages of a long list share when they are the same, and others seldom. */
function keyOf({ provision, mark, figures }: Passage): string {
  return mark === '' && figures.length === 0 ? '' : `${provision.level} ${mark} ${figures.join(' ')}`;
}

function left(parent: Passage, is: (passage: Passage) => boolean): Passage[] {
  return parent.children.filter((child) => isAlone(child) && is(child));
}

/** The plain case, which most of every text is: the same levels with the same numbers. */
function isNumberedAlike(one: readonly Passage[], other: readonly Passage[]): boolean {
  return (
    one.length === other.length &&
    one.every(
      ({ mark, provision }, index) =>
        mark !== '' && mark === other[index]?.mark && provision.level === other[index].provision.level,
    )
  );
}

/** Whether a list may be one that each language sorts for itself: unless the words and figures that stand once in each come in the same order. */
function mayBeSorted(english: readonly Passage[], french: readonly Passage[]): boolean {
  if (english.length < LIST || french.length < LIST) return false;
  if (areAlphabetical(english, french)) return true;
  const places = uniqueKeys(french);
  const links = [...uniqueKeys(english)].flatMap(([key, place]): [number, number][] => {
    const other = places.get(key) ?? -1;
    return place < 0 || other < 0 ? [] : [[place, other]];
  });
  return links.length < 3 || crossingShare(links) > CROSSING;
}

/** Whether both lists are in the order of their own alphabet: names, of countries or goods, that pairing in order would shift. */
function areAlphabetical(english: readonly Passage[], french: readonly Passage[]): boolean {
  return [english, french].every((list) => {
    const names = list.map(({ folded }) => folded);
    const ascending = names.filter((name, index) => index > 0 && name >= (names[index - 1] ?? '')).length;
    // Lots and codes rise by number, and that order is the same in both languages.
    const numbered = list.filter(({ figures }) => figures.length > 0).length;
    const initials = new Set(names.map((name) => name.charAt(0)).filter((initial) => /[a-z]/.test(initial)));
    return 2 * numbered < list.length && initials.size >= LIST && ascending >= ALPHABETICAL * (names.length - 1);
  });
}

/** Where each root and figure stands that only one passage of a list has; -1 for those of several. */
function uniqueKeys(passages: readonly Passage[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [index, { roots, figures }] of passages.entries()) {
    for (const key of new Set([...roots, ...figures])) places.set(key, places.has(key) ? -1 : index);
  }
  return places;
}

/** Share of neighbors among the pairs, in the order of one list, that stand the other way around in the other list. */
function crossingShare(pairs: readonly (readonly [number, number])[]): number {
  if (pairs.length < 3) return 0;
  const sorted = [...pairs].sort(([a], [b]) => a - b);
  return sorted.filter(([, other], index) => other < (sorted[index - 1]?.[1] ?? -1)).length / (sorted.length - 1);
}
