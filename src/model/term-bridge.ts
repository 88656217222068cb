import * as z from 'zod';

/** Terms by which the two countries' laws name one notion: "licence" in Canada, "registration" or "clearance" in the United States. */
export const TermBridge = z.object({
  id: z.string().regex(/^[a-z0-9]+(-+[a-z0-9]+)*$/),
  ca: z.array(z.string().min(2)).min(1),
  us: z.array(z.string().min(2)).min(1),
  /** Sectors of the crosswalks in which the terms mean this; empty means every crosswalk. */
  sectors: z.array(z.string()),
  /** Why the terms correspond, in English. */
  basis: z.string().min(1),
});
export type TermBridge = z.infer<typeof TermBridge>;
