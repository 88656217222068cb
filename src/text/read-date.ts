const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['january', 'jan', 'janvier'],
    ['february', 'feb', 'février'],
    ['march', 'mar', 'mars'],
    ['april', 'apr', 'avril'],
    ['may', 'mai'],
    ['june', 'jun', 'juin'],
    ['july', 'jul', 'juillet'],
    ['august', 'aug', 'août'],
    ['september', 'sept', 'sep', 'septembre'],
    ['october', 'oct', 'octobre'],
    ['november', 'nov', 'novembre'],
    ['december', 'dec', 'décembre'],
  ].flatMap((names, month) => names.map((name) => [name, month + 1] as const)),
);

/** The number of a month by its English or French name, from 1; null for any other word. */
export function findMonth(name: string): number | null {
  return MONTHS[name.toLowerCase()] ?? null;
}

/** Source of a pattern for dates as both countries print them: `October 1, 2015`, `Nov. 9, 2026`, `1 January 2016`, `1er octobre 2015`. */
export const DATE_WORDS = '\\p{L}{3,9}\\.? \\d{1,2}, \\d{4}|\\d{1,2}\\s?(?:er)? \\p{L}{3,9} \\d{4}';

const MONTH_FIRST = /^(\p{L}+)\.? (\d{1,2}), (\d{4})$/u;
const DAY_FIRST = /^(\d{1,2})\s?(?:er)? (\p{L}+) (\d{4})$/u;

/** A date in words as ISO 8601; null if the month is no month or has no such day. */
export function readDate(words: string): string | null {
  const [, name = '', first = '', inYear] = MONTH_FIRST.exec(words) ?? [];
  const [, second = '', name2 = '', inYear2] = DAY_FIRST.exec(words) ?? [];
  const month = MONTHS[(name || name2).toLowerCase()];
  const day = Number(first || second);
  const year = inYear ?? inYear2;
  if (month === undefined || year === undefined) return null;
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const known = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(known.getTime()) && known.toISOString().startsWith(date) ? date : null;
}

/** The same day some years later; February 29 becomes March 1 where the year has none. */
export function addYears(date: string, years: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCFullYear(day.getUTCFullYear() + years);
  return day.toISOString().slice(0, 10);
}

export function addDays(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
