import type { Jurisdiction } from '../../src/model/instrument.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import { type FoundQuantity, findQuantities } from '../../src/requirements/find-quantities.ts';

/** The figures of a fact in the words of its judge. */
export function readFactFigures(fact: string, jurisdiction: Jurisdiction): FoundQuantity[] {
  return findQuantities(fact, { language: 'en', jurisdiction, stem: null });
}

/** Of one dimension and one amount, or one end of a range of it; "0.64 mg" is that of "0.64 mg per 100 g", whichever of the two says so, and "2 lbf" that of "2 lb". */
export function isSameAmount(figure: FoundQuantity, quantity: Quantity): boolean {
  const sameName = [figure.value, figure.upper].some(
    (value) => value !== null && (value === quantity.value || value === quantity.upper),
  );
  if (sameName && (quantity.unit.startsWith(`${figure.unit}/`) || figure.unit.startsWith(`${quantity.unit}/`)))
    return true;
  if (sameName && `${quantity.unit}f` === figure.unit) return true;
  if (figure.dimension !== quantity.dimension) return false;
  const bases = [quantity.baseValue, quantity.baseUpper].filter((value) => value !== null);
  return [figure.baseValue, figure.baseUpper]
    .filter((value) => value !== null)
    .some((value) => bases.some((base) => Math.abs(base - value) <= 1e-6 * Math.max(Math.abs(base), Math.abs(value))));
}
