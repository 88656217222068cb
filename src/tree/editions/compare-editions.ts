import type { EditionChange } from '../../model/edition-change.ts';
import type { Provision } from '../../model/provision.ts';
import { describePair, describeRegrouping } from './describe-change.ts';
import { findMoved } from './find-moved.ts';
import { findSplits } from './find-splits.ts';
import { matchEditions } from './match-editions.ts';
import type { Matching } from './matching.ts';
import type { Outline } from './outline.ts';

/**
 * What changed between two editions of an instrument, in the order of the newer one; what was removed stands where it stood. Every provision of
 * both editions is accounted for once: unchanged in place, named by one change, or inside an added or removed provision whose address it has. Below
 * a provision that moved or was renumbered, what says the same in the same place is not named again.
 *
 * @param before the older edition in document order, @param after the newer.
 */
export function compareEditions(before: readonly Provision[], after: readonly Provision[]): EditionChange[] {
  if (before.length > 0 && before[0]?.hash === after[0]?.hash) return [];
  const matching = matchEditions(before, after);
  const regroupings = findSplits(matching);
  const pieces = {
    from: new Set(regroupings.flatMap(({ from }) => from)),
    to: new Set(regroupings.flatMap(({ to }) => to)),
  };
  const moved = findMoved(matching);
  const changes: EditionChange[] = [];
  for (const regrouping of regroupings) changes.push(describeRegrouping(matching, regrouping, moved));
  for (let young = 0; young < after.length; young += 1) {
    const old = matching.oldOf(young);
    if (pieces.to.has(young)) continue;
    if (old >= 0) changes.push(...describePair(matching, old, young, moved.has(young)));
    else if (isTop(matching.young, young, (index) => matching.oldOf(index) < 0 && !pieces.to.has(index)))
      changes.push(whole('added', matching, young));
  }
  for (let old = 0; old < before.length; old += 1) {
    if (matching.youngOf(old) >= 0 || pieces.from.has(old)) continue;
    if (isTop(matching.old, old, (index) => matching.youngOf(index) < 0 && !pieces.from.has(index)))
      changes.push(whole('removed', matching, old));
  }
  return inReadingOrder(matching, changes);
}

/**
 * Whether a provision without a counterpart is named itself: below one that has one, or below a heading that its address leaves out. Else its
 * parent stands for both.
 */
function isTop(outline: Outline, index: number, isFree: (index: number) => boolean): boolean {
  const parent = outline.parentOf(index);
  return parent < 0 || !isFree(parent) || !outline.isInAddress(index);
}

function whole(kind: 'added' | 'removed', matching: Matching, index: number): EditionChange {
  const { old, young } = matching;
  const isNote = (kind === 'added' ? young : old).isApparatus(index);
  return {
    kinds: isNote ? ['note-changed'] : [kind],
    from: kind === 'removed' ? [index] : [],
    to: kind === 'added' ? [index] : [],
    within: {
      from: kind === 'added' ? known(matching.oldOf(young.parentOf(index))) : null,
      to: kind === 'removed' ? known(matching.youngOf(old.parentOf(index))) : null,
    },
    figures: [],
    heading: null,
    text: null,
    coarse: false,
  };
}

function known(place: number): number | null {
  return place < 0 ? null : place;
}

/** By place in the newer edition; what was removed comes behind its former neighbor and all that stands below that. */
function inReadingOrder(matching: Matching, changes: readonly EditionChange[]): EditionChange[] {
  const placeOf = ({ from: [old = 0], to: [young] }: EditionChange): readonly [number, number] =>
    young === undefined ? [placeOfRemoved(matching, old), old] : [young, -1];
  return changes
    .map((change) => ({ change, place: placeOf(change) }))
    .sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1])
    .map(({ change }) => change);
}

function placeOfRemoved(matching: Matching, removed: number): number {
  const { old, young } = matching;
  const parent = old.parentOf(removed);
  const home = parent < 0 ? 0 : matching.youngOf(parent);
  const neighbor = old.childrenOf(parent).findLast((child) => {
    const became = child < removed ? matching.youngOf(child) : -1;
    return became >= 0 && young.parentOf(became) === home;
  });
  return neighbor === undefined ? Math.max(0, home) : young.endOf(matching.youngOf(neighbor)) - 1;
}
