import type { ComparableSide } from '../../src/divergence/comparable-pair.ts';
import { FRACTIONS } from '../../src/requirements/read-numbers.ts';

/** A number of a judged fact whose unit stands in the law's text too, and whether the product reads a figure at that place. */
export type StandingNumber = { readonly text: string; readonly printed: boolean; readonly extracted: boolean };

// Nothing of the product is used here: its own grammar would only ask for what it can read.
const UNITS: readonly (readonly [fact: RegExp, law: RegExp])[] = [
  [/%|per ?cent|vol%/, /%|per ?cent/],
  [/\$|\b(?:CAD|USD)\b/, /\$|dollars/],
  [/-?(?:work |calendar |business )?days?\b/, /days?/],
  [/months?\b/, /months?/],
  [/years?\b|yr\b/, /years?/],
  [/-?(?:hours?|hr?)\b/, /hours?|\bh\b/],
  [/min(?:utes?)?\b/, /min/],
  [/mW\/cm/, /mW|milliwatt/],
  [/mg\/kg/, /mg\/kg|milligrams? per kilogram|ppm|parts per million/],
  [/ppm\b/, /ppm|parts per million/],
  [/mg\/L/, /mg\/L|milligrams? per lit/],
  [/\bmg\b/, /\bmg\b|milligram/],
  [/\bkg\b/, /\bkg\b|kilogram/],
  [/\blbf?\b|pounds?/, /\blbs?\b|lbf|pound/],
  [/\bmm\b/, /\bmm\b|millimet/],
  [/\bcm\b/, /\bcm\b|centimet/],
  [/\bin\b|inch/, /\bin\b|inch/],
  [/\bft\b|feet/, /\bft\b|feet|foot/],
  [/\bmSv\b/, /mSv|millisievert/],
  [/\brem\b/, /\brems?\b/],
  [/\bdBA?\b/, /dB/],
  [/\bk?N\b/, /\bk?N\b|newton/],
  [/\bkPa\b/, /kPa|kilopascal/],
  [/\bpsi\b/, /psi|pounds? per square inch/],
  [/\bm?L\b/, /\bm?L\b|lit(?:re|er)/],
  [/\bgal\b|gallons?/, /\bgal\b|gallon/],
  [/°C/, /°\s?C|Celsius/],
  [/°F/, /°\s?F|Fahrenheit/],
  [/\bs\b|seconds?/, /\bs\b|\bsec|second/],
  [/\bg\b/, /\bg\b|gram/],
  [/\bm\b/, /\bm\b|met(?:re|er)/],
  [/\bk?W\b/, /\bk?W\b|watt/],
  [/\bk?V\b/, /\bk?V\b|volt/],
];

/** Numbers that name places, standards, classes and years. */
const NAMES =
  /(?:\bss?\.|§+|\b(?:sections?|Parts?|App(?:endix)?\.?|Table|Sch\.?|items?|ISO|CSA|ASTM|UN|Class(?:es)?|No\.|MY|FF|Lex,))\s?\d[\d.]*(?:-\d[\d.]*)?(?:\(\w+\))*|\b\d+ (?:CFR|FR|U\.S\.C)\b[^,;]*|\b\d+(?:\.\d+)+\.\d+\b|\b(?:19|20)\d\d(?:-\d\d-\d\d)?\b/g;
/** "1 1/2", "8½", "1/16" are one number each. */
const FRACTION = /(?<![\d./])(?:(\d+)[ -])?(\d+)[/\u2044](\d+)(?![\d/])|(\d*)([¼½¾⅛⅜⅝⅞])/g;
const NUMBER = /(?<![\d.])(?:\d{1,3}(?:[ ,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)/g;
const WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const TENS: Readonly<Record<string, number>> = { thirty: 30, forty: 40, 'forty-five': 45, sixty: 60, ninety: 90 };
/** How far behind a number its unit may stand: "5, 10 and 15 mm". */
const REACH = 45;

/** Looks for each number with a unit of a fact in the law's text, and for a figure of the product's that covers it. */
export function lookForNumbers(fact: string, side: ComparableSide): StandingNumber[] {
  const bare = fact.replace(NAMES, (name) => ' '.repeat(name.length));
  return [...figuresIn(bare)].flatMap(({ start, end, number: value }) => {
    const law = unitOf(bare, start, end);
    if (law === null || value === 0) return [];
    const places = placesOf(value, law, side);
    const extracted = places.some(({ eId, start, end }) =>
      side.quantities.some(
        (quantity) =>
          quantity.eId === eId &&
          quantity.span.start <= start &&
          quantity.span.end >= end - 1 &&
          [quantity.value, quantity.upper, quantity.tolerance].some(
            (one) => one !== null && Math.abs(Math.abs(one) - value) <= 1e-9 * value,
          ),
      ),
    );
    return [{ text: bare.slice(start, end), printed: places.length > 0, extracted }];
  });
}

/** The unit of a number: that of the money sign before it, else the first behind it in the fact. */
function unitOf(fact: string, start: number, end: number): RegExp | null {
  if (/(?:\$|CAD|USD) ?$/.test(fact.slice(Math.max(0, start - 5), start))) return /\$|dollars/;
  const rest = fact.slice(end);
  let best: { at: number; law: RegExp } | null = null;
  for (const [name, law] of UNITS) {
    const at = rest.search(name);
    if (at >= 0 && (best === null || at < best.at)) best = { at, law };
  }
  return best?.law ?? null;
}

function placesOf(value: number, unit: RegExp, side: ComparableSide) {
  const found: { eId: string; start: number; end: number }[] = [];
  for (const { eId, text, level } of side.provisions) {
    for (const { start, end, number } of numbersIn(text.replace(NAMES, (name) => ' '.repeat(name.length)))) {
      if (number !== value) continue;
      const around = `${text.slice(Math.max(0, start - 3), start)} ${text.slice(end, end + REACH)}`;
      // Over a column of a table the unit stands once.
      if (unit.test(around) || (level === 'table' && unit.test(text))) found.push({ eId, start, end });
    }
  }
  return found;
}

/** Numbers in figures; a fraction with its whole number is one. */
function* figuresIn(text: string) {
  const whole = text.replace(FRACTION, (words) => ' '.repeat(words.length));
  for (const match of text.matchAll(FRACTION)) {
    const [words, before, top, bottom, joined, sign] = match;
    const number =
      sign === undefined ? Number(before ?? 0) + Number(top) / Number(bottom) : Number(joined) + (FRACTIONS[sign] ?? 0);
    yield { start: match.index, end: match.index + words.length, number };
  }
  for (const match of whole.matchAll(NUMBER)) {
    const number = Number(match[0].replace(/[ ,\u00a0\u202f]/g, ''));
    yield { start: match.index, end: match.index + match[0].length, number };
  }
}

function* numbersIn(text: string) {
  yield* figuresIn(text);
  for (const match of text.matchAll(/(?<![\p{L}-])\p{L}+(?:-\p{L}+)?(?![\p{L}-])/gu)) {
    const word = match[0].toLowerCase();
    const number = TENS[word] ?? WORDS.indexOf(word);
    if (number > 0) yield { start: match.index, end: match.index + word.length, number };
  }
}
