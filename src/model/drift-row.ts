import * as z from 'zod';
import { BridgeRow } from './bridge-row.ts';
import { IsoDate } from './language.ts';

export const DriftState = z.enum(['superseded', 'current', 'unknown']);
export type DriftState = z.infer<typeof DriftState>;

/** Why a frozen reference counts as superseded or current, or why nothing can be said. */
const DriftReason = z.enum([
  'amended-since',
  'changed-since',
  'not-amended-since',
  'same-text',
  'not-in-index',
  'no-such-provision',
  'removed',
  'no-place',
  'no-history',
]);

/** What is known of a reference to the other country's law as it was on one day. */
const DriftFinding = z.object({
  staticOn: IsoDate.describe('The day the reference is frozen at'),
  asOf: IsoDate.describe('The day the age is counted to: the newest edition date in the index'),
  ageDays: z.int().nonnegative().describe('From the frozen day to asOf'),
  state: DriftState,
  reason: DriftReason,
  behindDays: z.int().nonnegative().describe('From the frozen day to the last known amendment; 0 where none is known'),
  lastAmendedOn: IsoDate.nullable().describe(
    'The last known amendment of the cited text, before or after the frozen day',
  ),
  amendments: z
    .array(z.object({ source: z.string(), on: IsoDate }))
    .describe('Published amendments dated after the frozen day, oldest first'),
});
export type DriftFinding = z.infer<typeof DriftFinding>;

/** One row of the drift table. */
export const DriftRow = BridgeRow.extend(DriftFinding.shape);
export type DriftRow = z.infer<typeof DriftRow>;
