import type { Provision } from '../model/provision.ts';
import { hashParts } from '../text/hash-parts.ts';

/**
 * Hash of a subtree: of what the provision says itself and of its children's hashes in order. Equal hashes mean equal subtrees, so that comparing
 * two editions stops where they agree. The status is the one it has under what encloses it: a repealed part changes all its provisions. Place, span and eId are left out: a provision that only moved still says the same.
 */
export function subtreeHash(
  { level, number, heading, text, status }: Pick<Provision, 'level' | 'number' | 'heading' | 'text' | 'status'>,
  children: readonly number[],
): number {
  return hashParts([level, number ?? '', heading ?? '', text, status], children);
}
