/** Cosine of two sets of words, each weighed by its rarity. */
export function overlapWith(
  words: readonly string[],
  idf: (term: string) => number,
): (others: readonly string[]) => number {
  const own = new Set(words);
  const norm = (terms: ReadonlySet<string>): number => [...terms].reduce((sum, term) => sum + idf(term) ** 2, 0);
  const ownNorm = norm(own);
  return (others) => {
    const its = new Set(others);
    let shared = 0;
    for (const term of its) if (own.has(term)) shared += idf(term) ** 2;
    const norms = Math.sqrt(ownNorm * norm(its));
    return norms === 0 ? 0 : shared / norms;
  };
}
