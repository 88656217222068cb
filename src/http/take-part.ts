import type { Part } from '../ui/page-data.ts';
import { Problem } from './problem.ts';

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
  return { rows, part: partOf(number, parts.length, addressOf) };
}

/** A part's place among `count`; null where there is only one. */
export function partOf(number: number, count: number, addressOf: (number: number) => string): Part | null {
  if (count <= 1) return null;
  return {
    number,
    count,
    previous: number > 1 ? addressOf(number - 1) : null,
    next: number < count ? addressOf(number + 1) : null,
  };
}
