import { likeness } from './likeness.ts';
import type { Matching } from './matching.ts';
import type { Outline } from './outline.ts';

/** Share of the two texts that must have gone from the one to the other. */
const MAJORITY = 0.5;
/** Parents that both have this many words of their own must share some of them. */
const OWN_WORDS = 6;
const OWN_SHARE = 0.18;

/**
 * Matches parents by what their descendants have become: a section whose paragraphs stand below another number, some of them changed, is that
 * section renumbered. Deepest first, so that the parent of a parent can be judged by what was just found.
 */
export function matchByVotes(matching: Matching): void {
  const { old, young } = matching;
  if (!old.provisions.some((_, index) => matching.youngOf(index) < 0 && old.childrenOf(index).length > 0)) return;
  const [oldLengths, youngLengths] = [lengthsOf(old), lengthsOf(young)];
  for (let index = old.provisions.length - 1; index >= 0; index -= 1) {
    if (matching.youngOf(index) >= 0 || old.childrenOf(index).length === 0 || old.isApparatus(index)) continue;
    const best = favorite(matching, index, oldLengths[index] ?? 0, youngLengths);
    if (best !== null) matching.match(index, best);
  }
}

function favorite(matching: Matching, index: number, length: number, youngLengths: readonly number[]): number | null {
  const { old, young } = matching;
  const votes = new Map<number, number>();
  for (let inside = index + 1; inside < old.endOf(index); inside += 1) {
    const became = matching.youngOf(inside);
    if (became < 0) continue;
    const weight = weightOf(old, inside);
    for (let above = young.parentOf(became); above >= 0; above = young.parentOf(above))
      votes.set(above, (votes.get(above) ?? 0) + weight);
  }
  let best: number | null = null;
  let most = 0;
  for (const [candidate, weight] of votes) {
    if (!matching.canMatch(index, candidate) || young.get(candidate).level !== old.get(index).level) continue;
    const share = (2 * weight) / Math.max(1, length + (youngLengths[candidate] ?? 0));
    if (share > MAJORITY && share > most && mayBeOne(matching, index, candidate)) [best, most] = [candidate, share];
  }
  return best;
}

/** A long note below the last item of a list stays when that item goes: its votes do not make the item before it the one that went. */
function mayBeOne({ old, young }: Matching, before: number, after: number): boolean {
  const [left, right] = [old.termsOf(before), young.termsOf(after)];
  return Math.min(left.length, right.length) < OWN_WORDS || likeness(left, right) >= OWN_SHARE;
}

function weightOf(outline: Outline, index: number): number {
  const { heading, text } = outline.get(index);
  return outline.isApparatus(index) ? 0 : (heading ?? '').length + text.length;
}

/**
 * Length of each subtree's text, history notes left out. The root's own words count although they do not vote: a long paragraph that says
 * something else is not the one whose items it took over.
 */
function lengthsOf(outline: Outline): readonly number[] {
  const lengths = outline.provisions.map((_, index) => weightOf(outline, index));
  for (let index = outline.provisions.length - 1; index > 0; index -= 1) {
    const parent = outline.parentOf(index);
    lengths[parent] = (lengths[parent] ?? 0) + (lengths[index] ?? 0);
  }
  return lengths;
}
