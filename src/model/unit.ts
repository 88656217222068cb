import { electricUnits } from './units/electric-units.ts';
import { energyUnits } from './units/energy-units.ts';
import { geometryUnits } from './units/geometry-units.ts';
import { mechanicsUnits } from './units/mechanics-units.ts';
import { radiationUnits } from './units/radiation-units.ts';
import { ratioUnits } from './units/ratio-units.ts';
import { timeUnits } from './units/time-units.ts';
import type { Unit } from './units/unit-row.ts';

// The table stands in the cellar, not beside the grammar that finds figures, because both wings need it: comparing converts with it and pages
// name units by its keys.

/** Every unit by name, in the order of the tables. */
export const units: readonly Unit[] = [
  ...geometryUnits,
  ...mechanicsUnits,
  ...energyUnits,
  ...electricUnits,
  ...radiationUnits,
  ...ratioUnits,
  ...timeUnits,
];

const byKey = new Map(units.map((unit) => [unit.key, unit]));

/** What a unit key means: its dimension and the line `base = value * factor + offset`. */
export type UnitMeaning = { readonly dimension: string; readonly factor: number; readonly offset: number };

/** Quotients that have a name of their own. Any other keeps both names, `mass/length`, so that it compares with its like only. */
const QUOTIENTS: Readonly<Record<string, string>> = {
  'length/time': 'speed',
  'length/speed': 'time',
  'mass/volume': 'mass-concentration',
  'force/area': 'pressure',
  'volume/time': 'volume-flow',
  'angle/time': 'angular-speed',
  'information/time': 'information-rate',
};

/**
 * Reads a unit key: one of the table (`mm`), a quotient (`mg/kg`, `g/km`, `mg/kg/day`) or a quotient with a number below the line
 * (`mg/100 g`). A quotient of one dimension by itself is a `ratio`, so that mg/kg, percent and parts per million compare.
 *
 * @returns null when a part of the key is not in the table, or is money or a temperature below the line.
 */
export function findUnitMeaning(key: string): UnitMeaning | null {
  const known = byKey.get(key);
  if (known !== undefined) return { dimension: known.dimension, factor: known.factor, offset: known.offset ?? 0 };
  const [first, ...below] = key.split('/');
  const numerator = byKey.get(first ?? '');
  if (numerator === undefined || below.length === 0 || below.length > 2 || numerator.offset !== undefined) return null;
  let { dimension, factor } = numerator;
  for (const part of below) {
    const [, count = '', name = ''] = /^(?:(\d+(?:\.\d+)?) )?(.+)$/.exec(part) ?? [];
    const denominator = byKey.get(name);
    if (denominator === undefined || denominator.offset !== undefined) return null;
    factor /= denominator.factor * (count === '' ? 1 : Number(count));
    const quotient = `${dimension}/${denominator.dimension}`;
    dimension = dimension === denominator.dimension ? 'ratio' : (QUOTIENTS[quotient] ?? quotient);
  }
  return { dimension, factor, offset: 0 };
}

/** A value in the base unit of its dimension (metre, kilogram, kelvin, second, day, ...). Throws a RangeError for an unknown unit. */
export function toBase(value: number, unit: string): number {
  const meaning = meaningOf(unit);
  return value * meaning.factor + meaning.offset;
}

/**
 * A value in another unit of the same dimension. Throws a RangeError when a unit is unknown or the dimensions differ: a wrong figure in a
 * comparison of laws is worse than none, and callers compare dimensions first.
 *
 * @example convert(100, 'mm', 'in') // 3.937...
 */
export function convert(value: number, from: string, to: string): number {
  const source = meaningOf(from);
  const target = meaningOf(to);
  if (source.dimension !== target.dimension) {
    throw new RangeError(`${from} (${source.dimension}) and ${to} (${target.dimension}) measure different things`);
  }
  if (from === to) return value;
  return (value * source.factor + source.offset - target.offset) / target.factor;
}

function meaningOf(unit: string): UnitMeaning {
  const meaning = findUnitMeaning(unit);
  if (meaning === null) throw new RangeError(`no unit ${JSON.stringify(unit)}`);
  return meaning;
}
