import * as z from 'zod';
import { AlignmentLabel } from './alignment.ts';

/** A provision as a sentence names it. */
const NamedProvision = z.object({ eId: z.string(), citation: z.string() });

/**
 * One of several places in the other country's law where a section's matter is treated, with the provisions of the section that are answered there better than
 * in the other places. Without any, the place answers the section as a whole, or no paragraph of it in particular.
 */
export const Placement = z.object({
  /** The section pair: `/compare/{alignmentId}` shows it. */
  alignmentId: z.string(),
  label: AlignmentLabel,
  /** The section that answers. */
  place: NamedProvision,
  /** Of the section answered, in its own order. */
  provisions: z.array(NamedProvision),
});
export type Placement = z.infer<typeof Placement>;
