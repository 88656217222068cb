import Qty from 'js-quantities';
import { describe, expect, it } from 'vitest';
import { convert } from '../../src/model/unit.ts';

/** Units of the table and what js-quantities calls them; it shares no factor with the table. */
const NAMES: Readonly<Record<string, readonly (readonly [key: string, oracle: string])[]>> = {
  length: [
    ['mm', 'mm'],
    ['cm', 'cm'],
    ['m', 'm'],
    ['km', 'km'],
    ['in', 'in'],
    ['ft', 'ft'],
    ['yd', 'yd'],
    ['mi', 'mi'],
    ['nmi', 'nmi'],
  ],
  mass: [
    ['mg', 'mg'],
    ['g', 'g'],
    ['kg', 'kg'],
    ['t', 'tonne'],
    ['lb', 'lbs'],
    ['oz', 'oz'],
    ['ton-short', 'short-ton'],
  ],
  volume: [
    ['mL', 'ml'],
    ['L', 'l'],
    ['gal-us', 'gallon'],
    ['qt-us', 'quart'],
    ['pt-us', 'pint'],
    ['fl-oz-us', 'floz'],
    ['gal-imp', 'galimp'],
  ],
  force: [
    ['N', 'N'],
    ['kN', 'kN'],
    ['lbf', 'lbf'],
  ],
  pressure: [
    ['Pa', 'Pa'],
    ['kPa', 'kPa'],
    ['MPa', 'MPa'],
    ['psi', 'psi'],
    ['bar', 'bar'],
    ['mmHg', 'mmHg'],
    ['inHg', 'inHg'],
  ],
  energy: [
    ['J', 'J'],
    ['kJ', 'kJ'],
    ['MJ', 'MJ'],
    ['kWh', 'kWh'],
    ['Btu', 'btu'],
  ],
  power: [
    ['W', 'W'],
    ['kW', 'kW'],
    ['hp', 'hp'],
  ],
  speed: [
    ['km/h', 'kph'],
    ['mph', 'mph'],
    ['kn', 'knot'],
  ],
  temperature: [
    ['degC', 'tempC'],
    ['degF', 'tempF'],
    ['K', 'tempK'],
  ],
  time: [
    ['s', 's'],
    ['min', 'min'],
    ['h', 'h'],
  ],
};

describe('conversion against js-quantities', () => {
  const pairs = Object.values(NAMES).flatMap((units) =>
    units.flatMap(([from, name]) => units.map(([to, other]) => [from, name, to, other] as const)),
  );

  // The oracle rounds some of its own factors at the sixth digit (British thermal unit, inch of mercury).
  it.each(pairs)('%s (%s) in %s (%s)', (from, name, to, other) => {
    for (const value of [1, 4.5, 1200]) {
      const wanted = Qty(value, name).to(other).scalar;
      expect(Math.abs(convert(value, from, to) - wanted)).toBeLessThanOrEqual(2e-5 * Math.max(1, Math.abs(wanted)));
    }
  });
});
