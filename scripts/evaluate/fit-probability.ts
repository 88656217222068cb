import { solve } from './solve.ts';

const ROUNDS = 30;
/** Pull towards 0 of each weight but the first: too little to be seen, enough to keep the equations solvable. */
const PULL = 0.002;

/**
 * Logistic regression by Newton's method, a fixed number of rounds from 0, so that the same rows give the same weights.
 *
 * @param rows measures of each pair, the first of them 1
 * @param shares what each row counts for
 * @param pull towards 0; few rows and many measures ask for more, on measures of one scale
 * @returns a weight for each measure
 */
export function fitProbability(
  rows: readonly (readonly number[])[],
  right: readonly boolean[],
  shares: readonly number[] = rows.map(() => 1),
  pull = PULL,
): number[] {
  const width = rows[0]?.length ?? 0;
  const all = shares.reduce((sum, share) => sum + share, 0);
  const weights = new Array<number>(width).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight, at) => (at === 0 ? 0 : -pull * all * weight));
    const bend = weights.map((_, one) =>
      weights.map((_, other) => (one === other ? (one === 0 ? 1e-9 : pull * all) : 0)),
    );
    for (const [at, row] of rows.entries()) {
      const odds = row.reduce((sum, value, column) => sum + value * (weights[column] ?? 0), 0);
      const likely = 1 / (1 + Math.exp(-odds));
      const share = shares[at] ?? 1;
      const surplus = share * ((right[at] === true ? 1 : 0) - likely);
      for (const [one, value] of row.entries()) {
        slope[one] = (slope[one] ?? 0) + surplus * value;
        const line = bend[one] ?? [];
        for (const [other, facing] of row.entries())
          line[other] = (line[other] ?? 0) + share * likely * (1 - likely) * value * facing;
      }
    }
    const step = solve(bend, slope);
    for (const [at, change] of step.entries()) weights[at] = (weights[at] ?? 0) + change;
  }
  return weights;
}
