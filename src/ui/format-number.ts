import type { Language } from '../model/language.ts';

const LOCALE = { en: 'en-CA', fr: 'fr-CA' } as const;
const whole = {
  en: new Intl.NumberFormat(LOCALE.en, { maximumFractionDigits: 0 }),
  fr: new Intl.NumberFormat(LOCALE.fr, { maximumFractionDigits: 0 }),
};
const hundredths = {
  en: new Intl.NumberFormat(LOCALE.en, { maximumFractionDigits: 2 }),
  fr: new Intl.NumberFormat(LOCALE.fr, { maximumFractionDigits: 2 }),
};
const scores = {
  en: new Intl.NumberFormat(LOCALE.en, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  fr: new Intl.NumberFormat(LOCALE.fr, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
};
const fine = {
  en: new Intl.NumberFormat(LOCALE.en, { maximumFractionDigits: 4 }),
  fr: new Intl.NumberFormat(LOCALE.fr, { maximumFractionDigits: 4 }),
};

/** A count as the reader's language writes it: `12,345` and `12 345` (no-break space). */
export function formatNumber(language: Language, value: number): string {
  return whole[language].format(value);
}

/** A score between 0 and 1, always with two decimals: "1" after "Likely" would read as a rank or a count. */
export function formatScore(language: Language, value: number): string {
  return scores[language].format(value);
}

/** What a method saw: a share or a count of things, to two decimals where it has any. */
export function formatFeature(language: Language, value: number): string {
  return hundredths[language].format(value);
}

/** A ratio of two figures, at least 1. Near 1 it gets four decimals: "1.0004" must not read as "1", which would mean equal. */
export function formatRatio(language: Language, ratio: number): string {
  return (ratio < 1.01 ? fine : hundredths)[language].format(ratio);
}

const percent = {
  en: new Intl.NumberFormat(LOCALE.en, { style: 'percent', maximumFractionDigits: 1 }),
  fr: new Intl.NumberFormat(LOCALE.fr, { style: 'percent', maximumFractionDigits: 1 }),
};

/** A share from 0 to 1 as a percentage to one decimal: `1.6%` and `1,6 %`. */
export function formatShare(language: Language, share: number): string {
  return percent[language].format(share);
}
