import type { Language } from '../model/language.ts';

const long = {
  en: new Intl.DateTimeFormat('en-CA', { dateStyle: 'long', timeZone: 'UTC' }),
  fr: new Intl.DateTimeFormat('fr-CA', { dateStyle: 'long', timeZone: 'UTC' }),
};
const withTime = {
  en: new Intl.DateTimeFormat('en-CA', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }),
  fr: new Intl.DateTimeFormat('fr-CA', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }),
};

/**
 * An ISO date or date and time in words: `January 29, 2026`, `29 janvier 2026`; times are in UTC and say so. What is not a date comes
 * back as it was, since a page must not fail on a row. French writes the first of the month `1er`, which Intl does not.
 */
export function formatDate(language: Language, iso: string): string {
  const dateOnly = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  const date = new Date(dateOnly ? `${iso}T00:00:00Z` : iso);
  if (Number.isNaN(date.getTime())) return iso;
  const text = dateOnly ? long[language].format(date) : `${withTime[language].format(date)} UTC`;
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}
