import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase, units } from '../../src/model/unit.ts';
import { findQuantities } from '../../src/requirements/find-quantities.ts';

const english = { language: 'en', jurisdiction: 'us', stem: null } as const;
const french = { language: 'fr', jurisdiction: 'ca', stem: null } as const;

/** Plain symbols and words of the table, those left out that a text settles by country or by context. */
const spellings = units.flatMap((unit) =>
  [
    'deg',
    'degC',
    'degF',
    'g',
    'CAD',
    'USD',
    'in',
    'h',
    's',
    'ton-short',
    'mil',
    'grain',
    'year',
    'oz',
    'ft',
    'yd',
    'lb',
    'hp',
  ].includes(unit.key)
    ? []
    : [...unit.symbols.slice(0, 1), ...unit.words.slice(0, 1)].map((spelling) => ({ key: unit.key, spelling })),
);

function groupDigits(value: number, separator: string): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, separator);
}

describe('value x unit x format round trips', () => {
  it('reads what English typography prints', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9_999_999 }),
        fc.integer({ min: 0, max: 999 }),
        fc.constantFrom(',', ' ', '\u00a0', '\u202f', ''),
        fc.constantFrom(...spellings),
        fc.constantFrom(' ', '\u00a0'),
        (whole, part, separator, { key, spelling }, space) => {
          const decimals = part === 0 ? '' : `.${part}`;
          const text = `It is ${groupDigits(whole, separator)}${decimals}${space}${spelling} in all.`;
          const [found, ...more] = findQuantities(text, english);
          expect(more).toEqual([]);
          expect(found).toMatchObject({ value: Number(`${whole}${decimals}`), unit: key, bound: 'exactly' });
          expect(found?.baseValue).toBeCloseTo(toBase(Number(`${whole}${decimals}`), key), 6);
        },
      ),
      { seed: 49, numRuns: 3000 },
    );
  });

  it('reads what French typography prints', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 999_999 }),
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom('mm', 'kg', 'kPa', 'L', 'kW', 'jours', 'mois', 'ans', '%', 'N', 'km/h', 'mg/kg', '°C'),
        fc.constantFrom(' ', '\u00a0', '\u202f'),
        (whole, part, unit, space) => {
          const [found, ...more] = findQuantities(
            `soit ${groupDigits(whole, space)},${part}${space}${unit} en tout.`,
            french,
          );
          expect(more).toEqual([]);
          expect(found?.value).toBe(Number(`${whole}.${part}`));
        },
      ),
      { seed: 49, numRuns: 1000 },
    );
  });

  it('reads a bound in front of any figure', () => {
    const bounds = [
      ['at least', 'minimum'],
      ['not less than', 'minimum'],
      ['more than', 'above'],
      ['not more than', 'maximum'],
      ['not exceeding', 'maximum'],
      ['less than', 'below'],
    ] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...bounds),
        fc.integer({ min: 2, max: 1800 }),
        fc.constantFrom(...spellings),
        ([words, bound], value, unit) => {
          const text = `The part is ${words} ${value} ${unit.spelling} in all.`;
          expect(findQuantities(text, english)).toMatchObject([
            { bound, value, unit: unit.key, text: text.slice(12, -8) },
          ]);
        },
      ),
      { seed: 49, numRuns: 1000 },
    );
  });

  it('never throws and keeps spans in order, whatever the text', () => {
    const scrap = fc.constantFrom(
      '5',
      '1/2',
      ' ',
      'mm',
      '(',
      ')',
      'to',
      '±',
      'at least',
      '.',
      ',',
      '°',
      'C',
      '$',
      '−',
      'per',
      '100 g',
      'S5.1',
      'é',
      '½',
      '10−6',
      '/',
    );
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 40 }), fc.constantFrom(english, french), (scraps, context) => {
        const text = scraps.join('');
        let last = 0;
        for (const { span, value, baseValue, restates } of findQuantities(text, context)) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeGreaterThanOrEqual(last);
          expect(Number.isFinite(value) && Number.isFinite(baseValue)).toBe(true);
          expect(restates === null || restates >= 0).toBe(true);
          last = span.end;
        }
      }),
      { seed: 49, numRuns: 3000 },
    );
  });
});

describe('what is not a quantity', () => {
  const number = fc.integer({ min: 1, max: 999 });
  const year = fc.integer({ min: 1900, max: 2099 });
  const month = fc.constantFrom('January', 'May', 'June', 'September', 'December');
  const letter = fc.constantFrom('a', 'b', 'c', 'h', 's', 'm');
  const code = fc.oneof(
    fc.tuple(number, number, number).map(([title, part, section]) => `${title} CFR ${part}.${section}`),
    fc.tuple(number, number, letter).map(([part, section, mark]) => `§ ${part}.${section}(${mark})`),
    fc.tuple(number, number, letter).map(([section, sub, mark]) => `section ${section}(${sub})(${mark})`),
    fc.tuple(number, number).map(([first, second]) => `sections ${first} and ${second}`),
    fc.tuple(number, number).map(([first, second]) => `paragraphs ${first} to ${second}`),
    fc.tuple(number, number).map(([first, second]) => `SOR/${first}-${second}, s. ${second}`),
    fc.tuple(year, number).map(([when, item]) => `S.C. ${when}, c. ${item}, s. ${item}`),
    number.map((chapter) => `C.R.C., c. ${chapter}, s. ${chapter} m`),
    fc.tuple(number, number).map(([first, second]) => `S${first % 9}.${second % 9}.${second % 9}`),
    fc.tuple(number, year).map(([standard, when]) => `ISO ${13_000 + standard}:${when}`),
    number.map((standard) => `ASTM D${standard}`),
    fc.tuple(number, number).map(([first, second]) => `CAN/CSA-C22.2 No. ${first}.${second}`),
    number.map((standard) => `FMVSS No. ${standard}`),
    fc.tuple(number, month, year).map(([day, name, when]) => `${1 + (day % 28)} ${name} ${when}`),
    fc.tuple(number, month, year).map(([day, name, when]) => `${name} ${1 + (day % 28)}, ${when}`),
    year.map((when) => `${when}-07-24`),
    year.map((when) => `the ${when} model year`),
    fc.tuple(number, number).map(([first, second]) => `(${100 + (first % 900)}) 555-${1000 + second}`),
    fc.tuple(number, number).map(([first, second]) => `1-800-555-${1000 + first + second}`),
    number.map((item) => `UN ${1000 + item}`),
    number.map((item) => `Schedule ${item} in the Act`),
    number.map((item) => `Table ${item} A`),
    number.map((item) => `Class ${item} in Part ${item}`),
    fc.tuple(number, number).map(([volume, page]) => `${volume} FR ${10_000 + page}`),
    fc.tuple(number, number).map(([title, section]) => `${title} U.S.C. ${section}`),
    number.map((item) => `Form ${item}-K`),
    number.map((item) => `${item} persons in the room`),
    fc.tuple(number, number).map(([hour, minute]) => `${1 + (hour % 12)}:${10 + (minute % 50)} a.m.`),
  );

  it('finds none in 2,000 citations, dates, numbers and names', () => {
    const codes = fc.sample(code, { seed: 49, numRuns: 2000 });
    const wrong = codes.flatMap((text) =>
      [text, `under ${text} in the case of a person, and`].flatMap((framed) =>
        findQuantities(framed, english).map((found) => [framed, found.text]),
      ),
    );
    expect(new Set(codes).size).toBeGreaterThan(1500);
    expect(wrong).toEqual([]);
  });
});
