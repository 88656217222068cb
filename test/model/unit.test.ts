import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert, findUnitMeaning, toBase, units } from '../../src/model/unit.ts';

// Values printed in NIST Special Publication 811 (2008), appendix B, and Canada's Weights and Measures Act.
const published: readonly (readonly [number, string, number, string])[] = [
  [1, 'in', 25.4, 'mm'],
  [1, 'ft', 0.3048, 'm'],
  [1, 'yd', 0.9144, 'm'],
  [1, 'mi', 1.609344, 'km'],
  [1, 'lb', 0.45359237, 'kg'],
  [1, 'oz', 28.349523125, 'g'],
  [1, 'lbf', 4.4482216152605, 'N'],
  [1, 'kgf', 9.80665, 'N'],
  [1, 'psi', 6894.757293168, 'Pa'],
  [1, 'bar', 100, 'kPa'],
  [1, 'mmHg', 133.322387415, 'Pa'],
  [1, 'gal-us', 3.785411784, 'L'],
  [1, 'gal-imp', 4.54609, 'L'],
  [1, 'fl-oz-us', 29.5735295625, 'mL'],
  [1, 'Btu', 1055.05585262, 'J'],
  [1, 'ft-lb', 1.35581794833, 'J'],
  [1, 'hp', 745.69987158227, 'W'],
  [1, 'kWh', 3.6, 'MJ'],
  [1, 'mph', 1.609344, 'km/h'],
  [212, 'degF', 100, 'degC'],
  [-40, 'degF', -40, 'degC'],
  [0, 'degC', 273.15, 'K'],
  [9, 'delta-degF', 5, 'delta-degC'],
  [5, 'rem', 50, 'mSv'],
  [1, 'Ci', 37, 'GBq'],
  [0.009, 'percent', 90, 'ppm'],
  [90, 'mg/kg', 90, 'ppm'],
  [2.9, 'mg/lb', 0.6393409, 'mg/100 g'],
  [1400, 'lb/MWh', 635.029318, 't/GWh'],
  [24, 'month', 2, 'year'],
  [2, 'week', 14, 'day'],
  [1, 'acre', 4046.8564224, 'm2'],
  [1, 'g/mi', 0.621371192, 'g/km'],
];

describe('convert', () => {
  it.each(published)('%f %s is %f %s', (value, from, expected, to) => {
    expect(convert(value, from, to)).toBeCloseTo(expected, 6);
  });

  it('comes back to where it started, through any unit of the dimension', () => {
    const pairs = units.flatMap((from) =>
      units.filter((to) => to.dimension === from.dimension).map((to) => [from.key, to.key] as const),
    );
    fc.assert(
      fc.property(fc.constantFrom(...pairs), fc.double({ min: -1e6, max: 1e6, noNaN: true }), ([from, to], value) => {
        const back = convert(convert(value, from, to), to, from);
        expect(Math.abs(back - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)) + 1e-9);
      }),
      { seed: 49, numRuns: 2000 },
    );
  });

  it.each([
    ['CAD', 'USD'],
    ['gal-us', 'kg'],
    ['day', 'business-day'],
    ['day', 'h'],
    ['degC', 'delta-degC'],
    ['mm', 'nonsense'],
  ])('refuses %s to %s', (from, to) => {
    expect(() => convert(1, from, to)).toThrow(RangeError);
  });
});

describe('the table', () => {
  it('has one row a key and a source for each factor', () => {
    expect(new Set(units.map((unit) => unit.key)).size).toBe(units.length);
    for (const unit of units) {
      expect(unit.factor, unit.key).toBeGreaterThan(0);
      expect(unit.source, unit.key).not.toBe('');
      expect(toBase(0, unit.key), unit.key).toBe(unit.offset ?? 0);
    }
  });

  it('gives no spelling to two units', () => {
    const owners = new Map<string, string>();
    const twice: string[] = [];
    for (const unit of units) {
      for (const symbol of unit.symbols) {
        const owner = owners.get(symbol);
        if (owner !== undefined && owner !== unit.key) twice.push(`${symbol}: ${owner}, ${unit.key}`);
        owners.set(symbol, unit.key);
      }
    }
    expect(twice).toEqual([]);
  });
});

describe('findUnitMeaning', () => {
  it.each([
    ['mg/kg', 'ratio'],
    ['g/km', 'mass/length'],
    ['mg/L', 'mass-concentration'],
    ['m/s', 'speed'],
    ['mW/cm2', 'power/area'],
    ['mg/kg/day', 'ratio/calendar-time'],
  ])('reads %s as %s', (key, dimension) => {
    expect(findUnitMeaning(key)?.dimension).toBe(dimension);
  });

  it.each(['', '/', 'mg/', '/kg', 'mg/degC', 'degC/m', 'a/b/c/d', 'mg/0x', 'mg/kg/L/day'])(
    'knows no unit %j',
    (key) => {
      expect(findUnitMeaning(key)).toBeNull();
    },
  );
});
