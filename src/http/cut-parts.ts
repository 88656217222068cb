import type { Part } from '../ui/page-data.ts';
import { Problem } from './problem.ts';

const MAX_ROWS = 60;
/** UTF-16 units of law a part may hold: legal text packs about four to one, so a page with its marks stays near 100 KB gzipped. */
const MAX_LENGTH = 150_000;

/**
 * Cuts a long text into parts that a browser can bear: 49 CFR 571.108 alone has thousands of provisions. A part has at most 60 rows and ends
 * early where their text is long; a row is never cut. The cuts depend on the rows alone, so an address keeps its meaning.
 */
export function cutParts<T>(rows: readonly T[], lengthOf: (row: T) => number): T[][] {
  const parts: T[][] = [];
  let part: T[] = [];
  let length = 0;
  for (const row of rows) {
    const own = lengthOf(row);
    if (part.length === MAX_ROWS || (part.length > 0 && length + own > MAX_LENGTH)) {
      parts.push(part);
      part = [];
      length = 0;
    }
    part.push(row);
    length += own;
  }
  parts.push(part);
  return parts;
}

/**
 * The part asked for, from 1, with the addresses of its neighbors; no `part` when there is only one.
 *
 * @throws {Problem} 404 for a number past the last.
 */
export function takePart<T>(
  parts: readonly T[][],
  number: number,
  addressOf: (number: number) => string,
): { readonly rows: readonly T[]; readonly part: Part | null } {
  const rows = parts[number - 1];
  if (rows === undefined) throw new Problem('no-such-part', { count: String(parts.length) });
  if (parts.length === 1) return { rows, part: null };
  return {
    rows,
    part: {
      number,
      count: parts.length,
      previous: number > 1 ? addressOf(number - 1) : null,
      next: number < parts.length ? addressOf(number + 1) : null,
    },
  };
}
