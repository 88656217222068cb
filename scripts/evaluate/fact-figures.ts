import type { ComparableSide } from '../../src/divergence/comparable-pair.ts';
import type { Jurisdiction } from '../../src/model/instrument.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import { findUnitMeaning, units } from '../../src/model/unit.ts';
import { type FoundQuantity, findQuantities } from '../../src/requirements/find-quantities.ts';
import { readNumbers } from '../../src/requirements/read-numbers.ts';

/** A figure of a judged fact, and whether the law's text prints its number and the product reads it there. */
export type FactFigure = { readonly figure: FoundQuantity; readonly printed: boolean; readonly extracted: boolean };

/** The figures of a fact in the words of its judge. */
export function readFactFigures(fact: string, jurisdiction: Jurisdiction): FoundQuantity[] {
  return findQuantities(fact, { language: 'en', jurisdiction, stem: null });
}

/** Looks for each figure of a fact in the provision: its bare number with a unit of its kind behind it, and a quantity of the same amount. */
export function lookForFigures(figures: readonly FoundQuantity[], side: ComparableSide): FactFigure[] {
  const behind = new Map<number, string[]>();
  for (const { text } of side.provisions) {
    for (const { value, start, end } of readNumbers(text, 'en')) {
      const around = `${text.slice(Math.max(0, start - 4), start)} ${text.slice(end, end + REACH)}`.toLowerCase();
      behind.set(value, [...(behind.get(value) ?? []), around]);
    }
  }
  return figures.map((figure) => ({
    figure,
    printed: ends(figure).some((value) =>
      (behind.get(Math.abs(value)) ?? []).some((around) => namesUnit(around, figure)),
    ),
    extracted: side.quantities.some((quantity) => isSameAmount(figure, quantity)),
  }));
}

/** "5, 10 and 15 mm": how far behind a number its unit may stand. */
const REACH = 40;

/** Whether a unit of the figure's kind is spelled out in some words, in any of its spellings. */
function namesUnit(words: string, { unit, dimension }: FoundQuantity): boolean {
  const kinds = new Set([
    dimension,
    findUnitMeaning(unit.split('/')[0] ?? '')?.dimension,
    ...(GRAVITY[dimension] ?? []),
  ]);
  return units.some(
    (one) =>
      kinds.has(one.dimension) &&
      [...one.symbols, ...one.words].some((name) => {
        const at = words.indexOf(name.toLowerCase());
        return (
          at >= 0 &&
          !/\p{L}/u.test(words.charAt(at - 1)) &&
          !/\p{L}{2}/u.test(words.slice(at + name.length, at + name.length + 2))
        );
      }),
  );
}

/** A judge writes "2 lbf" where the text prints "2 pounds". */
const GRAVITY: Readonly<Record<string, readonly string[]>> = { force: ['mass'], mass: ['force'] };

/** Of one dimension and one amount, or one end of a range of it; "0.64 mg" is that of "0.64 mg per 100 g" and "2 lbf" that of "2 lb". */
export function isSameAmount(figure: FoundQuantity, quantity: Quantity): boolean {
  const sameName = figure.value === quantity.value || figure.value === quantity.upper;
  if (sameName && quantity.unit.startsWith(`${figure.unit}/`)) return true;
  if (sameName && `${quantity.unit}f` === figure.unit) return true;
  if (figure.dimension !== quantity.dimension) return false;
  const bases = [quantity.baseValue, quantity.baseUpper].filter((value) => value !== null);
  return [figure.baseValue, figure.baseUpper]
    .filter((value) => value !== null)
    .some((value) => bases.some((base) => Math.abs(base - value) <= 1e-6 * Math.max(Math.abs(base), Math.abs(value))));
}

function ends({ value, upper }: FoundQuantity): number[] {
  return upper === null ? [value] : [value, upper];
}
