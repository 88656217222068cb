import * as z from 'zod';

/** A sector of the index, or a theme of the bilateral work plans that is shown even where neither country has a regulation. */
export const Sector = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  kind: z.enum(['sector', 'theme']),
  name: z.object({ en: z.string(), fr: z.string() }),
  summary: z.object({ en: z.string(), fr: z.string() }),
  /** Why the list below is empty, for a theme without a federal regulation on either side. */
  noCounterpart: z.object({ en: z.string(), fr: z.string() }).nullable(),
});
export type Sector = z.infer<typeof Sector>;
