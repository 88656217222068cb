import type { ContentsMark } from '../page-data.ts';

/**
 * The marks of one section without repeats: two crosswalks may pair the same two sections, and two links of one name that lead to two pages
 * only puzzle. The first stays, which is the surer one, since marks come in that order.
 */
export function distinctMarks(marks: readonly ContentsMark[]): readonly ContentsMark[] {
  const first = new Map<string, ContentsMark>();
  for (const mark of marks) {
    const key = mark.counterpart?.citation ?? mark.alignmentId ?? mark.mark;
    if (!first.has(key)) first.set(key, mark);
  }
  return [...first.values()];
}
