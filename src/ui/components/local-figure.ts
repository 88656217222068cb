import type { Language } from '../../model/language.ts';

/**
 * Words that stand around a figure in English law and how French drafting says the same. Bound words follow Justice Canada's usage
 * (« au plus », « au moins »); unit words follow the Canadian French names of the customary units.
 */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:not (?:more|greater) than|no (?:more|greater) than|not (?:to )?exceed(?:ing)?|at most|up to|maximum(?: of)?|not over)\s+(.+)$/i,
    'au plus $1',
  ],
  [
    /^(?:not less than|no less than|no fewer than|not fewer than|at least|minimum(?: of)?|not under)\s+(.+)$/i,
    'au moins $1',
  ],
  [/^(?:more than|greater than|over|above|exceed(?:s|ing)?|in excess of)\s+(.+)$/i, 'plus de $1'],
  [/^(?:less than|fewer than|under|below)\s+(.+)$/i, 'moins de $1'],
  [/^within\s+(.+)$/i, 'dans les $1'],
  [/^(.+?) or (?:more|greater|over|above)$/i, '$1 ou plus'],
  [/^(.+?) or (?:less|fewer|under|below)$/i, '$1 ou moins'],
];

const UNITS: Readonly<Record<string, string>> = {
  percent: '%',
  'per cent': '%',
  in: 'po',
  'in.': 'po',
  inch: 'pouce',
  inches: 'pouces',
  ft: 'pi',
  'ft.': 'pi',
  foot: 'pied',
  feet: 'pieds',
  lb: 'lb',
  lbs: 'lb',
  pound: 'livre',
  pounds: 'livres',
  oz: 'oz',
  ounces: 'onces',
  gal: 'gal',
  gallon: 'gallon',
  gallons: 'gallons',
  mph: 'mi/h',
  mile: 'mille',
  miles: 'milles',
  day: 'jour',
  days: 'jours',
  'business days': 'jours ouvrables',
  'working days': 'jours ouvrables',
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
  metre: 'mètre',
  metres: 'mètres',
  meter: 'mètre',
  meters: 'mètres',
  tonne: 'tonne',
  tonnes: 'tonnes',
};

/** Symbols that are the same in both languages. */
const SYMBOLS =
  /^(?:%|°[CF]|[kcmµ]?m[²³23]?|[kmµ]?g|[km]?L|mg\/kg|mg\/L|g\/L|kg\/m3|ppm|ppb|[kM]?Pa|[kM]?N|[kM]?W|kWh|[km]?V|[km]?A|[kMG]?Hz|km\/h|m\/s|psi|lbf?|oz|gal|mi|yd|dB|dBA|lx|cd|lm|s|min|h|mSv|mrem|rem)$/;

const VALUE = /^([-−–+±]?\s?\d[\d,  ]*(?:\.\d+)?)[\s ]*(.*)$/;

/**
 * A figure as a sentence in the given language says it: `not more than 90 mg/kg` is `au plus 90 mg/kg`, `3.94 in` is `3,94 po`.
 * Null when some word is not known; the caller then shows the printed words, marked with their own language. Figures come in English.
 */
export function localFigure(figure: string, language: Language): string | null {
  const text = figure.trim();
  if (language === 'en') return text;
  for (const [pattern, frame] of PHRASES) {
    const inner = pattern.exec(text)?.[1];
    if (inner !== undefined) {
      const local = value(inner);
      return local === null ? null : frame.replace('$1', () => local);
    }
  }
  return value(text);
}

function value(text: string): string | null {
  const [, digits = '', unit = ''] = VALUE.exec(text) ?? [];
  if (digits === '') return null;
  const number = digits
    .trim()
    .replace(/(?<=\d),(?=\d{3})/g, ' ')
    .replace('.', ',');
  if (unit === '') return number;
  const local = UNITS[unit.toLowerCase()] ?? (SYMBOLS.test(unit) ? unit : null);
  return local === null ? null : `${number} ${local}`;
}
