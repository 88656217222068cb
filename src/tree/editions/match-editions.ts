import type { Provision } from '../../model/provision.ts';
import { likeness } from './likeness.ts';
import { matchFamilies } from './match-families.ts';
import { matchStrays } from './match-strays.ts';
import { Matching } from './matching.ts';
import { Outline } from './outline.ts';
import { matchByVotes } from './votes.ts';

/** Least characters of a text that is taken for the same wherever it stands: "[Reserved]" and "Scope." stand everywhere. */
const TELLING_LENGTH = 40;
/** Share of words that a provision must keep to be taken for the one that had its address. */
const SAME_ADDRESS = 0.3;
const OTHER_HEADING = 0.6;

/**
 * Finds for each provision of an older edition what it has become. Exact evidence goes first, so that a list which lost its second
 * item is read as renumbered and not as rewritten from there to its end: equal address and text, then an equal text that occurs once in each
 * edition, then an equal address with much the same words, then siblings of parents that are matched, then likeness anywhere. Matching by
 * address alone, which other programs do (18F's regparser), shows every move as a deletion and an addition.
 */
export function matchEditions(before: readonly Provision[], after: readonly Provision[]): Matching {
  const matching = new Matching(new Outline(before), new Outline(after));
  if (before.length === 0 || after.length === 0) return matching;
  matchUnchanged(matching);
  matching.match(0, 0);
  matchEqualTexts(matching);
  matchByVotes(matching);
  matchAddresses(matching, (old, young) => isSameAtAddress(matching, old, young));
  matchFamilies(matching);
  matchStrays(matching);
  matchByVotes(matching);
  matchFamilies(matching);
  // What keeps its address and nothing else was replaced there, which is how the address's readers see it.
  matchAddresses(matching, (old, young) => isReplacedInPlace(matching, old, young));
  matchFamilies(matching);
  return matching;
}

/** Equal subtrees at equal addresses are skipped whole: nearly everything, in nearly every pair of editions. */
function matchUnchanged(matching: Matching): void {
  const { old, young } = matching;
  for (let index = 0; index < old.provisions.length; index += 1) {
    if (matching.youngOf(index) >= 0) continue;
    const same = young.find(old.get(index).eId);
    if (same === undefined || !matching.canMatch(index, same) || young.get(same).hash !== old.get(index).hash) continue;
    if (old.isNamed(index) || !old.isRepeated(index) || hasEqualNeighbors(matching, index, same))
      matching.matchSubtrees(index, same);
  }
}

/** Of a line that stands several times and whose address only counts, the neighbors tell which it is: "License Exceptions" stands in every entry of a list. */
function hasEqualNeighbors({ old, young }: Matching, before: number, after: number): boolean {
  const beside = (outline: Outline, index: number, step: number) => {
    const siblings = outline.childrenOf(outline.parentOf(index));
    const sibling = siblings[siblings.indexOf(index) + step];
    return sibling === undefined ? null : outline.get(sibling).hash;
  };
  return [-1, 1].every((step) => beside(old, before, step) === beside(young, after, step));
}

/** A text long enough to tell, standing once in each whole edition, is one provision wherever it went. */
function matchEqualTexts(matching: Matching): void {
  const { old, young } = matching;
  const free = matching.freeOld().filter((index) => isTelling(old, index));
  if (free.length === 0) return;
  const wanted = new Set(free.map((index) => old.contentOf(index)));
  const places = (outline: Outline) => {
    const found = new Map<string, number[]>();
    for (const [index] of outline.provisions.entries()) {
      const content = outline.contentOf(index);
      if (wanted.has(content)) found.set(content, [...(found.get(content) ?? []), index]);
    }
    return found;
  };
  const [oldPlaces, youngPlaces] = [places(old), places(young)];
  for (const index of free) {
    if (matching.youngOf(index) >= 0) continue;
    const content = old.contentOf(index);
    const [only, ...others] = youngPlaces.get(content) ?? [];
    if (only === undefined || others.length > 0 || oldPlaces.get(content)?.length !== 1) continue;
    if (matching.canMatch(index, only)) matching.matchSubtrees(index, only);
  }
}

function isTelling(outline: Outline, index: number): boolean {
  return !outline.isApparatus(index) && outline.contentOf(index).length >= TELLING_LENGTH;
}

function matchAddresses(matching: Matching, isSame: (old: number, young: number) => boolean): void {
  const { old, young } = matching;
  for (const index of matching.freeOld()) {
    const { eId, level } = old.get(index);
    const same = young.find(eId);
    if (same === undefined || !matching.canMatch(index, same) || young.get(same).level !== level) continue;
    if (isSame(index, same)) matching.match(index, same);
  }
}

/** An address that only counts says nothing, unless what stands below it stayed below it. */
function isReplacedInPlace(matching: Matching, before: number, after: number): boolean {
  const { old, young } = matching;
  if (old.isNamed(before) && young.isNamed(after)) return true;
  return old.childrenOf(before).some((child) => young.parentOf(matching.youngOf(child)) === after);
}

function isSameAtAddress({ old, young }: Matching, before: number, after: number): boolean {
  // What else a section could have become, the votes of its paragraphs have told.
  if (old.isUnit(before) || (old.childrenOf(before).length > 0 && old.isNamed(before))) return true;
  // An address that only counts names whatever line stands there.
  if (!old.isNamed(before) && (old.isRepeated(before) || !isTelling(old, before))) return false;
  const [heading, later] = [old.get(before).heading, young.get(after).heading];
  const share = likeness(old.termsOf(before), young.termsOf(after));
  // Another heading is another subject, unless the words say otherwise.
  return share >= (heading !== null && later !== null && heading !== later ? OTHER_HEADING : SAME_ADDRESS);
}
