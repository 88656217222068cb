/** Place of the first right answer, from 1; `Infinity` when there is none. */
export type Rank = number;

export type RankingMetrics = {
  readonly r1: number;
  readonly r5: number;
  readonly r10: number;
  readonly r50: number;
  readonly mrr: number;
};

/** Share of questions with a right answer among the first 1, 5, 10 and 50, and the mean reciprocal rank. */
export function measureRanks(ranks: readonly Rank[]): RankingMetrics {
  const within = (limit: number): number => ranks.filter((rank) => rank <= limit).length / Math.max(1, ranks.length);
  const mrr = ranks.reduce((sum, rank) => sum + 1 / rank, 0) / Math.max(1, ranks.length);
  return { r1: within(1), r5: within(5), r10: within(10), r50: within(50), mrr };
}

const DRAWS = 2000;

/**
 * Paired bootstrap: of many samples of the questions, drawn with replacement by a fixed seed, the middle 95 % of the ratio of shares within `limit`. Both
 * methods answer the same sample, so that hard questions weigh on both.
 */
export function bootstrapRatio(ours: readonly Rank[], theirs: readonly Rank[], limit: number): [number, number] {
  const ratios: number[] = [];
  let state = 49;
  const draw = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * ours.length);
  };
  for (let sample = 0; sample < DRAWS; sample++) {
    let [mine, other] = [0, 0];
    for (let question = 0; question < ours.length; question++) {
      const at = draw();
      if ((ours[at] ?? Number.POSITIVE_INFINITY) <= limit) mine += 1;
      if ((theirs[at] ?? Number.POSITIVE_INFINITY) <= limit) other += 1;
    }
    ratios.push(other === 0 ? Number.POSITIVE_INFINITY : mine / other);
  }
  ratios.sort((a, b) => a - b);
  return [ratios[Math.floor(DRAWS * 0.025)] ?? Number.NaN, ratios[Math.floor(DRAWS * 0.975)] ?? Number.NaN];
}
