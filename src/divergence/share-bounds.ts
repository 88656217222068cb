import type { ComparableFigure } from './comparable-figure.ts';
import { compareRowNames } from './table-rows.ts';

/**
 * Figures of two tables, those without a bound with the bound of the cell they face: where a row of one name is a limit in one law, the bare number of the
 * other law's row is a limit too, though only a sentence far from its table says so.
 */
export function shareBounds(
  ca: readonly ComparableFigure[],
  us: readonly ComparableFigure[],
): { readonly ca: readonly ComparableFigure[]; readonly us: readonly ComparableFigure[] } {
  if (!ca.some(isBare) && !us.some(isBare)) return { ca, us };
  const alike = compareRowNames(ca, us);
  return {
    ca: ca.map((left) => withBound(left, (right) => alike(left, right), us)),
    us: us.map((right) => withBound(right, (left) => alike(left, right), ca)),
  };
}

function withBound(
  figure: ComparableFigure,
  alike: (other: ComparableFigure) => number | null,
  others: readonly ComparableFigure[],
): ComparableFigure {
  if (!isBare(figure)) return figure;
  const facing = others.find(
    (other) =>
      other.row.size > 0 &&
      other.sense.role === 'limit' &&
      other.main.dimension === figure.main.dimension &&
      alike(other) === 1,
  );
  return facing === undefined ? figure : { ...figure, sense: facing.sense };
}

function isBare({ row, sense, main }: ComparableFigure): boolean {
  return row.size > 0 && sense.role === 'unknown' && main.bound === 'exactly' && main.variable === null;
}
