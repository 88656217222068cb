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

/** A cell with the head of its column: `Maximum VOC (% w/w)` and `1`. */
export type HeadedCell = { readonly head: string; readonly text: string };

/**
 * The cells of a row, each under the head of its column, as far as the joined text tells: the first row names as many columns, every name has a letter in
 * it, and none is the cell's own words. Null where it does not (heads of two rows, spans, the first row itself): a wrong head is worse than none.
 */
export function headedCells(text: string, row: Span): readonly HeadedCell[] | null {
  const heads = (text.split(JOINERS.row, 1)[0] ?? '').split(JOINERS.cell).map((head) => head.trim());
  const cells = text.slice(row.start, row.end).split(JOINERS.cell);
  if (row.start === 0 || heads.length !== cells.length) return null;
  const named = heads.every((head, at) => /\p{L}/u.test(head) && head !== cells[at]);
  return named ? cells.map((cell, at) => ({ head: heads[at] ?? '', text: cell })) : null;
}
