import * as z from 'zod';
import { Crosswalk } from './crosswalk.ts';
import { AlignmentCounts } from './sector-summary.ts';

/** One row of the list of crosswalks. */
export const CrosswalkSummary = z
  .object({
    id: z.string(),
    caInstrumentId: z.string(),
    caCitation: z.string(),
    caTitleEn: z.string().nullable().describe('Null when no edition of it is in the index'),
    caTitleFr: z.string().nullable(),
    usInstrumentIds: z.array(z.string()).describe('Empty: no federal counterpart'),
    usCitations: z.array(z.string()),
    usTitles: z.array(z.string().nullable()),
    basis: z.string(),
    confidence: Crosswalk.shape.confidence,
    blocks: z.boolean(),
    assessed: z.boolean().describe('False: at least one side has no text in the index'),
  })
  .extend(AlignmentCounts.shape);
export type CrosswalkSummary = z.infer<typeof CrosswalkSummary>;
