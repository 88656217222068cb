import * as z from 'zod';
import { Divergence } from './divergence.ts';

/** One row of the list of divergences: the statement, its evidence and where it stands. */
export const DivergenceSummary = Divergence.extend({
  crosswalkId: z.string(),
  sectionAlignmentId: z.string(),
  caCitation: z.string(),
  usCitation: z.string(),
});
export type DivergenceSummary = z.infer<typeof DivergenceSummary>;
