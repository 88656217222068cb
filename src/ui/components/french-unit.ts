import { units } from '../../model/unit.ts';

/** One name, or two where one and several differ. */
type Name = string | readonly [one: string, several: string];

/** Names in Canadian French of the units, by key, whose key is no symbol that both languages share. */
const BY_KEY: Readonly<Record<string, Name>> = {
  in: 'po',
  ft: 'pi',
  yd: 'vg',
  in2: 'po²',
  ft2: 'pi²',
  yd2: 'vg²',
  in3: 'po³',
  ft3: 'pi³',
  yd3: 'vg³',
  'gal-us': 'gal US',
  'gal-imp': 'gal imp.',
  'qt-us': 'pte US',
  'qt-imp': 'pte imp.',
  'pt-us': 'chop. US',
  'pt-imp': 'chop. imp.',
  'fl-oz-us': 'oz liq. US',
  'fl-oz-imp': 'oz liq. imp.',
  acre: ['acre', 'acres'],
  deg: '°',
  arcmin: '′',
  arcsec: '″',
  cc: 'cm³',
  grain: ['grain', 'grains'],
  bbl: ['baril', 'barils'],
  nmi: ['mille marin', 'milles marins'],
  'ton-mi': 'tonne-mille',
  psf: 'lb/pi²',
  'ton-short': ['tonne courte', 'tonnes courtes'],
  'ton-long': ['tonne forte', 'tonnes fortes'],
  GT: ['tonneau de jauge brute', 'tonneaux de jauge brute'],
  mmHg: 'mm Hg',
  inHg: 'po Hg',
  mmH2O: 'mm H₂O',
  inH2O: 'po H₂O',
  mph: 'mi/h',
  'ft/s2': 'pi/s²',
  gn: 'g',
  cfm: 'pi³/min',
  gpm: 'gal/min',
  mpg: 'mi/gal',
  cpm: 'cycles/min',
  rpm: 'tr/min',
  'ft-lb': 'pi-lb',
  'lb-ft': 'lb-pi',
  'in-lb': 'po-lb',
  'hp-h': 'hp·h',
  degC: '°C',
  degF: '°F',
  ohm: 'Ω',
  kohm: 'kΩ',
  Mohm: 'MΩ',
  fc: 'pi-bougies',
  percent: '%',
  permille: '‰',
  CAD: '$ CA',
  USD: '$ US',
  day: ['jour', 'jours'],
  week: ['semaine', 'semaines'],
  month: 'mois',
  quarter: ['trimestre', 'trimestres'],
  year: ['an', 'ans'],
  'business-day': ['jour ouvrable', 'jours ouvrables'],
  'model-year': ['année de modèle', 'années de modèle'],
  'fiscal-year': ['exercice', 'exercices'],
};

/** Words that say more than the key of their unit, or stay words where the law writes them out. */
const BY_WORD: Readonly<Record<string, Name>> = {
  'calendar day': ['jour civil', 'jours civils'],
  hour: ['heure', 'heures'],
  minute: ['minute', 'minutes'],
  second: ['seconde', 'secondes'],
  mile: ['mille', 'milles'],
  unit: ['unité', 'unités'],
  item: ['article', 'articles'],
  // Whose gallon it is the country of the text says.
  gal: 'gal',
  gallon: ['gallon', 'gallons'],
};

const bySymbol = new Map(units.flatMap(({ key, symbols }) => [key, ...symbols].map((symbol) => [symbol, key])));
const byWord = new Map(units.flatMap(({ key, words }) => words.map((word) => [word.toLowerCase(), key])));

/**
 * A unit as the law prints it in English (`sq. ft.`, `cubic feet`, `grams per mile`, `lbs.`) by its name in Canadian French, after so many; null for
 * what is no unit of the table. A list of the printed forms alone was always one form short: the table that figures are read with knows them all.
 */
export function frenchUnit(printed: string, count: number): string | null {
  const qualified = /^(\p{L}+) (\p{L}.*)$/u.exec(printed);
  const adjective = ADJECTIVES[qualified?.[1]?.toLowerCase() ?? ''];
  if (qualified !== null && adjective !== undefined && unitKey(printed) === null)
    return qualifiedUnit(qualified[2] ?? '', adjective, count);
  const inVolume = /^per (\d+ )?(m?L)$/.exec(printed);
  if (inVolume !== null) return `par ${inVolume[1] ?? ''}${inVolume[2]}`;
  const parts = printed.split(/\s*\/\s*|\s+per\s+|(?<=\s)an?(?=\s)/);
  if (parts.length === 1 || unitKey(printed) !== null) return wordOf(printed, count) ?? symbolOf(printed, count);
  const names = parts.map((part, at) => symbolOf(part.trim(), at === 0 ? count : 1));
  return names.some((name) => name === null) ? null : names.join('/');
}

/** Words before a unit that agree with it in French: "8 consecutive hours" are 8 heures consécutives. */
const ADJECTIVES: Readonly<Record<string, readonly [masculine: string, feminine: string]>> = {
  consecutive: ['consécutif', 'consécutive'],
  successive: ['consécutif', 'consécutive'],
  continuous: ['continu', 'continue'],
  cumulative: ['cumulatif', 'cumulative'],
  accumulated: ['accumulé', 'accumulée'],
  additional: ['supplémentaire', 'supplémentaire'],
  full: ['complet', 'complète'],
  clear: ['franc', 'franche'],
};
const FEMININE: ReadonlySet<string> = new Set(['h', 'min', 's', 'week', 'model-year']);

function qualifiedUnit(unit: string, [masculine, feminine]: readonly [string, string], count: number): string | null {
  const name = frenchUnit(unit, count);
  const adjective = FEMININE.has(unitKey(unit) ?? '') ? feminine : masculine;
  return name === null ? null : `${name} ${adjective}${Math.abs(count) < 2 ? '' : 's'}`;
}

function wordOf(printed: string, count: number): string | null {
  const word = printed.toLowerCase();
  return inNumber(BY_WORD[word] ?? BY_WORD[singular(word)] ?? null, count);
}

function symbolOf(printed: string, count: number): string | null {
  const key = unitKey(printed);
  // A count has no unit to name.
  return key === null || key === '1' ? null : inNumber(BY_KEY[key] ?? raised(key), count);
}

/** French says several from two up: 1,5 an. */
function inNumber(name: Name | null, count: number): string | null {
  return name === null || typeof name === 'string' ? name : name[Math.abs(count) < 2 ? 0 : 1];
}

/** The key of a unit as the law prints it in English or as a table writes it; null for what is no unit of the table. */
export function unitKey(printed: string): string | null {
  const word = printed.toLowerCase();
  return bySymbol.get(printed) ?? byWord.get(word) ?? byWord.get(singular(word)) ?? null;
}

function singular(word: string): string {
  return word.replace(/s$/, '');
}

/** `mm2` as a reader expects it. */
function raised(key: string): string {
  return key.replace(/(?<=[a-z])2$/, '²').replace(/(?<=[a-z])3$/, '³');
}
