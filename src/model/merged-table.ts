import * as z from 'zod';

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
