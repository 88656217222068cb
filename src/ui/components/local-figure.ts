import type { Language } from '../../model/language.ts';
import { findUnitMeaning } from '../../model/unit.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { frenchUnit, unitKey } from './french-unit.ts';

const SPACE = '[ \u00A0\u202F]';
const FRACTION = String.raw`\d+[/⁄]\d+|[¼½¾⅛⅜⅝⅞⅓⅔]`;
/** One number: digits with thousands, decimals, a fraction. */
const NUMBER = String.raw`(?:${FRACTION}|[-−–+]?\d+(?:[,${SPACE.slice(1, -1)}]\d{3})*(?:\.\d+)?(?:${SPACE}(?:${FRACTION}))?)`;
/** One figure, a range of two or a tolerance, then its unit: `90 mg/kg`, `20–45 kV`, `104 to 165 L/s`, `44.5 ± 1.0 N`, `4-inch`. */
const FIGURE = new RegExp(`^(${NUMBER})(?:${SPACE}?([-–±]|to)${SPACE}?(${NUMBER}))?[-]?${SPACE}?(\\D.*)?$`);
const DOLLARS = new RegExp(`^\\$(${NUMBER})$`);
const SIGN = new RegExp(`^([≥>≤<≈])${SPACE}?(.+)$`);

/**
 * A figure as a sentence says it: `≥ 90 mg/kg` is `at least 90 mg/kg` and « au moins 90 mg/kg », `3.94 in` is `3,94 po`. Signs become
 * words, since many screen readers pass over them. Null when some word of the figure is not known in that language; the caller then shows
 * the printed words in their own language. Figures come in English.
 */
export function localFigure(figure: string, language: Language): string | null {
  const { sign, rest } = splitBound(figure.trim());
  const plain = localValue(rest, language);
  return plain === null || sign === null ? plain : messagesOf(language).divergence.bound[sign](plain);
}

type BoundSign = keyof ReturnType<typeof messagesOf>['divergence']['bound'];

/** The sign of a figure's bound, and the figure without it. */
export function splitBound(figure: string): { readonly sign: BoundSign | null; readonly rest: string } {
  const [, sign, rest = figure] = SIGN.exec(figure) ?? [];
  return { sign: (sign as BoundSign | undefined) ?? null, rest };
}

function localValue(text: string, language: Language): string | null {
  if (language === 'en') return text;
  const dollars = DOLLARS.exec(text)?.[1];
  if (dollars !== undefined) return `${french(dollars)}\u00A0$`;
  const days = DAYS.exec(text);
  if (days !== null)
    return days
      .slice(1)
      .filter((day) => day !== undefined)
      .map(frenchDay)
      .join(' au ');
  const [, value, sign, upper, unit = ''] = FIGURE.exec(text) ?? [];
  if (value === undefined) return null;
  const number = upper === undefined ? french(value) : `${french(value)} ${sign === '±' ? sign : 'à'} ${french(upper)}`;
  if (unit === '') return number;
  const local = frenchUnit(unit, countOf(upper ?? value));
  if (local === null) return null;
  return local === '°' ? `${number}°` : `${number}\u00A0${local}`;
}

const DAY = String.raw`[A-Z]\p{L}{2,8} \d{1,2}`;
/** A day of every year, or a season of it: `February 15`, `November 1 to March 31`. */
const DAYS = new RegExp(`^(${DAY})(?: to (${DAY}))?$`, 'u');
const MONTH_DAY = new Intl.DateTimeFormat('fr-CA', { month: 'long', day: 'numeric', timeZone: 'UTC' });

function frenchDay(english: string): string {
  return MONTH_DAY.format(new Date(`${english}, 2001 UTC`)).replace(/^1 /, '1er ');
}

/** How many a number says there are, as far as "one or several" goes; a fraction is less than one. */
function countOf(number: string): number {
  const whole = Number(number.replace(/[, \u00A0\u202F](?=\d{3})/g, ''));
  return Number.isNaN(whole) ? Number(/^\d+(?=[ \u00A0\u202F])/.exec(number)?.[0] ?? 0) : whole;
}

/** Comma for the decimals, a no-break space between thousands. */
function french(number: string): string {
  return number.replace(/(?<=\d)[, \u00A0\u202F](?=\d{3}(?!\d|[/⁄]))/g, '\u00A0').replace('.', ',');
}

/**
 * A converted figure, or null where it says nothing that the printed one does not: the same number, or the same unit under another name
 * ("35 per cent" and "35%", "1/4 inch" and "0.25 in").
 */
export function convertedFigure(printed: string, converted: string): string | null {
  if (converted === '' || digitsOf(converted) === digitsOf(printed)) return null;
  const unit = unitOf(converted);
  return unit !== null && unit === unitOf(printed) ? null : converted;
}

function digitsOf(figure: string): string {
  return figure
    .replace(/[–−]|\bto\b/g, '-')
    .replace(/[^\d.\-/⁄¼½¾⅛⅜⅝⅞⅓⅔]/g, '')
    .replace(/(?<![-.])[-.]+$/, '');
}

/** The unit that a figure is printed in, by its key in the table of units and as printed; null where the table has none of it. */
export function printedUnit(figure: string): { readonly key: string; readonly name: string } | null {
  const name = FIGURE.exec(splitBound(figure).rest)?.[4]?.trim() ?? '';
  const key = unitKey(name) ?? (findUnitMeaning(name) === null ? null : name);
  return key === null || name === '' ? null : { key, name };
}

function unitOf(figure: string): string | null {
  const unit = FIGURE.exec(splitBound(figure).rest)?.[4] ?? '';
  return unitKey(unit) ?? frenchUnit(unit, 1);
}
