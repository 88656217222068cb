/** Whether two sets of words have one in common. */
export function overlaps(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  for (const term of left) if (right.has(term)) return true;
  return false;
}

/** How many words two sets have in common. */
export function countShared(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0;
  for (const term of left) if (right.has(term)) shared++;
  return shared;
}

/**
 * Shared words over the shorter list, 0 to 1: a long U.S. sentence must not look unlike a short Canadian one for its length.
 *
 * @param shortest a list of fewer words counts as one of this many, so that one shared word of two does not make texts alike
 */
export function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>, shortest = 5): number {
  const shorter = Math.min(left.size, right.size);
  if (shorter === 0) return 0;
  return countShared(left, right) / Math.max(shorter, shortest);
}
