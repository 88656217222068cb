/**
 * How much two lists of words share, from 0 to 1 (Dice, each word counted as often as it occurs). Two empty lists share nothing: there
 * is no evidence that they are one provision.
 */
export function likeness(left: readonly string[], right: readonly string[]): number {
  if (left.length === 0 || right.length === 0) return 0;
  return (2 * countShared(left, right)) / (left.length + right.length);
}

/** Words of the left list that the right one has too, with how often each occurs. */
export function countShared(left: readonly string[], right: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const term of right) counts.set(term, (counts.get(term) ?? 0) + 1);
  let shared = 0;
  for (const term of left) {
    const rest = counts.get(term) ?? 0;
    if (rest === 0) continue;
    counts.set(term, rest - 1);
    shared += 1;
  }
  return shared;
}
