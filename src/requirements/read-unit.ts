import type { Jurisdiction } from '../model/instrument.ts';
import type { Language } from '../model/language.ts';
import { findUnitMeaning, units } from '../model/unit.ts';
import { foldSpelling } from './fold-spelling.ts';

/** A unit read from text: its key, where it ends, and whether its spelling could be something else. */
export type UnitReading = { readonly unit: string; readonly end: number; readonly weak: boolean };

export type UnitContext = {
  readonly language: Language;
  readonly jurisdiction: Jurisdiction;
  /** Text beside the one that is read in which the variables of its formulas have their units: the row of a table. */
  readonly around?: string;
};

type Spelling = { readonly key: string; readonly weak: boolean };

/** Longest spelling looked for, in UTF-16 units: "millimetres of mercury" and the like, with room. */
const REACH = 34;

const symbols = new Map<string, Spelling>();
const words = new Map<string, Spelling>();
for (const unit of units) {
  const spelling = { key: unit.key, weak: unit.weak === true };
  const clear = { key: unit.key, weak: unit.key === 'deg' || unit.key === 'bar' || unit.key === 'bit' };
  for (const symbol of unit.symbols) setOnce(symbols, foldSpelling(symbol), spelling);
  for (const word of unit.words) {
    const folded = foldSpelling(word).toLowerCase();
    setOnce(words, folded, clear);
    setOnce(words, `${folded}s`, clear);
  }
}
// Two-letter words of one language that are a unit in the other.
const ONLY: Readonly<Record<string, Language>> = {
  an: 'fr',
  ans: 'fr',
  once: 'fr',
  onces: 'fr',
  po: 'fr',
  pi: 'fr',
  ch: 'fr',
  mille: 'fr',
  milles: 'fr',
  quart: 'en',
  quarts: 'en',
  verge: 'fr',
  verges: 'fr',
  gr: 'fr',
  in: 'en',
  'in.': 'en',
  ton: 'en',
  tons: 'en',
  mil: 'en',
  mils: 'en',
  second: 'en',
  grain: 'en',
  grains: 'en',
};

/** Gallons and their parts differ by country, and a bare dollar is the country's own. */
const BY_COUNTRY: readonly (readonly [RegExp, string, string])[] = [
  [/^(?:gallons?|gal\.?)$/i, 'gal-us', 'gal-imp'],
  [/^(?:quarts?|pintes?|qts?\.?)$/i, 'qt-us', 'qt-imp'],
  [/^(?:pints?|chopines?)$/i, 'pt-us', 'pt-imp'],
  [/^(?:fluid ounces?|fl\.? ?oz\.?|onces? liquides?)$/i, 'fl-oz-us', 'fl-oz-imp'],
  [/^dollars?$/i, 'USD', 'CAD'],
];
const COUNTRY_SPELLINGS = new Set(
  'gallon gallons gal gal. quart quarts pinte pintes qt qts pint pints chopine chopines fluid-ounce'
    .split(' ')
    .concat([
      'fluid ounce',
      'fluid ounces',
      'fl oz',
      'fl. oz',
      'fl. oz.',
      'fl oz.',
      'once liquide',
      'onces liquides',
      'dollar',
      'dollars',
    ]),
);

/** Words that stand between a figure and its unit without changing it. */
const ADJECTIVES =
  /(?:consecutive|successive|calendar|full|clear|complete|cumulative|accumulated|contiguous|continuous|nominal|linear|linéaires?|additional|more)(?: (?:calendar|full|clear|hours? of)\b)? /iy;

const OVER = / ?\/ ?|(?: per| par| for each| for every| pour chaque)(?: )/iy;
/** "24 hours a week": "a" stands for "per" between hours and a period. */
const A_PERIOD = / an? (?=(?:day|week|month|quarter|year)(?![\p{L}-]))/uy;
const WORKED: ReadonlySet<string> = new Set(['h', 'min']);
const COUNT = /(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?) ?/y;

/**
 * Reads the unit at `start` of a text folded by `foldSpelling`: the longest spelling that ends at a word boundary, then any "/", "per" or
 * "par" with a unit behind it.
 *
 * @param attached true when nothing stands between the figure and `start`
 */
