import type { LanguageTwin } from './language-twin.ts';
import { headedCells, JOINERS, rowAround } from './table-row.ts';
import type { VarianceSide } from './variance-row.ts';

/** As many units of text as a cell of the table holds well. */
const LONGEST = 480;

/**
 * What the French version says at the place of a Canadian requirement: the whole provision, or of a long one the part that lies where the proof lies in the
 * English text, of a table the same row. Null where the French version has no provision of its own for it, or nothing is proved by words.
 */
export function frenchExcerpt(
  { text, span }: Pick<VarianceSide, 'text' | 'span'>,
  twin: LanguageTwin | undefined,
): string | null {
  if (twin === undefined || twin.fit !== 'own' || twin.text === '' || span.end <= span.start) return null;
  const french = twin.text;
  const row = frenchRow(text, span, french);
  if (row !== null) return row;
  if (french.length <= LONGEST) return french;
  const middle = Math.round((french.length * (span.start + span.end)) / (2 * Math.max(1, text.length)));
  const from = Math.min(Math.max(0, middle - LONGEST / 2), french.length - LONGEST);
  const start = from === 0 ? 0 : french.indexOf(' ', from) + 1;
  const stop = from + LONGEST >= french.length ? french.length : french.lastIndexOf(' ', from + LONGEST);
  return `${start > 0 ? '… ' : ''}${french.slice(start, stop)}${stop < french.length ? ' …' : ''}`;
}

/**
 * The same row of the French table: at the same place, and with the same figures, since a list in the order of the alphabet is in another order in French.
 * Null where it is not so.
 */
function frenchRow(text: string, span: VarianceSide['span'], french: string): string | null {
  const row = rowAround(text, span);
  if (row === null) return null;
  const at = text.slice(0, row.start).split(JOINERS.row).length - 1;
  const rows = french.split(JOINERS.row);
  const found = rows[at];
  if (found === undefined || figures(found) !== figures(text.slice(row.start, row.end))) return null;
  const start = rows.slice(0, at).reduce((sum, one) => sum + one.length + JOINERS.row.length, 0);
  const headed = headedCells(french, { start, end: start + found.length })?.filter((cell) => cell.text.trim() !== '');
  return headed === undefined
    ? `${at > 0 ? '… ' : ''}${found}${at < rows.length - 1 ? ' …' : ''}`
    : headed.map((cell) => `${cell.head}\u00A0: ${cell.text}`).join('; ');
}

/** The digits of a row in order: what the two languages write alike, but for the marks between them (`1,000.5`, `1 000,5`). */
function figures(row: string): string {
  return row.replace(/\D+/g, '');
}
