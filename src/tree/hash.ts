import { fnv1a64 } from '../text/fnv1a64.ts';
import type { Branch } from './branch.ts';

/** Stands in no valid text (a Unicode noncharacter), so that `['ab', 'c']` and `['a', 'bc']` hash differently. */
const separator = '\uffff';

/**
 * Hash of a subtree: of what the provision says itself and of its children's hashes in order. Equal hashes mean equal subtrees, so that comparing
 * two editions stops where they agree. Place, span and eId are left out: a provision that only moved still says the same.
 */
export function subtreeHash(branch: Branch, children: readonly string[]): string {
  const own = [branch.level, branch.number ?? '', branch.heading ?? '', branch.text, branch.status];
  return fnv1a64([...own, ...children].join(separator));
}
