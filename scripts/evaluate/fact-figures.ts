import type { ComparableSide } from '../../src/divergence/comparable-pair.ts';
import type { Jurisdiction } from '../../src/model/instrument.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import { type FoundQuantity, findQuantities } from '../../src/requirements/find-quantities.ts';
import { readNumbers } from '../../src/requirements/read-numbers.ts';

/** A figure of a judged fact, and whether the law's text prints its number and the product reads it there. */
export type FactFigure = { readonly figure: FoundQuantity; readonly printed: boolean; readonly extracted: boolean };

/** The figures of a fact in the words of its judge. */
export function readFactFigures(fact: string, jurisdiction: Jurisdiction): FoundQuantity[] {
  return findQuantities(fact, { language: 'en', jurisdiction, stem: null });
}

/** Looks for each figure of a fact in the provision: its bare number, and a quantity of the same amount. */
export function lookForFigures(figures: readonly FoundQuantity[], side: ComparableSide): FactFigure[] {
  const numbers = new Set(side.provisions.flatMap(({ text }) => readNumbers(text, 'en').map(({ value }) => value)));
  return figures.map((figure) => ({
    figure,
    printed: ends(figure).some((value) => numbers.has(Math.abs(value))),
    extracted: side.quantities.some((quantity) => isSameAmount(figure, quantity)),
  }));
}

/** Of one dimension and one amount, or one end of a range of it. */
export function isSameAmount(figure: FoundQuantity, quantity: Quantity): boolean {
  if (figure.dimension !== quantity.dimension) return false;
  const bases = [quantity.baseValue, quantity.baseUpper].filter((value) => value !== null);
  return [figure.baseValue, figure.baseUpper]
    .filter((value) => value !== null)
    .some((value) => bases.some((base) => Math.abs(base - value) <= 1e-6 * Math.max(Math.abs(base), Math.abs(value))));
}

function ends({ value, upper }: FoundQuantity): number[] {
  return upper === null ? [value] : [value, upper];
}
