import { PERIODS } from '../model/periods.ts';
import type { Bound, Quantity } from '../model/quantity.ts';
import { FIGURES } from './thresholds.ts';

/** A value in the base unit of its dimension, so that figures of two countries compare. */
export type Figure = { readonly dimension: string; readonly value: number };

/** Both ends of a range count; nothing can be told from a zero. */
export function figuresOf(quantities: readonly Quantity[]): Figure[] {
  return quantities.flatMap(({ dimension, baseValue, baseUpper }) =>
    [baseValue, ...(baseUpper === null ? [] : [baseUpper])]
      .filter((value) => value !== 0)
      // Dollars of the two countries are not converted, but one amount in both is no accident.
      .map((value) => ({ dimension: dimension.startsWith('money') ? 'money' : dimension, value })),
  );
}

const SIDES: Readonly<Record<Bound, string | null>> = {
  minimum: 'least',
  above: 'least',
  maximum: 'most',
  below: 'most',
  exactly: null,
  approximately: null,
  range: null,
};

/** What is measured, whatever its value and whichever way it is limited; bare numbers measure nothing. Periods are one, as in `limitsOf`. */
export function dimensionsOf(quantities: readonly Quantity[]): ReadonlySet<string> {
  return new Set(quantities.flatMap(({ dimension }) => (dimension === 'number' ? [] : [foldPeriods(dimension)])));
}

function foldPeriods(dimension: string): string {
  return PERIODS.has(dimension) ? 'time' : dimension;
}

/** What limits are set on: a most or a least of a dimension, whatever its value. Periods counted in hours, days and business days are one. */
export function limitsOf(quantities: readonly Quantity[]): ReadonlySet<string> {
  return new Set(
    quantities.flatMap(({ dimension, bound }) => {
      const side = SIDES[bound];
      if (side === null || dimension === 'number') return [];
      return `${side} ${foldPeriods(dimension)}`;
    }),
  );
}

export function isEqualFigure(one: Figure, other: Figure): boolean {
  const larger = Math.max(Math.abs(one.value), Math.abs(other.value));
  return one.dimension === other.dimension && Math.abs(one.value - other.value) <= FIGURES.tolerance * larger;
}
