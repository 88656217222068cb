import * as z from 'zod';
import { Span } from './span.ts';

export const Modality = z.enum(['obligation', 'prohibition', 'permission', 'exemption', 'definition']);
export type Modality = z.infer<typeof Modality>;

/** One normative statement of a provision. */
export const Requirement = z.object({
  editionId: z.string(),
  eId: z.string(),
  ordinal: z.int().nonnegative(),
  modality: Modality,
  /** The modal words as printed: "shall not", "est tenu de". */
  modal: z.string(),
  actor: z.string().nullable(),
  /** For an inherited modality the stem's action and the paragraph that completes it. */
  action: z.string(),
  condition: z.string().nullable(),
  exception: z.string().nullable(),
  /** The sentence in the provision's own text; for an inherited modality, the whole text. */
  span: Span,
  /** True when modality and actor come from the stem this paragraph completes ("The label shall: (a) ..."). */
  inherited: z.boolean(),
});
export type Requirement = z.infer<typeof Requirement>;
