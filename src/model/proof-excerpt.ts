import type { Span } from './span.ts';
import { type HeadedCell, headedCells, JOINERS, rowAround } from './table-row.ts';

/** The sentence around a proof, in three pieces; an ellipsis stands where the text was cut. */
export type ProofExcerpt = { readonly before: string; readonly proof: string; readonly after: string };

/**
 * Cuts a text around the words that prove something, at spaces, and in a table to the row they stand in, whose cells stand under the heads of their columns:
 * "Category: Varnish; VOC limit (g/L): 450" can be read away from its table, "Varnish | 450" cannot. Null where nothing is proved by words: the
 * provision was looked at and says nothing of it.
 *
 * @param reach units of text on either side: enough to read the sentence, not the section
 */
export function proofExcerpt(text: string, span: Span, reach: number): ProofExcerpt | null {
  if (span.end <= span.start) return null;
  const row = rowAround(text, span);
  const headed = row === null ? null : headedRow(text, span, row, reach);
  if (headed !== null) return headed;
  const whole = row ?? { start: 0, end: text.length };
  const start = span.start - whole.start <= reach ? whole.start : text.indexOf(' ', span.start - reach) + 1;
  const stop = whole.end - span.end <= reach ? whole.end : text.lastIndexOf(' ', span.end + reach);
  return {
    before: `${start > 0 ? '… ' : ''}${text.slice(Math.min(start, span.start), span.start)}`,
    proof: text.slice(span.start, span.end),
    after: `${text.slice(span.end, Math.max(stop, span.end))}${stop < text.length ? ' …' : ''}`,
  };
}

/** The first words of a text, cut at a space. */
export function openingOf(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, text.lastIndexOf(' ', length))} …`;
}

/** The row as its heads read it; null where they are not known, where the proof lies in several cells, or where the row is longer than a quotation. */
function headedRow(text: string, span: Span, row: Span, reach: number): ProofExcerpt | null {
  const cells = headedCells(text, row);
  const proof = text.slice(span.start, span.end);
  if (cells === null || proof.includes(JOINERS.cell)) return null;
  const ahead = text.slice(row.start, span.start).split(JOINERS.cell);
  const at = ahead.length - 1;
  const own = cells[at] ?? { head: '', text: '' };
  const begun = ahead[at] ?? '';
  const left = cells.slice(0, at).filter(isFilled).map(sayCell);
  const right = cells
    .slice(at + 1)
    .filter(isFilled)
    .map(sayCell);
  const before = [...left, sayCell({ head: own.head, text: begun })].join('; ');
  const after = [own.text.slice(begun.length + proof.length), ...right].join('; ');
  return before.length > reach || after.length > reach ? null : { before, proof, after };
}

function isFilled({ text }: HeadedCell): boolean {
  return text.trim() !== '';
}

function sayCell({ head, text }: HeadedCell): string {
  return `${head}: ${text}`;
}
