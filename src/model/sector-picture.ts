import * as z from 'zod';
import { Relationship } from './alignment.ts';
import { Bridge } from './citation.ts';
import { DriftState } from './drift-row.ts';
import { Stringency } from './stringency.ts';

/** What the page of a sector draws. Counts only: each leads to the list behind it. */
export const SectorPicture = z.object({
  /** Innermost pairs by relationship and stringency; combinations without a pair are left out. */
  heat: z.array(z.object({ relationship: Relationship, stringency: Stringency, pairs: z.int() })),
  /** Amendments that the history notes of the texts date, by year and side; a note of several sections counts once. */
  timeline: z.array(z.object({ year: z.int(), ca: z.int(), us: z.int() })),
  bridges: z.array(z.object({ mechanism: Bridge, count: z.int() })),
  drift: z.array(z.object({ state: DriftState, count: z.int() })),
});
export type SectorPicture = z.infer<typeof SectorPicture>;
