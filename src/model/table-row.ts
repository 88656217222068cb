import type { Span } from './span.ts';

/** What stands between the cells and between the rows of a table that is written as one text; the joiners are ours and count as no character of the source. */
export const JOINERS = { cell: ' | ', row: '\n' } as const;

/**
 * Where the row stands that holds a span, in the text of a table: what a limit says is said by its row, the rows around it are about other things.
 * Null in a text that is no table, and where the span runs over several rows.
 */
export function rowAround(text: string, { start, end }: Span): Span | null {
  const before = text.lastIndexOf(JOINERS.row, start - 1);
  const after = text.indexOf(JOINERS.row, start);
  const row = {
    start: start === 0 || before < 0 ? 0 : before + JOINERS.row.length,
    end: after < 0 ? text.length : after,
  };
  return end <= row.end && text.slice(row.start, row.end).includes(JOINERS.cell) ? row : null;
}
