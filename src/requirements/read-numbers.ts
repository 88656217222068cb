import type { Language } from '../model/language.ts';

/** A number in text, without sign or unit. `words`: written out ("thirty", "quatre-vingt-dix"). */
export type NumberReading = {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly words: boolean;
};

// Thousands are grouped by commas in the United States and by (no-break) spaces in Canada; the French decimal sign is the comma. A group must be
// three digits and end there, or "UN 1950 100 kg" would be one number.
const SPACE = '[ \\u00a0\\u202f\\u2009]';
const PARTS = '(?:2|3|4|5|6|8|10|12|16|20|32|64)';
const FRACTION = `(?:${SPACE}|-| and )\\d{1,2}[/\\u2044]${PARTS}(?!\\d)|[¼½¾⅛⅜⅝⅞⅓⅔]`;
const POWER = `${SPACE}?[×x]${SPACE}?10(?:\\^?[−–-]?\\d{1,2}|[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})`;
const ENGLISH_DIGITS = `(?:\\d{1,2}[/\\u2044]\\d{1,3}(?![\\d/])(?! ?m?[lL]\\b| ?millilit)|(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d{1,3}(?:${SPACE}\\d{3})+(?!\\d)|\\d+,\\d{1,2}(?![\\d,])|0,\\d+|\\d+)(?:\\.\\d+)?(?:${FRACTION}|${POWER})?|\\.\\d+|[¼½¾⅛⅜⅝⅞⅓⅔])`;
const FRENCH_DIGITS = `(?:\\d{1,2}[/\\u2044]\\d{1,3}(?![\\d/])(?! ?m?[lL]\\b| ?millilit)|(?:\\d{1,3}(?:${SPACE}\\d{3})+(?!\\d)|\\d+)(?:[.,]\\d+)?(?:${FRACTION}|${POWER})?|[¼½¾⅛⅜⅝⅞⅓⅔])`;

const ENGLISH_UNITS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const ENGLISH_PARTS: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  fourth: 4,
  fourths: 4,
  quarter: 4,
  quarters: 4,
  eighth: 8,
  eighths: 8,
  sixteenth: 16,
  sixteenths: 16,
};
/** Words that also count days and places ("the one hundredth day"): a part of something only before "of". */
const ENGLISH_DECIMALS: Readonly<Record<string, number>> = {
  fifth: 5,
  fifths: 5,
  tenth: 10,
  tenths: 10,
  hundredth: 100,
  hundredths: 100,
};
const FRENCH_PARTS: Readonly<Record<string, number>> = {
  demi: 2,
  demie: 2,
  tiers: 3,
  quart: 4,
  quarts: 4,
  cinquième: 5,
  cinquièmes: 5,
  huitième: 8,
  huitièmes: 8,
  dixième: 10,
  dixièmes: 10,
  centième: 100,
  centièmes: 100,
};
const FRENCH_UNITS: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  'dix-sept': 17,
  'dix-huit': 18,
  'dix-neuf': 19,
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  'soixante-dix': 70,
  'quatre-vingt': 80,
  'quatre-vingts': 80,
  'quatre-vingt-dix': 90,
  'quatre-vingt-dix-huit': 98,
  'quatre-vingt-dix-neuf': 99,
  'soixante-quinze': 75,
  'soixante-douze': 72,
  'quatre-vingt-seize': 96,
  'quatre-vingt-quinze': 95,
};
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  cent: 100,
  cents: 100,
  mille: 1000,
  millions: 1e6,
  milliard: 1e9,
  milliards: 1e9,
};

const alternatives = (table: Readonly<Record<string, number>>): string =>
  Object.keys(table)
    .sort((left, right) => right.length - left.length)
    .join('|');
