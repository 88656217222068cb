import * as z from 'zod';
import { ProvisionRef } from './alignment.ts';

/** How two terms were found to be one: by their words, by one French term for both, or by what they are said to mean. */
export const TermMatchBy = z.enum(['term', 'translation', 'meaning']);
export type TermMatchBy = z.infer<typeof TermMatchBy>;

/** A term that both sides of a crosswalk define, with the conditions that only one meaning names. A limit on a "bus" compares as far as the two buses do. */
export const TermPair = z.object({
  crosswalkId: z.string(),
  ordinal: z.int().nonnegative(),
  matchedBy: TermMatchBy,
  /** How much of their rarer words the two meanings share, 0 to 1. */
  score: z.number().min(0).max(1),
  caTerm: z.string(),
  usTerm: z.string(),
  caMeaning: z.string(),
  usMeaning: z.string(),
  caOnly: z.array(z.string()),
  usOnly: z.array(z.string()),
  ca: ProvisionRef,
  us: ProvisionRef,
  caCitation: z.string(),
  usCitation: z.string(),
});
export type TermPair = z.infer<typeof TermPair>;
