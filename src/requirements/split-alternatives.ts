import type { KeyedRow } from '../model/keyed-table.ts';

const MARKED = /(?:^|[\s:;,])\(?[a-z]\)\s+/u;

/**
 * A row as the rows it holds where one cell lists values by condition: "(a) at least 0.88, if the draw pattern is very small; (b) at least 0.92, if it is
 * low". The other country prints a row for each, and only then do the values compare.
 */
export function splitAlternatives(row: KeyedRow): KeyedRow[] {
  for (const [column, text] of row.cells.entries()) {
    if (!text.includes(' if ') || !text.includes('(b)')) continue;
    const pieces = text.split(MARKED).slice(1);
    const found = pieces.flatMap((piece) => readAlternative(piece) ?? []);
    if (pieces.length < 2 || found.length < pieces.length) continue;
    return found.map(({ value, when }) => ({
      ...row,
      key: `${row.key}, ${when}`,
      cells: row.cells.map((cell, at) => (at === column ? value : cell)),
    }));
  }
  return [row];
}

/** "At least 0.92, if it is low; and": the value and its condition, null where there is none or another clause follows it. */
function readAlternative(piece: string): { readonly value: string; readonly when: string } | null {
  const at = piece.indexOf(' if ');
  if (at < 1) return null;
  const value = piece.slice(0, at).trim().replace(/,$/, '');
  const when = piece
    .slice(at + ' if '.length)
    .trim()
    .replace(/ (?:or|and)$/, '')
    .replace(/[;,.]$/, '');
  return value === '' || when === '' || when.includes(';') ? null : { value, when };
}
