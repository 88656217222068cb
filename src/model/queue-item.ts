import * as z from 'zod';
import { ProvisionLabel } from './alignment-summary.ts';
import { Decided } from './decision.ts';

/** Something the program is unsure of, with what hangs on it: where a person's decision teaches most. */
export const QueueItem = z
  .object({
    rank: z.int().positive(),
    kind: z.enum(['pair', 'suggestion']),
    alignmentId: z.string().nullable().describe('The pair of sections; null for a suggestion of whole instruments'),
    ca: z.array(ProvisionLabel),
    us: z.array(ProvisionLabel),
    label: z.string().describe('What the program says'),
    score: z.number(),
    uncertainty: z.number().describe('1 on the line between two labels, 0 far from it'),
    weight: z
      .number()
      .describe('What hangs on it: differences found in a pair, sections of a regulation; on a scale of doublings'),
    stake: z.int().describe('The same as a count'),
    value: z.number().describe('uncertainty × weight; the queue is in its order'),
  })
  .extend(Decided.shape);
export type QueueItem = z.infer<typeof QueueItem>;
