import type { LanguageTwin } from './language-twin.ts';
import type { VarianceSide } from './variance-row.ts';

/** As many units of text as a cell of the table holds well. */
const LONGEST = 480;

/**
 * What the French version says at the place of a Canadian requirement: the whole provision, or of a long one the part that lies where the proof lies in the
 * English text. Null where the French version has no provision of its own for it, or nothing is proved by words.
 */
export function frenchExcerpt(
  { text, span }: Pick<VarianceSide, 'text' | 'span'>,
  twin: LanguageTwin | undefined,
): string | null {
  if (twin === undefined || twin.fit !== 'own' || twin.text === '' || span.end <= span.start) return null;
  const french = twin.text;
  if (french.length <= LONGEST) return french;
  const middle = Math.round((french.length * (span.start + span.end)) / (2 * Math.max(1, text.length)));
  const from = Math.min(Math.max(0, middle - LONGEST / 2), french.length - LONGEST);
  const start = from === 0 ? 0 : french.indexOf(' ', from) + 1;
  const stop = from + LONGEST >= french.length ? french.length : french.lastIndexOf(' ', from + LONGEST);
  return `${start > 0 ? '… ' : ''}${french.slice(start, stop)}${stop < french.length ? ' …' : ''}`;
}