export function readUnit(folded: string, start: number, context: UnitContext): UnitReading | null {
  let from = start;
  ADJECTIVES.lastIndex = from;
  const adjective = ADJECTIVES.exec(folded);
  if (adjective !== null && readName(folded, from, context) === null) from = ADJECTIVES.lastIndex;
  let first = readName(folded, from, context);
  if (first === null && adjective !== null && from > start) {
    // "six consecutive hours of rest": the hours are the unit here, and not a word before it.
    from = start + adjective[0].indexOf(' ') + 1;
    first = readName(folded, from, context);
  }
  if (first === null) return null;
  let { key, end } = first;
  let weak = first.weak && from === start;
  for (let turn = 0; turn < 2; turn++) {
    OVER.lastIndex = end;
    A_PERIOD.lastIndex = end;
    const over = OVER.exec(folded) ?? (WORKED.has(key) ? A_PERIOD.exec(folded) : null);
    if (over === null) break;
    const under = end + over[0].length;
    COUNT.lastIndex = under;
    const count = COUNT.exec(folded);
    const below = readName(folded, count === null ? under : COUNT.lastIndex, context);
    if (
      below === null ||
      (count !== null && isNextFigure(key, over[0], (count[1] ?? '').replaceAll(',', ''), below.key))
    )
      break;
    const joined = `${key}/${count === null || count[1] === '1' ? '' : `${count[1]?.replaceAll(',', '')} `}${below.key}`;
    const next = SAME[joined] ?? joined;
    if (findUnitMeaning(next) === null) break;
    key = next;
    end = below.end;
    weak = false;
  }
  return { unit: key, end, weak };
}

/** "60% / 50%", "15 days/7 days": a slash between two figures of a list; below the line of a unit stands a power of ten, or "per" is spelled. */
function isNextFigure(above: string, over: string, count: string, below: string): boolean {
  // "2.5 pounds per 1,000 pounds of product" is a share.
  return above === below ? !/^10{2,}$/.test(count) : over.includes('/') && !/^10*$/.test(count);
}

/** Quotients that the table holds under another key. */
const SAME: Readonly<Record<string, string>> = {
  'mi/h': 'mph',
  'lb/in2': 'psi',
  'lb/ft2': 'psf',
  'lbf/ft2': 'psf',
  'lbf/in2': 'psi',
  'mi/gal-us': 'mpg',
  'gal-us/min': 'gpm',
  'ft3/min': 'cfm',
  'nmi/h': 'kn',
  'bit/s': 'bit/s',
};

function readName(
  folded: string,
  start: number,
  context: UnitContext,
): { key: string; end: number; weak: boolean } | null {
  const limit = Math.min(folded.length, start + REACH);
  for (let end = limit; end > start; end--) {
    const last = folded.charAt(end - 1);
    if (last === ' ' || !isBoundary(last, folded.charAt(end))) continue;
    const written = folded.slice(start, end);
    const lower = written.toLowerCase();
    const language = ONLY[lower];
    if (language !== undefined && language !== context.language) continue;
    const country = COUNTRY_SPELLINGS.has(lower) ? BY_COUNTRY.find(([pattern]) => pattern.test(lower)) : undefined;
    if (country !== undefined)
      return { key: context.jurisdiction === 'us' ? country[1] : country[2], end, weak: false };
    const found = symbols.get(written) ?? words.get(lower);
    if (found !== undefined) return raise(found, folded, end) ?? { ...found, end };
  }
  return null;
}

/** "18 ft 2", "g/m 3": an exponent that the source raised and the text put behind a space. */
const RAISED = / ([23])(?=$|[.,;:)\]](?!\d)| ?[(»”"]| (?:or|and|of|per|for|at|is|are|to|from)(?![\p{L}]))/uy;

function raise(found: Spelling, folded: string, end: number): { key: string; end: number; weak: boolean } | null {
  RAISED.lastIndex = end;
  const power = RAISED.exec(folded)?.[1];
  const key = `${found.key}${power}`;
  return power === undefined || !LENGTHS.has(found.key) || findUnitMeaning(key) === null
    ? null
    : { key, end: end + 2, weak: false };
}

const LENGTHS: ReadonlySet<string> = new Set(
  units.flatMap(({ key, dimension }) => (dimension === 'length' ? [key] : [])),
);

function isBoundary(last: string, next: string): boolean {
  if (next === '') return true;
  // A sign ends a unit by itself ("5 %du volume", "20 °"), letters and digits must not run on.
  if (/[%‰$°]/.test(last)) return last !== '°' || !/[\p{L}]/u.test(next);
  return !/[\p{L}\d]/u.test(next);
}

function setOnce(map: Map<string, Spelling>, name: string, spelling: Spelling): void {
  if (!map.has(name)) map.set(name, spelling);
}
