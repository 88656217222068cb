import type { CompareCell, CompareRow } from '../../model/comparison.ts';
import type { Marking } from './marked-text.ts';

/** Marking what differs says something as long as a reader can still see the rest: so much of the shorter text must stand in both. */
const LEAST_SHARED = 0.5;

/**
 * What a row marks. Two drafters who never saw each other's text share a third of their words: there nearly all would be coloured as one side's own, and what
 * the eye looks for is the little that both say.
 */
export function rowMarking({ ca, us }: CompareRow): Marking {
  const [left, right] = [measure(ca), measure(us)];
  if (left.shared === 0) return 'differing';
  return left.shared < LEAST_SHARED * Math.min(left.all, right.all) ? 'shared' : 'differing';
}

/** Letters and digits, in all and in both texts. */
function measure(cells: readonly CompareCell[]): { readonly all: number; readonly shared: number } {
  let [all, shared] = [0, 0];
  for (const { text, only } of cells.flatMap(({ runs }) => runs)) {
    const length = text.replaceAll(/[^\p{L}\p{N}]/gu, '').length;
    all += length;
    if (!only) shared += length;
  }
  return { all, shared };
}
