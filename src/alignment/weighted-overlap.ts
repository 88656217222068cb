/** Term counts of a text. */
export type Bag = ReadonlyMap<string, number>;

export function bagOf(terms: readonly string[]): Bag {
  const bag = new Map<string, number>();
  for (const term of terms) bag.set(term, (bag.get(term) ?? 0) + 1);
  return bag;
}

/** How rare a term is among texts: `ln(1 + (n - df + 0.5) / (df + 0.5))`, as in BM25. */
export function inverseFrequencies(bags: readonly Bag[]): (term: string) => number {
  const holders = new Map<string, number>();
  for (const bag of bags) for (const term of bag.keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
  return (term) => {
    const df = holders.get(term) ?? 0;
    return Math.log(1 + (bags.length - df + 0.5) / (df + 0.5));
  };
}

/** Cosine of two texts, terms weighed `(1 + ln count) × idf`; 0 to 1. */
export function cosineOf(idf: (term: string) => number): (one: Bag, other: Bag) => number {
  const norms = new WeakMap<Bag, number>();
  const weight = (term: string, count: number): number => (1 + Math.log(count)) * idf(term);
  const norm = (bag: Bag): number => {
    let known = norms.get(bag);
    if (known === undefined) {
      known = 0;
      for (const [term, count] of bag) known += weight(term, count) ** 2;
      known = Math.sqrt(known);
      norms.set(bag, known);
    }
    return known;
  };
  return (one, other) => {
    const [small, large] = one.size <= other.size ? [one, other] : [other, one];
    let sum = 0;
    for (const [term, count] of small) {
      const facing = large.get(term);
      if (facing !== undefined) sum += weight(term, count) * weight(term, facing);
    }
    const norms2 = norm(one) * norm(other);
    return norms2 === 0 ? 0 : Math.min(1, sum / norms2);
  };
}

/** Weighted Dice coefficient of two sets of words; 0 to 1. */
export function diceOf(idf: (term: string) => number): (one: readonly string[], other: readonly string[]) => number {
  return (one, other) => {
    const a = new Set(one);
    const b = new Set(other);
    let all = 0;
    let shared = 0;
    for (const term of a) {
      all += idf(term);
      if (b.has(term)) shared += idf(term);
    }
    for (const term of b) all += idf(term);
    return all === 0 ? 0 : (2 * shared) / all;
  };
}
