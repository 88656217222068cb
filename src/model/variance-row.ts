import * as z from 'zod';
import { DivergenceKind } from './divergence.ts';
import { DivergenceDetails } from './divergence-details.ts';
import { Edition } from './edition.ts';
import { IsoDate, Language } from './language.ts';
import { Span } from './span.ts';
import { Stringency } from './stringency.ts';

/** One side of a variance: the provision with the words that prove it. */
export const VarianceSide = z.object({
  instrumentId: z.string(),
  eId: z.string(),
  /** As officials cite it, in the language of the address. */
  section: z.string(),
  /** What readers know the section by, in the language of `requirement`; null where it stands under no heading. */
  heading: z.string().nullable(),
  /** The open sentence over the provision that it completes, in the language of `requirement`; empty where it stands for itself. */
  stem: z.string(),
  /** What the provision says there, to be read, after its stem: in French from its French version, where it has one; empty where it lacks what the other side has. */
  requirement: z.string(),
  /** The language of `requirement`. */
  language: Language,
  /** The text that was compared, English: the provision's own, restated where `form` is a digest. */
  text: z.string(),
  /** Where in `text` the words stand that the variance is about; empty where the provision lacks what the other side has. */
  span: Span,
  pointInTime: IsoDate,
  form: Edition.shape.form,
  /** `form` in words, in the language of the address. */
  formName: z.string(),
});
export type VarianceSide = z.infer<typeof VarianceSide>;

/** A row of the variance table, the official form of a comparison: variance, Canadian requirement, U.S. requirement. */
export const VarianceRow = z.object({
  alignmentId: z.string(),
  ordinal: z.int().nonnegative(),
  crosswalkId: z.string(),
  kind: DivergenceKind,
  /** The variance as one sentence, in the language of the address. */
  variance: z.string(),
  stringency: Stringency,
  /** `kind` and `stringency` in words, in the language of the address. */
  kindName: z.string(),
  stricterSide: z.string(),
  /** Terms of the two provisions that the two laws define differently: the row compares as far as they mean the same. */
  termsApart: z.array(z.string()),
  details: DivergenceDetails,
  ratio: z.number().nullable(),
  weight: z.number(),
  weak: z.boolean(),
  ca: VarianceSide,
  us: VarianceSide,
  /** How the two provisions were put together, and how sure that is. */
  pass: z.string(),
  score: z.number(),
  features: z.record(z.string(), z.number()),
});
export type VarianceRow = z.infer<typeof VarianceRow>;
