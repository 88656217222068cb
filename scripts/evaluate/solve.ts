/** Solves a small system of linear equations by Gauss with the largest pivot; the matrices here are positive definite. */
export function solve(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
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
