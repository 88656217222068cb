import { likeness } from './likeness.ts';
import type { Matching } from './matching.ts';
import type { Outline } from './outline.ts';

/** Words a provision must have to be recognized far from where it stood. */
const TELLING_WORDS = 10;
/** Share of words that makes two provisions in different places one that moved and changed. */
const SAME_FAR_AWAY = 0.65;
/** Words in more provisions than this say nothing about which it is. */
const MOST_COMMON = 40;
const RAREST = 8;

/** Provisions that moved and changed: likest of all that share a rare word, if each is the other's likest. */
export function matchStrays(matching: Matching): void {
  const { old, young } = matching;
  const olds = matching.freeOld().filter((index) => isTelling(old, index));
  const youngs = matching.freeYoung().filter((index) => isTelling(young, index));
  if (olds.length === 0 || youngs.length === 0) return;
  const places = new Map<string, number[]>();
  for (const index of youngs)
    for (const term of new Set(young.termsOf(index))) {
      const known = places.get(term);
      if (known === undefined) places.set(term, [index]);
      else known.push(index);
    }
  const likest = new Map<number, { old: number; score: number }>();
  for (const index of olds) {
    const terms = old.termsOf(index);
    let best: { young: number; score: number } | null = null;
    for (const candidate of candidatesOf(terms, places)) {
      if (!matching.canMatch(index, candidate)) continue;
      const score = likeness(terms, young.termsOf(candidate));
      if (score >= SAME_FAR_AWAY && score > (best?.score ?? 0)) best = { young: candidate, score };
    }
    if (best !== null && best.score > (likest.get(best.young)?.score ?? 0))
      likest.set(best.young, { old: index, score: best.score });
  }
  for (const [index, { old: before }] of likest) if (matching.canMatch(before, index)) matching.match(before, index);
}

function isTelling(outline: Outline, index: number): boolean {
  return !outline.isApparatus(index) && outline.termsOf(index).length >= TELLING_WORDS;
}

/** Provisions that share one of the rarest words. */
function candidatesOf(terms: readonly string[], places: ReadonlyMap<string, readonly number[]>): Set<number> {
  const rarest = [...new Set(terms)]
    .map((term) => places.get(term) ?? [])
    .filter((found) => found.length > 0 && found.length <= MOST_COMMON)
    .sort((a, b) => a.length - b.length)
    .slice(0, RAREST);
  return new Set(rarest.flat());
}