const EN_ONE = `(?:${alternatives(ENGLISH_UNITS)})(?:-(?:one|two|three|four|five|six|seven|eight|nine)\\b)?`;
const EN_PART = `(?:one|two|three|five|seven|an?)[- ](?:(?:${alternatives(ENGLISH_PARTS)})\\b(?: of an?\\b| of (?:one|1)\\b)?|(?:${alternatives(ENGLISH_DECIMALS)}) of (?:an?|one|1)\\b)`;
const EN_WORDS = `(?:(?:${EN_ONE}) and (?:${EN_PART})|${EN_PART}|${EN_ONE}(?:[ -](?:hundred|thousand|million|billion)\\b(?: (?:and )?${EN_ONE}\\b)?){0,2})`;
const FR_ONE = `(?:${alternatives(FRENCH_UNITS)})(?:(?:-et-|-| et )(?:un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|onze)\\b)?`;
const FR_PART = `(?:une?|deux|trois|cinq|sept)[- ](?:${alternatives(FRENCH_PARTS)})(?![\\p{L}-])`;
const FR_WORDS = `(?:${FR_PART}|${FR_ONE}(?:[ -](?:cents?|mille)\\b(?:[ -]${FR_ONE})?)?|(?:cent|mille)\\b(?:[ -]${FR_ONE})?)`;

const NOT_INSIDE = '(?<![\\p{L}\\d\\u2044])(?<!\\d[.,/:])(?<![\\p{L}][.]?[-/:])';
const patterns = {
  en: new RegExp(`${NOT_INSIDE}(?:(?<digits>${ENGLISH_DIGITS})|(?<words>${EN_WORDS})(?![\\p{L}\\d]))`, 'giu'),
  fr: new RegExp(`${NOT_INSIDE}(?:(?<digits>${FRENCH_DIGITS})|(?<words>${FR_WORDS})(?![\\p{L}\\d]))`, 'giu'),
};

