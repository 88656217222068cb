import type { Bound, Quantity } from '../model/quantity.ts';
import { convert, findUnitMeaning } from '../model/unit.ts';

/** Digits of a figure as printed: `decimals` behind the sign, `significant` as far as they claim anything. */
type Digits = { readonly decimals: number; readonly significant: number };

const FIGURE = /\d[\d ,.\u00a0\u202f]*/;

/** Half a unit of the last printed digit, in the base unit; written-out numbers and fractions are exact. */
export function halfStep(quantity: Quantity): number {
  const meaning = findUnitMeaning(quantity.unit);
  if (meaning === null || isExact(quantity)) return 0;
  return (meaning.factor * 10 ** -readDigits(quantity).decimals) / 2;
}

function isExact(quantity: Quantity): boolean {
  return !FIGURE.test(quantity.text) || /\d[/\u2044]\d|[¼½¾⅛⅜⅝⅞⅓⅔]/.test(quantity.text);
}

function readDigits(quantity: Quantity): Digits {
  const printed = FIGURE.exec(quantity.text)?.[0].trim().replace(/[.,]$/, '') ?? String(quantity.value);
  const decimals =
    /[.,](\d+)$/.exec(printed.replace(/[ ,.\u00a0\u202f](?=\d{3}(?:\D|$))/g, (mark) => (mark === '.' ? '.' : '')))?.[1]
      ?.length ?? 0;
  const fixed = Math.abs(quantity.value).toFixed(Math.min(decimals, 20));
  const digits = fixed.replace('.', '').replace(/^0+/, '');
  // "200" may claim one digit or three: two are assumed, and whole numbers of four digits and more are taken as they stand.
  const significant =
    decimals > 0 ? digits.length : Math.max(digits.length >= 4 ? 4 : 2, digits.replace(/(?<!0)0+$/, '').length);
  return { decimals, significant: Math.max(2, significant) };
}

/** Units that readers know by another name than their key. */
const NAMES: Readonly<Record<string, string>> = {
  percent: '%',
  degC: '°C',
  degF: '°F',
  'delta-degC': '°C',
  'delta-degF': '°F',
  deg: '°',
  'gal-us': 'U.S. gal',
  'gal-imp': 'imp. gal',
  'qt-us': 'U.S. qt',
  'qt-imp': 'imp. qt',
  'fl-oz-us': 'U.S. fl oz',
  'fl-oz-imp': 'imp. fl oz',
  'pt-us': 'U.S. pt',
  'pt-imp': 'imp. pt',
  gn: 'g',
  'ton-short': 'short tons',
  'ton-long': 'long tons',
  bbl: 'barrels',
  'ton-mi': 'ton-mile',
  'g/ton-mi': 'g/ton-mile',
  nmi: 'nautical miles',
  inHg: 'in. Hg',
  mmHg: 'mm Hg',
  inH2O: 'in. H2O',
  mmH2O: 'mm H2O',
  day: 'days',
  week: 'weeks',
  month: 'months',
  'model-year': 'model years',
  'fiscal-year': 'fiscal years',
  year: 'years',
  'business-day': 'business days',
  // Only a difference of two days of the year is shown in it.
  yearday: 'days',
  ohm: 'Ω',
  // A count has no unit to show.
  '1': '',
};

const SIGNS: Readonly<Record<Bound, string>> = {
  exactly: '',
  minimum: '≥ ',
  above: '> ',
  maximum: '≤ ',
  below: '< ',
  range: '',
  approximately: '≈ ',
};

/**
 * A figure as printed, its bound as a sign: the words may stand far from it or say the opposite of what they do ("must not contain more than"
 * sets a maximum), and a sign reads alike in both languages.
 */
export function formatPrinted(quantity: Quantity, bound: Bound): string {
  if (quantity.unit === 'yearday') return formatDays(quantity);
  const at = quantity.text.search(/(?:(?:US|CAN?|C)?\$ ?|[±−–+-])?[\d¼½¾⅛⅜⅝⅞⅓⅔.]/);
  const printed =
    at < 0 || !FIGURE.test(quantity.text) || isBare(quantity) || ORDINAL.test(quantity.text)
      ? formatConverted(quantity, quantity.unit)
      : quantity.text
          .slice(at)
          // "ten (10) days": the digits that repeat a written number lose the bracket that they stand in.
          .replace(/^([\d,]+)\)/, '$1')
          .replace(
            /,? (?:\([^()]*\) ?)?,?(?:or|and|ou|et) \p{L}+$|,? (?:at (?:the|a) )?(?:minimum|maximum|min|max|au moins|au plus)\.?$/iu,
            '',
          );
  // "Minus 18 °C": the word stands before the digits, and without it the figure would say its opposite.
  const sign = quantity.value < 0 && !/^[−–-]/.test(printed) ? '−' : '';
  return `${SIGNS[bound]}${sign}${printed}`;
}

