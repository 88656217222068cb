import type { Language } from '../../model/language.ts';
import { messagesOf } from '../messages/messages-of.ts';

/** Units that have another name in Canadian French; written out or short, singular or plural, as the law prints them. */
const FRENCH_UNITS: Readonly<Record<string, string>> = {
  percent: '%',
  'per cent': '%',
  in: 'po',
  'in.': 'po',
  inch: 'po',
  inches: 'po',
  ft: 'pi',
  'ft.': 'pi',
  foot: 'pi',
  feet: 'pi',
  ft2: 'pi²',
  ft3: 'pi³',
  'cubic feet': 'pi³',
  'square inches': 'po²',
  lbs: 'lb',
  pound: 'lb',
  pounds: 'lb',
  ounces: 'oz',
  gallons: 'gal',
  'U.S. gal': 'gal US',
  'imp. gal': 'gal imp.',
  mph: 'mi/h',
  mile: 'mille',
  miles: 'milles',
  day: 'jour',
  days: 'jours',
  'business days': 'jours ouvrables',
  'working days': 'jours ouvrables',
  'work days': 'jours ouvrables',
  'calendar days': 'jours civils',
  week: 'semaine',
  weeks: 'semaines',
  month: 'mois',
  months: 'mois',
  year: 'an',
  years: 'ans',
  hour: 'heure',
  hours: 'heures',
  minute: 'minute',
  minutes: 'minutes',
  second: 'seconde',
  seconds: 'secondes',
  metre: 'm',
  metres: 'm',
  meter: 'm',
  meters: 'm',
  centimeters: 'cm',
  centimetres: 'cm',
  grams: 'g',
  kilograms: 'kg',
  tonne: 't',
  tonnes: 't',
  'short tons': 'tonnes courtes',
  volts: 'V',
  watts: 'W',
  lumens: 'lm',
  horsepower: 'hp',
  degrees: '°',
  cfm: 'pi³/min',
  CFM: 'pi³/min',
  rpm: 'tr/min',
  RPM: 'tr/min',
  gpm: 'gal/min',
  units: 'unités',
  'US gallons': 'gal US',
  'cycles per minute': 'cycles/min',
  cpm: 'cycles/min',
  'kilometers per hour': 'km/h',
  'kilometres per hour': 'km/h',
  millimeters: 'mm',
  millimetres: 'mm',
  milligrams: 'mg',
  milligram: 'mg',
  gram: 'g',
  kilogram: 'kg',
  litre: 'L',
  litres: 'L',
  liter: 'L',
  liters: 'L',
  ml: 'mL',
  'square feet': 'pi²',
  in2: 'po²',
  in3: 'po³',
};

/** Symbols that are the same in both languages. */
const SYMBOLS =
  /^(?:%|°|° ?[CF]|[kcmdnµ]?m[²³23]?|[kmµ]?g|[km]?L|mg\/kg|[mµ]g\/L|g\/L|kg\/m[3³]|ppm|ppb|[kM]?Pa|[kM]?N|[kMm]?W|kWh|Wh|[kmM]?V|[kmµ]?A|[kMG]?Hz|km\/h|L\/s|L\/min|m\/s|m[²2³3]|Btu\/h|BTU\/h|psi|psig|lbf?|oz|gal|qt|mi|yd|hp|HP|dBA?|lx|cd|lm|s|min|h|mSv|mrem|rem|Ω|t)$/;

const SPACE = '[ \u00A0\u202F]';
const FRACTION = String.raw`\d+[/⁄]\d+|[¼½¾⅛⅜⅝⅞⅓⅔]`;
/** One number: digits with thousands, decimals, a fraction. */
const NUMBER = String.raw`(?:${FRACTION}|[-−+]?\d+(?:[,${SPACE.slice(1, -1)}]\d{3})*(?:\.\d+)?(?:${SPACE}(?:${FRACTION}))?)`;
/** One figure or a range of two, then its unit: `90 mg/kg`, `20–45 kV`, `104 to 165 L/s`, `4-inch`. */
const FIGURE = new RegExp(`^(${NUMBER})(?:${SPACE}?(?:[-–]|to)${SPACE}?(${NUMBER}))?[-]?${SPACE}?(\\D.*)?$`);
const SIGN = new RegExp(`^([≥>≤<≈])${SPACE}?(.+)$`);

/**
 * A figure as a sentence says it: `≥ 90 mg/kg` is `at least 90 mg/kg` and « au moins 90 mg/kg », `3.94 in` is `3,94 po`. Signs become
 * words, since many screen readers pass over them. Null when some word of the figure is not known in that language; the caller then shows
 * the printed words in their own language. Figures come in English.
 */
export function localFigure(figure: string, language: Language): string | null {
  const [, sign, signed] = SIGN.exec(figure.trim()) ?? [];
  const bound = sign as keyof ReturnType<typeof messagesOf>['divergence']['bound'] | undefined;
  const plain = localValue(signed ?? figure.trim(), language);
  if (plain === null || bound === undefined) return plain;
  return messagesOf(language).divergence.bound[bound](plain);
}

function localValue(text: string, language: Language): string | null {
  if (language === 'en') return text;
  const [, value, upper, unit = ''] = FIGURE.exec(text) ?? [];
  if (value === undefined) return null;
  const number = upper === undefined ? french(value) : `${french(value)} à ${french(upper)}`;
  if (unit === '') return number;
  const local = FRENCH_UNITS[unit] ?? (SYMBOLS.test(unit) ? unit : null);
  if (local === null) return null;
  return local === '°' ? `${number}°` : `${number}\u00A0${local}`;
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

function unitOf(figure: string): string | null {
  const unit = FIGURE.exec(figure.replace(SIGN, '$2'))?.[3] ?? '';
  return FRENCH_UNITS[unit] ?? (SYMBOLS.test(unit) ? unit : null);
}
