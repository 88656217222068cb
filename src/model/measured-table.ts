import type { LinearFormula } from './linear-formula.ts';
import type { TableKind } from './merged-table.ts';
import type { Quantity } from './quantity.ts';

/** A cell as something that can be compared: its text, the one figure it states, or the codes it lists. */
export type MeasuredCell = {
  readonly text: string;
  /** The figure that the whole cell states, with the unit of its row or column where the cell prints none; null for words and formulas. */
  readonly figure: Quantity | null;
  /** The linear formula that the whole cell states; null for all else. */
  readonly formula: LinearFormula | null;
  /** Members of a list of codes ("6.1", "1.1D", "III"), in the order printed; empty for words. */
  readonly codes: readonly string[];
};

/**
 * A column, or a part of one that has a meaning of its own: of "6.1 (3)" the class and the class with its subsidiary ones, of "SEER ≥ 14 EER ≥ 11" each
 * ratio. `source` is the column of the printed table.
 */
export type MeasuredColumn = { readonly name: string; readonly source: number };

export type MeasuredRow = {
  readonly key: string;
  readonly group: string | null;
  /** One a column, in the order of `columns`. */
  readonly cells: readonly MeasuredCell[];
  /** Index in the printed table's rows. */
  readonly row: number;
  /** True where the row says that its period has ended. */
  readonly past: boolean;
  /** Provision that says the row, where the table is put together from sentences; null in a printed table. */
  readonly place: string | null;
};

/** A table of the law as rows with keys whose cells compare. Plain types, since it never crosses a door of the program. */
export type MeasuredTable = {
  readonly editionId: string;
  readonly eId: string;
  /** A printed table may hold two side by side, each with a column of keys; from 0. */
  readonly part: number;
  /** What heads this part alone ("Three-phase"); empty for a whole table. */
  readonly title: string;
  /** `limits`: put together from what the text says in sentences. */
  readonly kind: TableKind;
  readonly columns: readonly MeasuredColumn[];
  readonly keyColumn: number;
  readonly keyName: string;
  readonly rows: readonly MeasuredRow[];
};
