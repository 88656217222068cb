/**
 * The alignment of two runs of sections that keeps the order of both and has the greatest sum of similarity (Needleman and Wunsch without a price for
 * gaps): where one country adapted the other's regulation, sections follow one another alike and order tells apart what words do not.
 *
 * @param similarity of the first run's section `one` and the second's `other`, 0 or more
 * @returns for each section of the first run its partner or null, and how much of the greatest sum without regard to order is kept (0 to 1): near 1 the two
 * follow one plan, below a half order says nothing
 */
export function findMonotonePartners(
  ones: number,
  others: number,
  similarity: (one: number, other: number) => number,
): { readonly partners: readonly (number | null)[]; readonly fidelity: number } {
  const width = others + 1;
  const sums = new Float64Array((ones + 1) * width);
  let free = 0;
  for (let one = ones - 1; one >= 0; one--) {
    let best = 0;
    for (let other = others - 1; other >= 0; other--) {
      const similar = similarity(one, other);
      if (similar > best) best = similar;
      const at = one * width + other;
      const paired = similar + (sums[at + width + 1] ?? 0);
      sums[at] = Math.max(paired, sums[at + width] ?? 0, sums[at + 1] ?? 0);
    }
    free += best;
  }
  const partners = new Array<number | null>(ones).fill(null);
  for (let one = 0, other = 0; one < ones && other < others; ) {
    const at = one * width + other;
    const here = sums[at] ?? 0;
    if (here === (sums[at + width] ?? 0)) one += 1;
    else if (here === (sums[at + 1] ?? 0)) other += 1;
    else {
      partners[one] = other;
      one += 1;
      other += 1;
    }
  }
  return { partners, fidelity: free === 0 ? 0 : (sums[0] ?? 0) / free };
}
