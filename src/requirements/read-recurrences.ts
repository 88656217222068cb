import type { Language } from '../model/language.ts';
import { findMonth } from '../text/read-date.ts';
import type { Figure } from './figure.ts';

/** "Annually" is every year, though no number says so. Adverbs only: "a monthly mean" and "weekly and annual reports" name things. */
const RECURRENCES: Readonly<Record<Language, readonly (readonly [words: RegExp, unit: string])[]>> = {
  en: (
    [
      ['year', 'annually', 'yearly'],
      ['quarter', 'quarterly', 'quarterly'],
      ['month', 'monthly', 'monthly'],
      ['week', 'weekly', 'weekly'],
    ] as const
  ).map(([unit, always, also]) => [
    new RegExp(
      `(?<![\\p{L}-])(?:(?:at least )?once (?:an?|per|each|every|in each|in every) (?:calendar )?${unit}(?![\\p{L}-])|every (?:calendar )?${unit}(?![\\p{L}-])|${
        unit === 'year' ? `${always}(?![\\p{L}-])|` : ''
      }${also}(?= ?(?:$|[.,;:)]|(?:by|to|for|in|on|at|with|as|when|if|unless|from|through|between|during|until|under|using|the)(?![\\p{L}-]))))`,
      'giu',
    ),
    unit,
  ]),
  fr: (
    [
      ['year', 'annuellement', 'an(?:née)?', 'ans'],
      ['quarter', 'trimestriellement', 'trimestre', 'trimestres'],
      ['month', 'mensuellement', 'mois', 'mois'],
      ['week', 'hebdomadairement', 'semaine', 'semaines'],
    ] as const
  ).map(([unit, adverb, one, several]) => [
    new RegExp(
      `(?<![\\p{L}-])(?<!(?:de|d'|pour|dans|durant|pendant|au cours de|à) )(?:(?:au moins )?une fois (?:par |l'|chaque )${one}|chaque ${one}|tou(?:te)?s les ${several}|${adverb})(?![\\p{L}-])`,
      'giu',
    ),
    unit,
  ]),
};

/** An amount of money or mass before it makes it a rate: "500 tonnes annually". */
const RATED = /\d[^.;:]{0,30}$/u;

const DAY = {
  en: '(?<month>\\p{L}{3,9}) (?<day>\\d{1,2})(?![\\d,]*\\d)(?!,? (?:19|20)\\d\\d)',
  fr: '(?<day>\\d{1,2})(?: ?er)? (?<month>\\p{L}{3,9})(?!\\p{L}|,? (?:19|20)\\d\\d)',
} as const;
const second = (day: string): string => day.replace('<month>', '<untilMonth>').replace('<day>', '<untilDay>');

const DUE: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(
    `(?<![\\p{L}-])(?:on or before|not? later than|no later than|before|by)(?: the)? (?:${DAY.en}|(?<firstDay>\\d{1,2}) (?<firstMonth>\\p{L}{3,9})(?!\\p{L}|,? (?:19|20)\\d\\d))`,
    'giu',
  ),
  fr: new RegExp(`(?<![\\p{L}-])(?:au plus tard|avant|d'ici|jusqu'au)(?: le)? ${DAY.fr}`, 'giu'),
};
const SEASON: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(`(?<![\\p{L}-])${DAY.en},? (?:to|through|until|and|-) ?${second(DAY.en)}`, 'giu'),
  fr: new RegExp(`(?<![\\p{L}-])${DAY.fr},? (?:au|et|jusqu'au) (?:le )?${second(DAY.fr)}`, 'giu'),
};

/** Days before each month in a year of 365 days: a deadline of every year has no February 29. */
const BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The number of a day in a year of 365 days; null where the month is none or has no such day. */
function dayOfYear(month: string | undefined, day: string | undefined): number | null {
  const at = findMonth(month ?? '');
  const number = Number(day);
  if (at === null || number < 1 || number > (LENGTHS[at - 1] ?? 0)) return null;
  return (BEFORE_MONTH[at - 1] ?? 0) + number;
}

/**
 * Figures that no number with a unit prints: how often ("annually", "once a month") and on which day of every year ("by March 31", "November 1 to
 * March 31"). A date with a year is no figure.
 */
export function readRecurrences(folded: string, language: Language): Figure[] {
  return [...readOften(folded, language), ...readYearDays(folded, language), ...readOrdinalDays(folded, language)];
}

/** "By the 90th day after the claim is located": so many days to act in. The fifth day of a month is no length of time. */
const ORDINAL: Readonly<Record<Language, RegExp>> = {
  en: /(?<![\p{L}-])(?:by|on or before|before|not? later than|until) the (?<days>\d{1,3})(?:st|nd|rd|th) (?<kind>calendar |business |working )?day (?:after|following|from)(?![\p{L}-])/giu,
  fr: /(?<![\p{L}-])(?:au plus tard|avant|jusqu'au) (?:le )?(?<days>\d{1,3}) ?e jour (?<kind>ouvrable )?(?:après|suivant|qui suit)(?![\p{L}-])/giu,
};
const AFTER_DAY = / (?:after|following|from|après|suivant|qui suit)$/iu;

function readOrdinalDays(folded: string, language: Language): Figure[] {
  return [...folded.matchAll(ORDINAL[language])].map((match): Figure => {
    const { days, kind = '' } = match.groups ?? {};
    const words = match[0].replace(AFTER_DAY, '');
    const unit = /business|working|ouvrable/i.test(kind) ? 'business-day' : 'day';
    return {
      ...PLAIN,
      start: match.index,
      end: match.index + words.length,
      value: Number(days),
      upper: null,
      unit,
      bound: 'maximum',
    };
  });
}

const PLAIN = { tolerance: null, variable: null } as const;

function readOften(folded: string, language: Language): Figure[] {
  return RECURRENCES[language].flatMap(([words, unit]) =>
    [...folded.matchAll(words)].flatMap((match): Figure[] => {
      const before = folded.slice(Math.max(0, match.index - 40), match.index);
      if (RATED.test(before)) return [];
      return [
        {
          ...PLAIN,
          start: match.index,
          end: match.index + match[0].length,
          value: 1,
          upper: null,
          unit,
          bound: 'maximum',
        },
      ];
    }),
  );
}

function readYearDays(folded: string, language: Language): Figure[] {
  const seasons = [...folded.matchAll(SEASON[language])].flatMap((match): Figure[] => {
    const { month, day, untilMonth, untilDay } = match.groups ?? {};
    const [from, until] = [dayOfYear(month, day), dayOfYear(untilMonth, untilDay)];
    if (from === null || until === null) return [];
    return [
      { ...PLAIN, start: match.index, end: match.index + match[0].length, value: from, upper: until, unit: 'yearday' },
    ];
  });
  const due = [...folded.matchAll(DUE[language])].flatMap((match): Figure[] => {
    const { month, day, firstMonth, firstDay } = match.groups ?? {};
    const value = dayOfYear(month ?? firstMonth, day ?? firstDay);
    const end = match.index + match[0].length;
    if (value === null || seasons.some((season) => season.start < end && match.index < season.end)) return [];
    return [{ ...PLAIN, start: match.index, end, value, upper: null, unit: 'yearday', bound: 'maximum' }];
  });
  return [...seasons, ...due];
}
