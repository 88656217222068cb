import type { EditionPair } from '../model/change-row.ts';
import type { Language } from '../model/language.ts';
import { listPairsOf } from './changes.ts';
import type { Database } from './database.ts';
import { listEditions } from './editions.ts';

/** Two compared editions, or why there are none, with what there is instead. */
export type PairAnswer =
  | {
      readonly kind: 'found';
      readonly pair: EditionPair;
      readonly pairs: readonly EditionPair[];
      readonly dates: readonly string[];
    }
  | { readonly kind: 'no-edition'; readonly date: string; readonly dates: readonly string[] }
  | {
      readonly kind: 'not-compared';
      readonly from: string;
      readonly to: string;
      readonly pairs: readonly EditionPair[];
    }
  | { readonly kind: 'one-edition'; readonly dates: readonly string[] };

/**
 * Finds the comparison of two dates of an instrument. Without dates it is that of the newest edition with the one before; dates the wrong way
 * round are turned. The text is the one in `language` where that was compared, else the English.
 */
export async function findPair(
  database: Database,
  instrumentId: string,
  wanted: { readonly from?: string | undefined; readonly to?: string | undefined; readonly language: Language },
): Promise<PairAnswer> {
  const [all, editions] = [await listPairsOf(database, instrumentId), await listEditions(database, instrumentId)];
  const language = all.some((pair) => pair.language === wanted.language) ? wanted.language : 'en';
  const pairs = all.filter((pair) => pair.language === language);
  // Where official texts were compared, a digest of another date is no edition to compare with them.
  const form = pairs[0]?.form;
  const comparable = editions.filter((one) => one.language === language && (form === undefined || one.form === form));
  const dates = [...new Set(comparable.map((one) => one.pointInTime))].toSorted();
  const missing = [wanted.from, wanted.to].find((date) => date !== undefined && !dates.includes(date));
  if (missing !== undefined) return { kind: 'no-edition', date: missing, dates };
  if (pairs.length === 0) return { kind: 'one-edition', dates };
  const [from, to] = [wanted.from, wanted.to].every((date) => date !== undefined)
    ? [wanted.from, wanted.to].toSorted()
    : [wanted.from, wanted.to];
  // Without an older date, the nearest: the list has the newest first, and of those with one newer date the nearest first.
  const pair = pairs.find((one) => (from === undefined || one.from === from) && (to === undefined || one.to === to));
  if (pair !== undefined) return { kind: 'found', pair, pairs, dates };
  return { kind: 'not-compared', from: from ?? '', to: to ?? '', pairs };
}
