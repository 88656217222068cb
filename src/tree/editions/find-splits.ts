import { countShared } from './likeness.ts';
import type { Matching } from './matching.ts';
import type { Outline } from './outline.ts';

/** One paragraph that became several, or several that became one; ordinals in document order. */
export type Regrouping = { readonly from: readonly number[]; readonly to: readonly number[] };

/** Words a piece must have: fewer are found in any text. */
const LEAST_WORDS = 6;
/** Share of a piece's words that must be among those its former whole has lost. */
const TAKEN_OVER = 0.7;
/** Share of its pairs of neighboring words that must stand in the whole: the words of law recur everywhere, their order does not. */
const IN_ORDER = 0.6;

/**
 * Paragraphs that were split or merged: what one provision lost is found again in new ones beside or below it. Shown as a deletion and an
 * addition, a split looks like an amendment of all its words; it is the change readers of redlines complain of most (Wikimedia Community
 * Wishlist Survey 2022, "Better diff handling of paragraph splits").
 */
export function findSplits(matching: Matching): Regrouping[] {
  const { old, young } = matching;
  const pairs = old.provisions.flatMap((provision, index): [number, number][] => {
    const became = matching.youngOf(index);
    const hasChanged = became >= 0 && provision.text !== young.get(became).text;
    return hasChanged && provision.table === null && !old.isApparatus(index) ? [[index, became]] : [];
  });
  const taken = { old: new Set<number>(), young: new Set<number>() };
  return pairs.flatMap(([before, after]): Regrouping[] => {
    const isFreeYoung = (index: number) => matching.oldOf(index) < 0 && !taken.young.has(index);
    const pieces = piecesOf({ whole: old, index: before, rest: young, remnant: after, isFree: isFreeYoung });
    if (pieces.length > 0) {
      for (const piece of pieces) taken.young.add(piece);
      return [{ from: [before], to: [after, ...pieces].sort((a, b) => a - b) }];
    }
    const isFreeOld = (index: number) => matching.youngOf(index) < 0 && !taken.old.has(index);
    const parts = piecesOf({ whole: young, index: after, rest: old, remnant: before, isFree: isFreeOld });
    for (const part of parts) taken.old.add(part);
    return parts.length === 0 ? [] : [{ from: [before, ...parts].sort((a, b) => a - b), to: [after] }];
  });
}

/** Unmatched neighbors of what is left of a whole that hold the words it lost. */
function piecesOf(at: {
  readonly whole: Outline;
  readonly index: number;
  readonly rest: Outline;
  readonly remnant: number;
  readonly isFree: (index: number) => boolean;
}): number[] {
  const { whole, rest, remnant, isFree } = at;
  let lost = without(whole.termsOf(at.index), rest.termsOf(remnant));
  if (lost.length < LEAST_WORDS) return [];
  const pairs = new Set(pairsOf(whole.termsOf(at.index)));
  const pieces: number[] = [];
  for (const candidate of neighborsOf(rest, remnant, isFree)) {
    const terms = rest.termsOf(candidate);
    if (terms.length < LEAST_WORDS || countShared(terms, lost) < TAKEN_OVER * terms.length) continue;
    const own = pairsOf(terms);
    if (own.filter((pair) => pairs.has(pair)).length < IN_ORDER * own.length) continue;
    pieces.push(candidate);
    lost = without(lost, terms);
  }
  return pieces;
}

/** Unmatched provisions among its own children and the siblings that directly follow or precede it. */
function neighborsOf(outline: Outline, index: number, isFree: (index: number) => boolean): number[] {
  const isCandidate = (other: number) =>
    isFree(other) && !outline.isApparatus(other) && outline.get(other).table === null;
  const siblings = outline.childrenOf(outline.parentOf(index));
  const place = siblings.indexOf(index);
  const run = (step: 1 | -1) => {
    const found: number[] = [];
    for (let at = place + step; isCandidate(siblings[at] ?? index); at += step) found.push(siblings[at] ?? index);
    return found;
  };
  return [...outline.childrenOf(index).filter(isCandidate), ...(place < 0 ? [] : [...run(1), ...run(-1)])];
}

function pairsOf(terms: readonly string[]): string[] {
  return terms.slice(1).map((term, index) => `${terms[index]} ${term}`);
}

function without(terms: readonly string[], others: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const term of others) counts.set(term, (counts.get(term) ?? 0) + 1);
  return terms.filter((term) => {
    const rest = counts.get(term) ?? 0;
    if (rest > 0) counts.set(term, rest - 1);
    return rest === 0;
  });
}
