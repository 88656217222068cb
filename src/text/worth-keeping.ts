import type { Block } from './anchors.ts';
import type { DiffTokens } from './diff-tokens.ts';
import { WORTH } from './run-table.ts';

/** Which shared words a comparison shows as shared. */
export type Keeping = {
  /** A shared run with one subject word stands between differences of at most so many words on each side. */
  readonly loneWordReach: number;
  /** The same for a run of small words, which holds a sentence together where what it joins differs by a word or two. */
  readonly smallWordReach: number;
  /** The share of the shorter text's subject words that must be kept, or each text is shown as its own. */
  readonly leastShared: number;
};

/** What pages show: between two countries a lone "the" or "device" amid passages that say different things marks nothing. */
export const READABLE: Keeping = { loneWordReach: 4, smallWordReach: 2, leastShared: 0.25 };

/** All that is matched, for measuring against tools that leave nothing out. */
export const MATCHED: Keeping = { loneWordReach: Infinity, smallWordReach: Infinity, leastShared: 0 };

/** The shared runs that a reader sees as shared; the others would be confetti. A run of marks alone is kept only where nothing differs around it. */
export function worthKeeping(blocks: readonly Block[], left: DiffTokens, right: DiffTokens, keeping: Keeping): Block[] {
  const kept: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    const before = kept.at(-1) ?? { left: 0, right: 0, length: 0 };
    const after = blocks[index + 1] ?? { left: left.ids.length, right: right.ids.length, length: 0 };
    const gapBefore = Math.max(block.left - before.left - before.length, block.right - before.right - before.length);
    const gapAfter = Math.max(after.left - block.left - block.length, after.right - block.right - block.length);
    if (Math.max(gapBefore, gapAfter) <= reachOf(block, left, keeping)) kept.push(block);
  }
  return kept;
}

function reachOf(block: Block, { worth }: DiffTokens, keeping: Keeping): number {
  const subjects = subjectWords(worth, block.left, block.length);
  if (subjects >= 2) return Number.POSITIVE_INFINITY;
  if (subjects === 1) return keeping.loneWordReach;
  for (let at = block.left; at < block.left + block.length; at += 1)
    if (worth[at] !== WORTH.mark) return keeping.smallWordReach;
  return Math.min(2, keeping.smallWordReach);
}

/** Whether the kept runs hold so much of the shorter text that a word diff of the two says something. */
export function sharesEnough(
  kept: readonly Block[],
  left: DiffTokens,
  right: DiffTokens,
  { leastShared }: Keeping,
): boolean {
  if (kept.length === 0) return false;
  const shorter = Math.min(
    subjectWords(left.worth, 0, left.ids.length),
    subjectWords(right.worth, 0, right.ids.length),
  );
  const shared = kept.reduce((sum, block) => sum + subjectWords(left.worth, block.left, block.length), 0);
  return shared >= leastShared * shorter;
}

function subjectWords(worth: Uint8Array, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 1) {
    const value = worth[at] ?? 0;
    if (value >= WORTH.subject) sum += value / WORTH.subject;
  }
  return sum;
}
