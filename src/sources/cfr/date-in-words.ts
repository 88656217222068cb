import { IsoDate } from '../../model/language.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The date of an `<AMDDATE>` (GPO guide, 3.4: the day of the last amendment in the file), printed as `Dec. 29, 2022` with or without
 * marks after it.
 */
export function dateInWords(text: string): string | null {
  const match = /\b([A-Z][a-z]{2})[a-z]*\.?\s+(\d{1,2}),\s*(\d{4})\b/.exec(text);
  if (!match) return null;
  const month = months.indexOf((match[1] ?? '').toLowerCase()) + 1;
  const date = `${match[3]}-${String(month).padStart(2, '0')}-${(match[2] ?? '').padStart(2, '0')}`;
  return month > 0 && IsoDate.safeParse(date).success ? date : null;
}
