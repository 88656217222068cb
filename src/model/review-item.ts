import * as z from 'zod';
import { IsoDate } from './language.ts';

/**
 * Why a provision is to be looked at again. `outdated`: it changed, and the pair was computed on the older text. `replaced`: the pair was
 * computed on a digest, and the official text has arrived. `words`: it does not read as quoted, and the edition quoted is not in the index.
 */
const ReviewReason = z.enum(['changed', 'outdated', 'moved', 'gone', 'replaced', 'words']);

export const ReviewedProvision = z.object({
  side: z.enum(['ca', 'us']),
  instrumentId: z.string(),
  eId: z.string(),
  citation: z.string(),
  reason: ReviewReason,
  from: IsoDate.describe('Date of the text it was made on, or of the one before'),
  to: IsoDate.describe('Date of the newest text'),
  changes: z.int().describe('Changes of the provision and of what is inside it'),
  firstChange: z.int().nullable().describe('The first of them in the list of changes between the two dates'),
  now: z.object({ eId: z.string(), citation: z.string() }).nullable().describe('Where it stands now, if elsewhere'),
});
export type ReviewedProvision = z.infer<typeof ReviewedProvision>;

const ReviewedPlace = z.object({ instrumentId: z.string(), eId: z.string() });

/** A tag or an aligned pair to be looked at again. */
export const ReviewItem = z.object({
  what: z.enum(['tag', 'alignment']),
  id: z.string(),
  crosswalkId: z.string().nullable(),
  ca: ReviewedPlace.describe('The first provision of the Canadian side'),
  us: ReviewedPlace.describe('The first provision of the U.S. side'),
  provisions: z.array(ReviewedProvision),
});
export type ReviewItem = z.infer<typeof ReviewItem>;
