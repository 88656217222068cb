import * as z from 'zod';
import { Decided } from './decision.ts';
import { Divergence } from './divergence.ts';

/** One row of the list of divergences: the statement, its evidence and where it stands. */
export const DivergenceSummary = Divergence.extend({
  crosswalkId: z.string(),
  sectionAlignmentId: z.string(),
  caCitation: z.string(),
  usCitation: z.string(),
  /** Left out of lists until weak findings are asked for. */
  weak: z.boolean(),
});
export type DivergenceSummary = z.infer<typeof DivergenceSummary>;

/** The same with what people decided of its pair: a difference inside a rejected pair is none. */
export const DecidedDivergence = DivergenceSummary.extend(Decided.shape);
export type DecidedDivergence = z.infer<typeof DecidedDivergence>;