const MAGNITUDE = /[ \u00a0\u202f](hundred|thousand|million|billion|millions|milliards?)\b(?: (?:de|d['’]))?/iy;
const REPEATED = /[ \u00a0]\((\d[\d,]*)\)/y;

/** Every number of a text that is not part of a longer code (`98-282`, `5.1.2`, `13485:2016`, `S5`), in order. Linear in the text. */
export function readNumbers(text: string, language: Language): NumberReading[] {
  const found: NumberReading[] = [];
  for (const match of text.matchAll(patterns[language])) {
    const start = match.index;
    let end = start + match[0].length;
    const { digits } = match.groups ?? {};
    let value = digits === undefined ? valueOfWords(match[0].toLowerCase(), language) : valueOfDigits(digits, language);
    if (value === null || isCodePart(text, start, end)) continue;
    const previous = found.at(-1)?.end ?? 0;
    // "98-282": the second half of a code whose first half was refused. "5-10 mm" keeps both.
    if (start < previous || (/\d[-–]$/.test(text.slice(Math.max(0, start - 2), start)) && previous !== start - 1))
      continue;
    if (digits === undefined) {
      REPEATED.lastIndex = end;
      const again = REPEATED.exec(text);
      if (again !== null && Number(again[1]?.replaceAll(',', '')) === value) end = REPEATED.lastIndex;
    }
    MAGNITUDE.lastIndex = end;
    const magnitude = MAGNITUDE.exec(text);
    if (magnitude !== null && digits !== undefined) {
      value *= SCALES[magnitude[1]?.toLowerCase() ?? ''] ?? 1;
      end = MAGNITUDE.lastIndex;
    }
    found.push({ start, end, value, words: digits === undefined });
  }
  return found;
}

/** `5.1.2`, `13485:2016`, `98-282-1`: a figure that runs on into another is a code. */
function isCodePart(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  return /^[.:]\d/.test(after) || /\d[:]$/.test(before) || /^[(]\w/.test(after);
}

/** What the characters that print a fraction are worth. */
export const FRACTIONS: Readonly<Record<string, number>> = {
  '¼': 0.25,
  '½': 0.5,
  '¾': 0.75,
  '⅛': 0.125,
  '⅜': 0.375,
  '⅝': 0.625,
  '⅞': 0.875,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
};
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function valueOfDigits(digits: string, language: Language): number | null {
  let rest = digits;
  let exponent = 0;
  const times = /[ \u00a0\u202f\u2009]?[×x][ \u00a0\u202f\u2009]?10(.{1,30})$/iu.exec(rest);
  if (times !== null) {
    const written = Array.from(times[1] ?? '', (mark) => {
      if (mark === '⁻' || mark === '−' || mark === '–') return '-';
      const raised = RAISED.indexOf(mark);
      return raised >= 0 ? String(raised) : mark === '^' ? '' : mark;
    }).join('');
    exponent = Number(written);
    rest = rest.slice(0, times.index);
  }
  let part = 0;
  const last = FRACTIONS[rest.slice(-1)];
  if (last !== undefined) {
    part = last;
    rest = rest.slice(0, -1);
  } else {
    const fraction = /(?:^|[ \u00a0\u202f\u2009-]| and )(\d{1,2})[/\u2044](\d{1,3})$/i.exec(rest);
    if (fraction !== null) {
      const below = Number(fraction[2]);
      if (below === 0) return null;
      part = Number(fraction[1]) / below;
      rest = rest.slice(0, fraction.index);
    }
  }
  const plain = rest.replace(/[ \u00a0\u202f\u2009]/g, '');
  const dotted =
    language === 'fr' || /^(?:0,\d+|\d+,\d{1,2})$/.test(plain) ? plain.replace(',', '.') : plain.replaceAll(',', '');
  const value = (dotted === '' ? 0 : Number(dotted)) + part;
  return Number.isFinite(value) && Number.isInteger(exponent) ? Number(`${value}e${exponent}`) : null;
}

function valueOfWords(words: string, language: Language): number | null {
  if (language === 'en') {
    const part = /^(?:(.+) and )?(one|two|three|five|seven|an?)[- ]([a-z]+)(?: of (?:an?|one|1))?$/.exec(words);
    const below = ENGLISH_PARTS[part?.[3] ?? ''] ?? ENGLISH_DECIMALS[part?.[3] ?? ''];
    if (part !== null && below !== undefined) {
      const over = /^an?$/.test(part[2] ?? '') ? 1 : (ENGLISH_UNITS[part[2] ?? ''] ?? 0);
      return (ENGLISH_UNITS[part[1] ?? ''] ?? 0) + over / below;
    }
  }
  if (language === 'fr') {
    const part = /^([a-z]+)[- ]([\p{L}]+)/u.exec(words);
    const below = FRENCH_PARTS[part?.[2] ?? ''];
    if (part !== null && below !== undefined) return (FRENCH_UNITS[part[1] ?? ''] ?? 0) / below;
  }
  const table = language === 'en' ? ENGLISH_UNITS : FRENCH_UNITS;
  let total = 0;
  let group = 0;
  for (const word of words.split(language === 'en' ? /[ -]+/ : /[ ]+|-et-/)) {
    const scale = SCALES[word];
    const value = table[word] ?? sumOfParts(word, table);
    if (value !== null && value !== undefined) group += value;
    else if (scale === 100) group = (group === 0 ? 1 : group) * 100;
    else if (scale !== undefined) {
      total += (group === 0 ? 1 : group) * scale;
      group = 0;
    } else if (word !== 'and' && word !== 'et') return null;
  }
  return total + group === 0 ? null : total + group;
}

/** `trente-six`, `quatre-vingt-douze`: the longest known head, then the rest. */
function sumOfParts(word: string, table: Readonly<Record<string, number>>): number | null {
  for (let cut = word.lastIndexOf('-'); cut > 0; cut = word.lastIndexOf('-', cut - 1)) {
    const head = table[word.slice(0, cut)];
    const tail = table[word.slice(cut + 1)];
    if (head !== undefined && tail !== undefined) return head + tail;
  }
  return null;
}
