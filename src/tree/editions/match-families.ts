import { likeness } from './likeness.ts';
import type { Matching } from './matching.ts';
import type { Outline } from './outline.ts';

/** Share of words that make two siblings of matched parents one provision whose number or text changed. */
const ALIKE = 0.5;
/** Cells of the table below. Two lists of 500 siblings that all changed are no list a reader follows item by item. */
const MOST_CELLS = 250_000;
/** Words of a subtree that are compared; enough to know a section by. */
const MOST_TERMS = 600;

/** Matches the children that are left below matched parents, from the root down, so that what it finds is a parent in its turn. */
export function matchFamilies(matching: Matching): void {
  for (let parent = 0; parent < matching.old.provisions.length; parent += 1) {
    const became = matching.youngOf(parent);
    if (became < 0) continue;
    const left = matching.old.childrenOf(parent).filter((child) => matching.youngOf(child) < 0);
    const right = matching.young.childrenOf(became).filter((child) => matching.oldOf(child) < 0);
    if (left.length === 0 || right.length === 0) continue;
    matchEqual(matching, left, right);
    matchApparatus(matching, left, right);
    matchAlike(matching, left, right);
  }
}

/**
 * Equal contents below one parent, in order: here even "[Reserved]" can be told. Of a line that stands there several times ("License Exceptions", once in each
 * entry) only the copies between the same neighbors are the same, else one entry taken out would move the lines of all behind it.
 */
function matchEqual(matching: Matching, left: readonly number[], right: readonly number[]): void {
  const { old, young } = matching;
  const waiting = new Map<string, number[]>();
  for (const child of right) {
    const content = young.contentOf(child);
    waiting.set(content, [...(waiting.get(content) ?? []), child]);
  }
  const copies = new Map<string, number>();
  for (const child of left) copies.set(old.contentOf(child), (copies.get(old.contentOf(child)) ?? 0) + 1);
  for (const child of left) {
    const content = old.contentOf(child);
    const same = content.replaceAll('\uffff', '') === '' ? [] : (waiting.get(content) ?? []);
    const isRepeated = (copies.get(content) ?? 0) > 1 || same.length > 1;
    const isBetween = isRepeated && same.length > 0 ? betweenNeighbors(matching, child) : () => true;
    const first = same.findIndex((other) => isBetween(other) && matching.canMatch(child, other));
    const [found] = first < 0 ? [] : same.splice(first, 1);
    if (found !== undefined) matching.matchSubtrees(child, found);
  }
}

/** Whether a provision of the newer edition stands between what the nearest matched siblings of a child have become. */
function betweenNeighbors(matching: Matching, child: number): (other: number) => boolean {
  const siblings = matching.old.childrenOf(matching.old.parentOf(child));
  const home = matching.youngOf(matching.old.parentOf(child));
  const place = siblings.indexOf(child);
  const stayed = (sibling: number) => matching.young.parentOf(matching.youngOf(sibling)) === home;
  const before = siblings.slice(0, place).findLast((one) => matching.youngOf(one) >= 0 && stayed(one));
  const behind = siblings.slice(place + 1).find((one) => matching.youngOf(one) >= 0 && stayed(one));
  const [low, high] = [
    before === undefined ? -1 : matching.youngOf(before),
    behind === undefined ? Number.POSITIVE_INFINITY : matching.youngOf(behind),
  ];
  return (other) => low < other && other < high;
}

/** The history note of a section stays its history note whatever it says. */
function matchApparatus(matching: Matching, left: readonly number[], right: readonly number[]): void {
  const { old, young } = matching;
  for (const child of left) {
    if (!old.isApparatus(child) || matching.youngOf(child) >= 0) continue;
    const { level } = old.get(child);
    const same = right.find((other) => matching.canMatch(child, other) && young.get(other).level === level);
    if (same !== undefined) matching.match(child, same);
  }
}

/** The in-order matching of greatest likeness: dynamic programming over two lists of siblings. */
function matchAlike(matching: Matching, left: readonly number[], right: readonly number[]): void {
  const { old, young } = matching;
  const olds = left.filter((child) => matching.youngOf(child) < 0 && !old.isApparatus(child));
  const youngs = right.filter((child) => matching.oldOf(child) < 0 && !young.isApparatus(child));
  if (olds.length === 0 || youngs.length === 0 || olds.length * youngs.length > MOST_CELLS) return;
  const oldTerms = olds.map((child) => subtreeTerms(old, child));
  const youngTerms = youngs.map((child) => subtreeTerms(young, child));
  const width = youngs.length + 1;
  const scores = new Float64Array(olds.length * youngs.length);
  const best = new Float64Array((olds.length + 1) * width);
  const isBetween = olds.map((child) => (old.isNamed(child) ? () => true : betweenNeighbors(matching, child)));
  for (let row = olds.length - 1; row >= 0; row -= 1) {
    for (let column = youngs.length - 1; column >= 0; column -= 1) {
      const [before, after] = [olds[row] ?? 0, youngs[column] ?? 0];
      const canMatch = matching.canMatch(before, after) && isBetween[row]?.(after) === true;
      const score = canMatch
        ? Math.max(
            alike(oldTerms[row] ?? [], youngTerms[column] ?? []),
            sameHeading(matching, olds[row] ?? 0, youngs[column] ?? 0),
          )
        : 0;
      scores[row * youngs.length + column] = score;
      const pair = score === 0 ? 0 : score + (best[(row + 1) * width + column + 1] ?? 0);
      best[row * width + column] = Math.max(
        pair,
        best[(row + 1) * width + column] ?? 0,
        best[row * width + column + 1] ?? 0,
      );
    }
  }
  let [row, column] = [0, 0];
  while (row < olds.length && column < youngs.length) {
    const here = best[row * width + column] ?? 0;
    const score = scores[row * youngs.length + column] ?? 0;
    if (score > 0 && here === score + (best[(row + 1) * width + column + 1] ?? 0)) {
      matching.match(olds[row] ?? 0, youngs[column] ?? 0);
      row += 1;
      column += 1;
    } else if (here === (best[(row + 1) * width + column] ?? 0)) row += 1;
    else column += 1;
  }
}

function alike(left: readonly string[], right: readonly string[]): number {
  const [shorter, longer] = left.length < right.length ? [left.length, right.length] : [right.length, left.length];
  // The most that lists of these lengths can share; cheaper than counting.
  if (longer === 0 || (2 * shorter) / (shorter + longer) < ALIKE) return 0;
  const score = likeness(left, right);
  return score >= ALIKE ? score : 0;
}

/** Siblings under one heading are one subject, even if its text was written anew. */
function sameHeading({ old, young }: Matching, before: number, after: number): number {
  const [heading, later] = [old.get(before).heading ?? '', young.get(after).heading ?? ''];
  return heading === later && heading !== '' && !/^\[/.test(heading) ? ALIKE : 0;
}

function subtreeTerms(outline: Outline, index: number): readonly string[] {
  const terms: string[] = [];
  for (let inside = index; inside < outline.endOf(index) && terms.length < MOST_TERMS; inside += 1)
    if (!outline.isApparatus(inside)) terms.push(...outline.termsOf(inside));
  return terms;
}
