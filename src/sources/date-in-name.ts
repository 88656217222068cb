import { IsoDate } from '../model/language.ts';

/** The date in a file name such as `title-21_2026-01-29.xml`; null if it has none or no such day exists. */
export function dateInName(name: string): string | null {
  for (const [candidate] of name.matchAll(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g)) {
    if (IsoDate.safeParse(candidate).success) return candidate;
  }
  return null;
}
