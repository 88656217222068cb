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
  /** The whole predicate; for an inherited modality the stem's action and the paragraph that completes it. */
  action: z.string(),
  /** What the action is done to: "a report" of "must submit a report to the Minister within 10 days". */
  object: z.string().nullable(),
  condition: z.string().nullable(),
  exception: z.string().nullable(),
  /** Standards and test procedures it tells to follow, as printed: "ASTM D5116", "the method set out in Schedule 1". */
  methods: z.array(z.string()),
  /** Who must be told or sent something. */
  recipient: z.string().nullable(),
  /** By when: "within 10 days after the incident", "not later than June 30". */
  deadline: z.string().nullable(),
  /** How often: "every 2 years". */
  frequency: z.string().nullable(),
  /** How long something must be kept: "for at least 5 years". */
  retention: z.string().nullable(),
  /** What a breach costs: "a fine of not more than $5,000". */
  penalty: z.string().nullable(),
  /** Words of the other official language's text where it gives another modality or figure; null where they agree or there is no such text. */
  otherLanguage: z.string().nullable(),
  /** Ordinals of the provision's quantities that stand in it. */
  quantities: z.array(z.int().nonnegative()),
  /** The sentence in the provision's own text; for an inherited modality, the whole text. */
  span: Span,
  /** True when modality and actor come from the stem this paragraph completes ("The label shall: (a) ..."). */
  inherited: z.boolean(),
});
export type Requirement = z.infer<typeof Requirement>;
