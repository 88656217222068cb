import type { Reading } from './markers.ts';
import type { Frame } from './token.ts';

/**
 * Hard rules: what a numbering can be at all. A reading of a sequence is admissible when every marker obeys them; which admissible
 * reading is meant is a question for `preferences.ts`. Texts that break them exist (a paragraph lost in an amendment), so the search may go on
 * against a rule, at a price that no admissible reading can reach.
 *
 * Rules by drawing, with the stack before and the marker:
 *
 *     a, b        + (c)   continues       a, b | + (1)   opens a level
 *     a, b        + (d)   against continuesNumbering: (c) is missing
 *     a, b        + (2)   against startsAtOne: (1) is missing
 *     a           + (a)   against differsFromParent: two levels in one style cannot be told apart
 */

/** The marker follows the last one of its level. Inserted ones lie between: after (a), both (a-1) and (b). */
export function continuesNumbering(frame: Frame, reading: Reading): boolean {
  return frame.style === reading.style && reading.first > frame.last && reading.first <= frame.last + 1;
}

/** A level opens with its first marker. */
export function startsAtOne(reading: Reading): boolean {
  return reading.first === 1;
}

/** A level is not numbered in the style of the level above it. */
export function differsFromParent(parent: Frame | null, reading: Reading): boolean {
  return parent === null || parent.style !== reading.style;
}

/**
 * A path lies below the longest path that begins it: `S5.1.2` below `S5.1`, or below `S5` where no `S5.1` is printed. The letter can be lost:
 * `13.6` between `S13.5` and `S13.7` lies below `S13`.
 */
export function isBelow(path: readonly string[], above: readonly string[]): boolean {
  return above.length < path.length && above.every((step, index) => isSameStep(step, path[index] ?? '', index));
}

function isSameStep(step: string, other: string, index: number): boolean {
  return step === other || (index === 0 && step.replace(/^S/, '') === other.replace(/^S/, ''));
}

/** Whether `path` stands after `other` in a text that counts upwards. */
export function isAfter(path: readonly string[], other: readonly string[]): boolean {
  for (const [index, step] of path.entries()) {
    const against = other[index];
    if (against === undefined) return true;
    const order = compareSteps(step, against);
    if (order !== 0) return order > 0;
  }
  return false;
}

/** `9` before `10`, `S5` before `S5A` before `S6`. */
function compareSteps(left: string, right: string): number {
  const leftNumber = Number(/\d+/.exec(left)?.[0] ?? 0);
  const rightNumber = Number(/\d+/.exec(right)?.[0] ?? 0);
  if (leftNumber !== rightNumber) return leftNumber - rightNumber;
  return left < right ? -1 : left > right ? 1 : 0;
}
