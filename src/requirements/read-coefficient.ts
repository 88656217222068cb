import { findUnitMeaning } from '../model/unit.ts';
import type { NumberReading } from './read-numbers.ts';
import { readUnit, type UnitContext } from './read-unit.ts';

/** A coefficient: its unit is one over that of the variable, so that slopes per litre and per gallon compare. */
export type Coefficient = { readonly end: number; readonly unit: string; readonly variable: string };

/** A sum or difference opens before it, or a bound or an equals sign. */
const OPENS = /(?:[\d)] ?[-+] ?\(? ?|[=≥≤(] ?)$/u;
/** Multiplied by a variable: a capital letter or two, maybe with a short index ("V eff", "Vr", "AV"). */
const TIMES = /^(?<sign> ?[×x*·] ?)?(?<space> ?)(?<variable>[A-Z]{1,3}(?: ?(?:eff|adj|tot|[a-z]))?)(?![\p{L}\d])/u;
/** Dimensions that formulas of these laws are in; times and shares beside a formula are conditions. */
const OF_SIZE: ReadonlySet<string> = new Set(['volume', 'area', 'mass', 'power', 'length']);

/**
 * Reads "0.0008 × Vr" and "0.000211 V eff" of a formula. The unit of the variable is the one that the text gives it ("where V is the volume in litres"),
 * else the first size in the text or around it ("≥ 76 L"); where neither is there it is no figure, since a slope without a unit compares with nothing.
 */
export function readCoefficient(reading: NumberReading, folded: string, context: UnitContext): Coefficient | null {
  if (reading.words) return null;
  const found = TIMES.exec(folded.slice(reading.end, reading.end + 14));
  const { sign, variable } = found?.groups ?? {};
  if (found === null || variable === undefined) return null;
  const before = folded.slice(Math.max(0, reading.start - 6), reading.start);
  // Without a sign of multiplication or a term before it, only an index tells "0.472 V r" from volts.
  const isTerm = sign !== undefined || / ?(?:eff|adj|tot|[a-z])$/.test(variable) || /[\d)] ?[-+] ?\(? ?$/.test(before);
  if (!OPENS.test(before) || !isTerm) return null;
  const unit = unitOf(variable, `${folded} ${context.around ?? ''}`, context);
  return unit === null
    ? null
    : { end: reading.end + found[0].length, unit: `1/${unit}`, variable: variable.replace(' ', '') };
}

function unitOf(variable: string, text: string, context: UnitContext): string | null {
  const name = variable.charAt(0);
  const where = new RegExp(
    `(?<![\\p{L}\\d])${name}[\\p{Ll}\\d ]{0,5} ?(?:is|=|means|represents|est|représente|:)[^.;]{0,140}?(?<![\\p{L}])(?:in|en|expressed in|exprimée? en) (?=\\p{L})`,
    'iu',
  ).exec(text);
  if (where !== null) {
    const named = readUnit(text, where.index + where[0].length, context);
    if (named !== null) return named.unit;
  }
  for (const number of text.matchAll(/\d(?: |-)?(?=\p{L})/gu)) {
    const unit = readUnit(text, number.index + number[0].length, context);
    if (unit !== null && !unit.weak && OF_SIZE.has(findUnitMeaning(unit.unit)?.dimension ?? '')) return unit.unit;
    if (unit?.unit === 'L') return unit.unit;
  }
  return null;
}
