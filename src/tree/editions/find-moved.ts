import { inOrder } from './in-order.ts';
import type { Matching } from './matching.ts';
import type { Outline } from './outline.ts';

/**
 * Provisions of the newer edition that stand below another parent than before, or in another order among those that stayed with theirs. Where the law gives no
 * address, parents are read from the look of flat paragraphs, and one line more may shift all that follow below another (15 CFR 774, Supplement 1, whose
 * entries hold thousands of unnumbered lines): there what keeps its place in the order of reading has not moved.
 */
export function findMoved(matching: Matching): ReadonlySet<number> {
  const { old, young } = matching;
  const moved = new Set<number>();
  for (let parent = 0; parent < young.provisions.length; parent += 1) {
    const former = matching.oldOf(parent);
    const stayed: number[] = [];
    for (const child of young.childrenOf(parent)) {
      const before = matching.oldOf(child);
      if (before < 0) continue;
      if (former >= 0 && old.parentOf(before) === former) stayed.push(before);
      else moved.add(child);
    }
    const kept = inOrder(stayed);
    for (const before of stayed) if (!kept.has(before)) moved.add(matching.youngOf(before));
  }
  if (moved.size === 0) return moved;
  const isKept = keepsReadingOrder(matching);
  for (const index of moved) {
    const before = matching.oldOf(index);
    const isAddressed = hasAddress(young, index) && hasAddress(old, before);
    // Inside something that came or went it is named, or it would seem to come or go with it.
    const isCarried =
      isInside(young, index, (at) => matching.oldOf(at) < 0) || isInside(old, before, (at) => matching.youngOf(at) < 0);
    if (!isAddressed && !isCarried && isKept(index)) moved.delete(index);
  }
  return moved;
}

/** Whether an ancestor of which its address tells is such. */
function isInside(outline: Outline, index: number, isSuch: (index: number) => boolean): boolean {
  for (let at = index; outline.isInAddress(at); at = outline.parentOf(at))
    if (isSuch(outline.parentOf(at))) return true;
  return false;
}

/** Whether citations can name a provision: every step from its section or appendix down has a number of its own, which no other there has. */
function hasAddress(outline: Outline, index: number): boolean {
  for (let at = index; at >= 0 && !outline.isUnit(at); at = outline.parentOf(at))
    if (!outline.isNamed(at) || outline.isCounted(at)) return false;
  return true;
}

/** Whether a matched provision stands in the unit it stood in, in the order of reading among all that stayed in it. */
function keepsReadingOrder(matching: Matching): (young: number) => boolean {
  const { old, young } = matching;
  const stayed = new Map<number, number[]>();
  for (let index = 0; index < young.provisions.length; index += 1) {
    const before = matching.oldOf(index);
    if (before < 0) continue;
    const unit = unitOf(young, index);
    if (matching.oldOf(unit) !== unitOf(old, before)) continue;
    const list = stayed.get(unit);
    if (list === undefined) stayed.set(unit, [before]);
    else list.push(before);
  }
  const kept = new Map<number, ReadonlySet<number>>();
  return (index) => {
    const unit = unitOf(young, index);
    const list = stayed.get(unit) ?? [];
    const inPlace = kept.get(unit) ?? inOrder(list);
    kept.set(unit, inPlace);
    return inPlace.has(matching.oldOf(index));
  };
}

/** The nearest section or appendix around a provision, else the root. */
function unitOf(outline: Outline, index: number): number {
  let at = index;
  while (outline.parentOf(at) >= 0 && !outline.isUnit(at)) at = outline.parentOf(at);
  return at;
}
