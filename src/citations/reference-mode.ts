import type { LocalTerms } from './found-citation.ts';

type Mode = NonNullable<LocalTerms['reference']>;

const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['january', 'janvier'],
    ['february', 'février'],
    ['march', 'mars'],
    ['april', 'avril'],
    ['may', 'mai'],
    ['june', 'juin'],
    ['july', 'juillet'],
    ['august', 'août'],
    ['september', 'septembre'],
    ['october', 'octobre'],
    ['november', 'novembre'],
    ['december', 'décembre'],
  ].flatMap((names, month) => names.map((name) => [name, month + 1] as const)),
);

const STATIC =
  /(?:revised as of|as revised (?:on|to)|as (?:it|they) (?:existed|reads?|stood|was|were)(?: in force)? (?:on|as of)|in effect (?:on|as of)|as amended (?:on|to|up to)|published on|dans (?:sa|leur) version (?:au|du|en vigueur le)|révisée? le|en vigueur le|publiée? le) (?<date>\p{L}+ \d{1,2}, \d{4}|(?:1\s?er|\d{1,2}) \p{L}+ \d{4})/iu;
const AMBULATORY =
  /as amended from time to time|avec (?:ses|leurs) modifications successives|compte tenu de (?:ses|leurs) modifications successives/i;

/** How the words say that a reference moves or stands still: a frozen date beats a general "as amended from time to time". Null if they do not say. */
export function readReferenceMode(words: string): Mode | null {
  const { date: frozen }: { date?: string } = STATIC.exec(words)?.groups ?? {};
  if (frozen !== undefined) return { mode: 'static', staticOn: readDate(frozen) };
  return AMBULATORY.test(words) ? { mode: 'ambulatory', staticOn: null } : null;
}

/** "October 1, 2015" or "1er octobre 2015" as ISO 8601; null if the month is no month. */
function readDate(date: string): string | null {
  const english = /^(\p{L}+) (\d{1,2}), (\d{4})$/u.exec(date);
  const french = /^(\d{1,2})\s?(?:er)? (\p{L}+) (\d{4})$/u.exec(date);
  const month = MONTHS[(english?.[1] ?? french?.[2] ?? '').toLowerCase()];
  const day = Number(english?.[2] ?? french?.[1]);
  const year = english?.[3] ?? french?.[3];
  if (month === undefined || year === undefined || day < 1 || day > 31) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
