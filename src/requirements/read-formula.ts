import type { LinearFormula } from '../model/linear-formula.ts';

const LINEAR =
  /^[≥≤><]?\s{0,2}(?<constant>\d{1,9}(?:\.\d{1,12})?|\.\d{1,12})\s{0,2}(?<sign>[−–+-])\s{0,2}\(?\s{0,2}(?<slope>\d{1,9}(?:\.\d{1,12})?|\.\d{1,12})\s{0,2}[×*·]?\s{0,2}(?<variable>\p{Lu}\p{L}{0,5})\s{0,2}\)?$/u;

/** In what a table measures the variable of its formulas: the unit of the ranges that its keys state, as base units a unit. */
export type VariableUnit = { readonly dimension: string; readonly factor: number };

/** Reads a cell that is one linear formula; null for all else. */
export function readFormula(text: string, unit: VariableUnit | null): LinearFormula | null {
  const { constant, sign, slope, variable } = LINEAR.exec(text.trim())?.groups ?? {};
  if (constant === undefined || slope === undefined || variable === undefined) return null;
  const factor = unit?.factor ?? 1;
  const digits = slope.split('.')[1]?.length ?? 0;
  return {
    constant: Number(constant),
    variable: variable.toLowerCase(),
    slope: ((sign === '+' ? 1 : -1) * Number(slope)) / factor,
    rounding: (0.5 * 10 ** -digits) / factor,
    dimension: unit?.dimension ?? null,
  };
}