/** "By the 80th day" is 80 days. */
const ORDINAL = /\d(?:st|nd|rd|th| ?e)(?![\p{L}])/iu;

/** "February 15", "November 1 to March 31": days of every year, whatever words they are printed in. */
function formatDays({ value, upper }: Quantity): string {
  return [value, ...(upper === null ? [] : [upper])].map(formatDay).join(' to ');
}

const MONTH_DAY = new Intl.DateTimeFormat('en', { month: 'long', day: 'numeric', timeZone: 'UTC' });

function formatDay(day: number): string {
  // 2001 has 365 days, as the count has.
  return MONTH_DAY.format(new Date(Date.UTC(2001, 0, day)));
}

/** A number of a table whose unit stands in the head of its column. */
function isBare({ text, unit }: Quantity): boolean {
  return unit !== '1' && !/[\p{L}%‰°$¢"'″′]/u.test(text);
}

/**
 * A figure in another unit, rounded for reading to the digits it is printed with and never to fewer than three ("0.35 m" is 1.15 ft, not 1.148 ft; of two digits
 * 300 mm and 12 in would both read 12 in beside a row that says they part). Where the units do not
 * convert (two currencies, working days and days) it comes back as printed: a rate would be an invention.
 */
export function formatConverted(quantity: Quantity, unit: string): string {
  const from = findUnitMeaning(quantity.unit);
  const to = findUnitMeaning(unit);
  if (from === null || to === null || from.dimension !== to.dimension || unit === 'yearday')
    return formatPrinted(quantity, 'exactly');
  const { significant: printed } = readDigits(quantity);
  const significant = unit === quantity.unit ? printed : Math.max(3, printed);
  const values = [quantity.value, ...(quantity.upper === null ? [] : [quantity.upper])];
  const figures = values.map((value) => formatFigure(convert(value, quantity.unit, unit), significant));
  const name = nameOf(unit, figures);
  return `${figures.join('–')}${/^[%°]$/.test(name) ? name : ` ${name}`}`.replace(/ %$/, '%').trimEnd();
}

/** "1 year", "2 years", "1 nautical mile"; a count in a volume is so many "per 100 mL". */
function nameOf(unit: string, figures: readonly string[]): string {
  const name = NAMES[unit];
  if (name === undefined) return unit.replace(/^1\//, 'per ');
  return figures.length === 1 && figures[0] === '1' ? name.replace(/s$/, '') : name;
}

/**
 * How far two figures of one dimension are apart, in a unit of it, without a sign; null where they are equal or do not convert. A degree of difference
 * has no zero, so no offset is added.
 */
export function formatDifference(left: Quantity, right: Quantity, unit: string): string | null {
  const meaning = findUnitMeaning(unit);
  if (meaning === null || left.dimension !== right.dimension || meaning.dimension !== left.dimension) return null;
  const apart = Math.abs(left.baseValue - right.baseValue) / meaning.factor;
  if (apart <= 1e-9 * Math.max(Math.abs(left.baseValue), Math.abs(right.baseValue))) return null;
  const figure = formatFigure(apart, 2);
  const name = nameOf(unit, [figure]);
  return `${figure}${/^[%°]$/.test(name) ? name : ` ${name}`}`.trimEnd();
}

/** A number with so many significant digits, groups of thousands by commas, no exponent. */
function formatFigure(value: number, significant: number): string {
  if (value === 0) return '0';
  const places = Math.min(12, Math.max(0, significant - 1 - Math.floor(Math.log10(Math.abs(value)))));
  const fixed = value.toFixed(places);
  const [whole = '', decimals] = fixed.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  const kept = decimals?.replace(/(?<!0)0+$/, '') ?? '';
  return kept === '' ? grouped : `${grouped}.${kept}`;
}
