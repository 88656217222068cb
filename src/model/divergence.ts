import * as z from 'zod';
import { Span } from './span.ts';
import { Stringency } from './stringency.ts';

export const DivergenceKind = z.enum(['quantity', 'modality']);
export type DivergenceKind = z.infer<typeof DivergenceKind>;

/**
 * How two figures relate. `boundary`: "or more" against "more than". `other-condition`: the same figure, but asked under conditions that
 * exclude each other ("with a load" against "after sale"), so that it proves no equality.
 */
export const QuantityRelation = z.enum([
  'equal',
  'equal-converted',
  'near',
  'stricter',
  'boundary',
  'other-condition',
  'different',
]);
export type QuantityRelation = z.infer<typeof QuantityRelation>;

/** A piece of text that proves a statement; `span` counts in that provision's own text. */
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
  details: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('quantity'),
      relation: QuantityRelation,
      dimension: z.string(),
      subject: z.string().nullable(),
      /**
       * Each side's figure as printed, its bound as a sign ("≥ 200 mm"), and in the other side's unit, rounded for reading ("7.9 in"). Where the
       * two do not convert (currencies, working days) `...Converted` is the figure as printed.
       */
      caFigure: z.string(),
      caConverted: z.string(),
      usFigure: z.string(),
      usConverted: z.string(),
    }),
    z.object({
      kind: z.literal('modality'),
      caModality: z.string(),
      usModality: z.string(),
      caModal: z.string(),
      usModal: z.string(),
    }),
  ]),
});
export type Divergence = z.infer<typeof Divergence>;
