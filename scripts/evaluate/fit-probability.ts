const ROUNDS = 30;
/** Pull towards 0 of each weight but the first: too little to be seen, enough to keep the equations solvable. */
const PULL = 0.002;

/**
 * Logistic regression by Newton's method, a fixed number of rounds from 0, so that the same rows give the same weights.
 *
 * @param rows measures of each pair, the first of them 1
 * @returns a weight for each measure
 */
export function fitProbability(rows: readonly (readonly number[])[], right: readonly boolean[]): number[] {
  const width = rows[0]?.length ?? 0;
  const weights = new Array<number>(width).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight, at) => (at === 0 ? 0 : -PULL * rows.length * weight));
    const bend = weights.map((_, one) =>
      weights.map((_, other) => (one === other ? (one === 0 ? 1e-9 : PULL * rows.length) : 0)),
    );
    for (const [at, row] of rows.entries()) {
      const odds = row.reduce((sum, value, column) => sum + value * (weights[column] ?? 0), 0);
      const likely = 1 / (1 + Math.exp(-odds));
      const surplus = (right[at] === true ? 1 : 0) - likely;
      for (const [one, value] of row.entries()) {
        slope[one] = (slope[one] ?? 0) + surplus * value;
        const line = bend[one] ?? [];
        for (const [other, facing] of row.entries())
          line[other] = (line[other] ?? 0) + likely * (1 - likely) * value * facing;
      }
    }
    const step = solve(bend, slope);
    for (const [at, change] of step.entries()) weights[at] = (weights[at] ?? 0) + change;
  }
  return weights;
}

/** Gauss with the largest pivot; the matrix is positive definite. */
function solve(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, vector[at] ?? 0]);
  const width = rows.length;
  for (let column = 0; column < width; column++) {
    const lead = rows
      .slice(column)
      .reduce((best, row) => (Math.abs(row[column] ?? 0) > Math.abs(best[column] ?? 0) ? row : best));
    rows.splice(rows.indexOf(lead), 1);
    rows.splice(column, 0, lead);
    for (const [at, row] of rows.entries()) {
      if (at === column) continue;
      const factor = (row[column] ?? 0) / (lead[column] || 1);
      for (let place = column; place <= width; place++) row[place] = (row[place] ?? 0) - factor * (lead[place] ?? 0);
    }
  }
  return rows.map((row, at) => (row[width] ?? 0) / (row[at] || 1));
}
