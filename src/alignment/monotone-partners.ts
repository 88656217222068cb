/** How alike the first run's section `one` and the second's `other` are: 0 or more. */
export type Similarity = (one: number, other: number) => number;

/**
 * The alignment of two runs of sections that keeps the order of both and has the greatest sum of similarity (Needleman and Wunsch without a price for gaps): where
 * one country adapted the other's regulation, sections follow one another alike and order tells apart what words do not. Of each pair is told what the best
 * alignment through it lacks against the best of all, in units of similarity: 0 for its partner, a little for a twin that nearly is.
 *
 * @returns for each section of the first run, by section of the second, the margins below 1
 */
export function monotoneMargins(ones: number, others: number, similarity: Similarity): Map<number, number>[] {
  const width = others + 1;
  const values = new Float64Array(ones * others);
  for (let one = 0; one < ones; one++) {
    for (let other = 0; other < others; other++) values[one * others + other] = similarity(one, other);
  }
  const after = new Float64Array((ones + 1) * width);
  for (let one = ones - 1; one >= 0; one--) {
    for (let other = others - 1; other >= 0; other--) {
      const at = one * width + other;
      const paired = (values[one * others + other] ?? 0) + (after[at + width + 1] ?? 0);
      after[at] = Math.max(paired, after[at + width] ?? 0, after[at + 1] ?? 0);
    }
  }
  const best = after[0] ?? 0;
  const margins = Array.from({ length: ones }, () => new Map<number, number>());
  let before = new Float64Array(width);
  for (let one = 0; one < ones; one++) {
    const next = new Float64Array(width);
    for (let other = 0; other < others; other++) {
      const value = values[one * others + other] ?? 0;
      const through = (before[other] ?? 0) + value + (after[(one + 1) * width + other + 1] ?? 0);
      if (value > 0 && best - through < 1) margins[one]?.set(other, best - through);
      next[other + 1] = Math.max((before[other] ?? 0) + value, before[other + 1] ?? 0, next[other] ?? 0);
    }
    before = next;
  }
  return margins;
}

/** Pairs that say nothing about order yet, by which the agreement of few is held down. */
const FEW_PAIRS = 4;

/**
 * How far two runs follow one plan: of sections that are each other's most alike, how much oftener two pairs stand in the same order than crossed (Kendall's
 * tau), less where there are few. 1 for an adapted copy, 0 where order says nothing. The share of the similarity that an alignment in order keeps was used
 * first: of unrelated instruments it is about a half, and it hardly tells them from copies.
 */
export function orderAgreement(ones: number, others: number, similarity: Similarity): number {
  const nearest = Array.from({ length: ones }, (_, one) => mostAlike(others, (other) => similarity(one, other)));
  const facing = Array.from({ length: others }, (_, other) => mostAlike(ones, (one) => similarity(one, other)));
  const partners = nearest.filter((other, one): other is number => other !== null && facing[other] === one);
  let surplus = 0;
  for (const [at, partner] of partners.entries()) {
    for (const later of partners.slice(at + 1)) surplus += later > partner ? 1 : -1;
  }
  const couples = (partners.length * (partners.length - 1)) / 2;
  if (couples === 0) return 0;
  return (Math.max(0, surplus / couples) * partners.length) / (partners.length + FEW_PAIRS);
}

function mostAlike(count: number, similarity: (at: number) => number): number | null {
  let best: number | null = null;
  let most = 0;
  for (let at = 0; at < count; at++) {
    const value = similarity(at);
    if (value > most) {
      most = value;
      best = at;
    }
  }
  return best;
}
