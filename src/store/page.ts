import type { Value } from './database.ts';

/** Where a list goes on: the sort key of the last row seen. Opaque to everyone but the query that made it. */
export type PageKey = readonly Value[];
export type PageRequest = { readonly after: PageKey | null; readonly limit: number };
/** `next` is null on the last page; it is never guessed: one row more than asked is read. */
export type Page<T> = { readonly rows: readonly T[]; readonly next: PageKey | null };

/** Cuts the one extra row off and makes the key of the last that stays. */
export function toPage<R, T>(
  rows: readonly R[],
  limit: number,
  keyOf: (row: R) => PageKey,
  toItem: (row: R) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last !== undefined ? keyOf(last) : null;
  return { rows: shown.map(toItem), next };
}

/** Conditions joined with AND, their parameters in order. Keeps `?` placeholders and values side by side. */
export class Conditions {
  readonly params: Value[] = [];
  readonly #parts: string[] = [];

  /** Adds a condition with its parameters. */
  add(sql: string, ...params: readonly Value[]): this {
    this.#parts.push(sql);
    this.params.push(...params);
    return this;
  }

  /** Adds `column = ?` unless the value is undefined. */
  equal(column: string, value: Value | undefined): this {
    return value === undefined ? this : this.add(`${column} = ?`, value);
  }

  get where(): string {
    return this.#parts.length === 0 ? '' : `WHERE ${this.#parts.join(' AND ')}`;
  }
}
