import * as z from 'zod';
import { Span } from './span.ts';

/**
 * Which values satisfy the text. `minimum` is "at least" and "or more"; `above` is "more than"; `maximum` is "not more than" and "or
 * less"; `below` is "less than"; `range` runs from `value` to `upper`, both included.
 */
export const Bound = z.enum(['exactly', 'minimum', 'above', 'maximum', 'below', 'range', 'approximately']);
export type Bound = z.infer<typeof Bound>;

/** A figure with its unit, as found in a provision. A layer of its own: it belongs to (edition, eId). */
export const Quantity = z.object({
  editionId: z.string(),
  eId: z.string(),
  ordinal: z.int().nonnegative(),
  /** Where it stands in the provision's text, value, unit and bound words together. */
  span: Span,
  text: z.string(),
  value: z.number(),
  /** Upper end of a range, else null. */
  upper: z.number().nullable(),
  bound: Bound,
  /** Key of the unit table (`mm`, `lb`, `degC`, `day`) or keys joined by a slash: `mg/kg`, `t/GWh`, `mg/100 g`. */
  unit: z.string(),
  /** `length`, `mass`, `temperature`, `calendar-time`, ... Two quantities compare only within one dimension. */
  dimension: z.string(),
  /** `value` in the base unit of its dimension. */
  baseValue: z.number(),
  baseUpper: z.number().nullable(),
  /** What "±" allows either way, in the figure's unit: 3 of "42 in ± 3 in"; null where none is printed. */
  tolerance: z.number().nonnegative().nullable(),
  /** The variable that the figure multiplies in a formula: `V` of "0.675 − 0.0015 V"; null for a figure that stands for itself. */
  variable: z.string().nullable(),
  /** What is measured ("lead", "stopping distance"), as far as the words around it say. */
  subject: z.string().nullable(),
  /** Ordinal of the figure in the same provision that this one repeats in another unit: "100 mm (4 in)"; null for a figure of its own. */
  restates: z.int().nonnegative().nullable(),
});
export type Quantity = z.infer<typeof Quantity>;
