import * as z from 'zod';
import { ProvisionRef } from './alignment.ts';
import { Stringency } from './stringency.ts';

/**
 * How the two cells of a row and column relate. `near`: figures within the rounding of a conversion, or nearly the same words. `ca-only`, `us-only`: the other
 * side's cell is empty, which may mean "no limit" or "not regulated here". `not-compared`: one name, two vocabularies.
 */
export const CellRelation = z.enum([
  'equal',
  'equal-converted',
  'near',
  'different',
  'ca-only',
  'us-only',
  'not-compared',
]);
export type CellRelation = z.infer<typeof CellRelation>;

/** A column of the merged table: what each side calls it. */
export const MergedColumn = z.object({ ca: z.string(), us: z.string(), compared: z.boolean() });
export type MergedColumn = z.infer<typeof MergedColumn>;

export const MergedCell = z.object({
  column: z.string(),
  ca: z.string(),
  us: z.string(),
  relation: CellRelation,
  stringency: Stringency,
  caConverted: z.string().nullable(),
  usConverted: z.string().nullable(),
});
export type MergedCell = z.infer<typeof MergedCell>;

/** Which sides have a row of this key. */
export const RowSide = z.enum(['both', 'ca', 'us']);
export type RowSide = z.infer<typeof RowSide>;

export const MergedRow = z.object({
  ordinal: z.int().nonnegative(),
  key: z.string(),
  side: RowSide,
  /** How many cells differ; 0 in a row of one side. */
  differing: z.int().nonnegative(),
  cells: z.array(MergedCell),
  /** Provisions that say the row, where it comes from sentences; null of a row of a printed table. */
  caEId: z.string().nullable(),
  usEId: z.string().nullable(),
});
export type MergedRow = z.infer<typeof MergedRow>;

/** `printed` in the law as a table, or put together from `limits` of substances that it says in sentences. */
export const TableKind = z.enum(['printed', 'limits']);
export type TableKind = z.infer<typeof TableKind>;

/** Two tables on one subject, joined by key. */
export const MergedTable = z.object({
  /** Hash of crosswalk and both tables' (instrument, eId). */
  id: z.string().regex(/^[0-9a-f]{16}$/),
  crosswalkId: z.string(),
  ordinal: z.int().nonnegative(),
  kind: TableKind,
  ca: ProvisionRef,
  us: ProvisionRef,
  caCitation: z.string(),
  usCitation: z.string(),
  caTitle: z.string(),
  usTitle: z.string(),
  /** What the column is called that joins them. */
  keyName: z.string(),
  columns: z.array(MergedColumn),
  score: z.number().min(0).max(1),
  rows: z.int().nonnegative(),
  both: z.int().nonnegative(),
  caOnly: z.int().nonnegative(),
  usOnly: z.int().nonnegative(),
  /** Rows of both sides in which a compared cell differs. */
  differingRows: z.int().nonnegative(),
  comparedCells: z.int().nonnegative(),
  differingCells: z.int().nonnegative(),
});
export type MergedTable = z.infer<typeof MergedTable>;
