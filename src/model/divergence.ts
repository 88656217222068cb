import * as z from 'zod';
import { DivergenceDetails } from './divergence-details.ts';
import { Span } from './span.ts';
import { Stringency } from './stringency.ts';

export const DivergenceKind = z.enum([
  'quantity',
  'timing',
  'modality',
  'scope',
  'exception',
  'method',
  'definition',
  'list',
  'design',
  'recognition',
  'one-sided',
]);
export type DivergenceKind = z.infer<typeof DivergenceKind>;

/**
 * A piece of text that proves a statement; `span` counts in that provision's own text. An empty span and text say that the provision was searched for
 * what the other side has, and lacks it.
 */
export const Evidence = z.object({ editionId: z.string(), eId: z.string(), span: Span, text: z.string() });
export type Evidence = z.infer<typeof Evidence>;

/** One classified difference inside an alignment. Pages build the sentence from `details`, in either language. */
export const Divergence = z.object({
  alignmentId: z.string(),
  /** The weightiest first, from 0. */
  ordinal: z.int().nonnegative(),
  kind: DivergenceKind,
  stringency: Stringency,
  /** Larger figure over smaller, in the same unit; null when there is none or the smaller is 0. */
  ratio: z.number().min(1).nullable(),
  /** 0 to 1: how much it matters; sorts lists. */
  weight: z.number().min(0).max(1),
  ca: Evidence,
  us: Evidence,
  details: DivergenceDetails,
});
export type Divergence = z.infer<typeof Divergence>;
