import { DATE_WORDS, readDate } from './read-date.ts';

const BEFORE = new RegExp(`\\b(?:before|avant le) (${DATE_WORDS})`, 'gu');

/** Whether every period that a text names ended by a day: "on or after January 1, 2015 and before January 1, 2018", read in 2026. */
export function hasEnded(text: string, on: string): boolean {
  const ends = [...text.matchAll(BEFORE)].map(([, words = '']) => readDate(words));
  return ends.length > 0 && ends.every((end) => end !== null && end <= on);
}
