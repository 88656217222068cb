import type { TableCell } from '../../model/table.ts';

/** A column head of a `<BOXHD>`: its text and its rank (`CHED H="2"` stands under the `H="1"` before it). */
export type ColumnHead = { readonly text: string; readonly rank: number };

/** No box head of the two volumes has more than three ranks; a rank above this is not believed. */
const deepestRank = 9;

/**
 * Lays out the column heads of a GPO table as header rows with spans. The source lists them in one row by rank; what stands above what
 * follows from the order: a head spans the heads of lower rank behind it, and one that has none reaches down to the figures.
 *
 * @example layOutBoxHead([{ text: 'A', rank: 1 }, { text: 'B', rank: 1 }, { text: 'C', rank: 2 }, { text: 'D', rank: 2 }])
 * // [[A 1x2, B 2x1], [C, D]]
 */
export function layOutBoxHead(heads: readonly ColumnHead[]): TableCell[][] {
  const ranks = heads.map(({ rank }) => Math.min(Math.max(1, rank), deepestRank));
  const rows: TableCell[][] = Array.from({ length: Math.max(0, ...ranks) }, () => []);
  for (const [index, { text }] of heads.entries()) {
    const rank = ranks[index] ?? 1;
    const next = ranks[index + 1] ?? 0;
    let columnSpan = 1;
    if (next > rank) columnSpan = leavesBelow(ranks, index);
    rows[rank - 1]?.push({ text, header: true, columnSpan, rowSpan: next > rank ? 1 : rows.length - rank + 1 });
  }
  return rows;
}

/** How many heads without heads under them follow the one at `index` before its rank comes again. */
function leavesBelow(ranks: readonly number[], index: number): number {
  const own = ranks[index] ?? 1;
  let leaves = 0;
  for (let at = index + 1; at < ranks.length; at += 1) {
    const rank = ranks[at] ?? 1;
    if (rank <= own) break;
    if ((ranks[at + 1] ?? 0) <= rank) leaves += 1;
  }
  return leaves;
}
