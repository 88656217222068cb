import type { Language } from '../model/language.ts';
import { DAYS_OF_YEAR } from '../model/periods.ts';

const tenths = {
  en: new Intl.NumberFormat('en-CA', { maximumFractionDigits: 1, minimumFractionDigits: 1 }),
  fr: new Intl.NumberFormat('fr-CA', { maximumFractionDigits: 1, minimumFractionDigits: 1 }),
};

/** Days as years to one decimal with their word: `13.3 years`, `13,3 ans`. English counts one year alone in the singular, French up to two. */
export function formatYears(language: Language, days: number): string {
  const years = Math.round((days / DAYS_OF_YEAR) * 10) / 10;
  const number = tenths[language].format(years);
  if (language === 'fr') return `${number}\u00a0${years < 2 ? 'an' : 'ans'}`;
  return `${number} ${years === 1 ? 'year' : 'years'}`;
}
