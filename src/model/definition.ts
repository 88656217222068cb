import * as z from 'zod';

/**
 * A term that a provision defines: the words it is defined under, and the other language's words for it where the text prints them
 * (Justice `<DefinedTermFr>` in an English definition). The wording is the provision's own text. A layer keyed by (edition, eId).
 */
export const Definition = z.object({
  editionId: z.string(),
  eId: z.string(),
  /** Place of the provision in its edition. */
  ordinal: z.int().nonnegative(),
  term: z.string(),
  otherLanguage: z.string().nullable(),
});
export type Definition = z.infer<typeof Definition>;

/** One row of the list of definitions of an edition: with the text that gives the meaning, without what stands below it. */
export const DefinitionRow = Definition.extend({ text: z.string() });
export type DefinitionRow = z.infer<typeof DefinitionRow>;
