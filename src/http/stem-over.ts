import { openEnd } from '../text/open-end.ts';

/** A stem longer than this is cut from the left: what matters of it stands at its end. */
const LONGEST = 200;

/**
 * The open sentence that a paragraph completes, from the ends of the texts over it, the nearest first: "A company shall retain:" over "audit records for
 * five years". Empty over a finished sentence: what follows one stands for itself.
 */
export function stemOver(over: readonly string[]): string {
  const open: string[] = [];
  for (const text of over) {
    const end = openEnd(text);
    if (end === '') break;
    open.unshift(end);
  }
  const stem = open.join(' ');
  return stem.length <= LONGEST ? stem : `… ${stem.slice(stem.indexOf(' ', stem.length - LONGEST) + 1)}`;
}
