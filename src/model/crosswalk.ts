import * as z from 'zod';
import { InstrumentId } from './instrument.ts';

/** A pairing of one Canadian instrument with the U.S. instruments that govern the same thing: the frame inside which provisions are aligned. */
export const Crosswalk = z.object({
  id: z.string().regex(/^[a-z0-9]+(-+[a-z0-9]+)*$/),
  ca: InstrumentId,
  /** Empty when the other side has no federal regulation: "no counterpart" is an answer. */
  us: z.array(InstrumentId),
  sectors: z.array(z.string()).min(1),
  /** Why these are paired, in English. */
  basis: z.string(),
  confidence: z.enum(['verified', 'known', 'guess']),
  /** Sections of each side that the pairing is about; empty means the whole instrument. */
  caScope: z.array(z.string()),
  usScope: z.array(z.string()),
  /** True when the Canadian text cites the U.S. law in order to forbid obeying it. */
  blocks: z.boolean(),
});
export type Crosswalk = z.infer<typeof Crosswalk>;
