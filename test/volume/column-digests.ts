import { createHash, type Hash } from 'node:crypto';
import type { Column } from '../../src/export/columns.ts';

/** Rows of one file as texts, folded into a hash a column: every cell goes into it with its length, so that no two files hash alike by shifting. */
export class ColumnDigests {
  readonly #hashes: readonly Hash[];
  readonly #columns: readonly Column[];
  rows = 0;

  constructor(columns: readonly Column[]) {
    this.#columns = columns;
    this.#hashes = columns.map(() => createHash('sha256'));
  }

  add(cells: readonly unknown[]): void {
    this.rows += 1;
    for (const [at, hash] of this.#hashes.entries()) {
      const text = String(cells[at] ?? '');
      hash.update(`${text.length} ${text}`);
    }
  }

  /** Columns with their hash, and the number of rows. */
  finish(): Record<string, string | number> {
    const named = this.#columns.map(({ name }, at) => [name, this.#hashes[at]?.digest('hex') ?? ''] as const);
    return { ...Object.fromEntries(named), rows: this.rows };
  }
}
