import type { KeyedRow } from '../model/keyed-table.ts';

const MARKED = /(?:^|[\s:;,])\(?[a-z]\)\s+/u;
const CONDITIONAL = /^(?<value>.+?),? if (?<when>[^;]+?)[;,.]?(?: or| and)?$/u;

/**
 * A row as the rows it holds where one cell lists values by condition: "(a) at least 0.88, if the draw pattern is very small; (b) at least 0.92, if it is
 * low". The other country prints a row for each, and only then do the values compare.
 */
export function splitAlternatives(row: KeyedRow): KeyedRow[] {
  for (const [column, text] of row.cells.entries()) {
    if (!text.includes(' if ') || !text.includes('(b)')) continue;
    const pieces = text.split(MARKED).slice(1);
    const found = pieces.map((piece) => CONDITIONAL.exec(piece.trim())?.groups);
    if (pieces.length < 2 || found.some((one) => one === undefined)) continue;
    return found.map((one) => ({
      ...row,
      key: `${row.key}, ${one?.['when'] ?? ''}`,
      cells: row.cells.map((cell, at) => (at === column ? (one?.['value'] ?? '') : cell)),
    }));
  }
  return [row];
}
