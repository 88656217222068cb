import type { Span } from './span.ts';
import { rowAround } from './table-row.ts';

/** The sentence around a proof, in three pieces; an ellipsis stands where the text was cut. */
export type ProofExcerpt = { readonly before: string; readonly proof: string; readonly after: string };

/**
 * Cuts a text around the words that prove something, at spaces, and in a table to the row they stand in. Null where nothing is proved by words: the
 * provision was looked at and says nothing of it.
 *
 * @param reach units of text on either side: enough to read the sentence, not the section
 */
export function proofExcerpt(text: string, span: Span, reach: number): ProofExcerpt | null {
  if (span.end <= span.start) return null;
  const whole = rowAround(text, span) ?? { start: 0, end: text.length };
  const start = span.start - whole.start <= reach ? whole.start : text.indexOf(' ', span.start - reach) + 1;
  const stop = whole.end - span.end <= reach ? whole.end : text.lastIndexOf(' ', span.end + reach);
  return {
    before: `${start > 0 ? '… ' : ''}${text.slice(Math.min(start, span.start), span.start)}`,
    proof: text.slice(span.start, span.end),
    after: `${text.slice(span.end, Math.max(stop, span.end))}${stop < text.length ? ' …' : ''}`,
  };
}
