import * as z from 'zod';
import { BridgeRow } from './bridge-row.ts';
import { IsoDate } from './language.ts';

/** A provision that changed without a word of its own changing: it follows a text of the other country, and that text was amended. */
export const RippleRow = BridgeRow.extend({
  from: IsoDate.describe('Date of the older edition of the cited law'),
  to: IsoDate.describe('Date of the newer edition'),
  fromEditionId: z.string(),
  toEditionId: z.string(),
  changes: z.int().positive().describe('Changes that touch what is cited'),
  changedEId: z.string().describe('The first changed provision'),
  changedCitation: z.string(),
  kinds: z.array(z.string()).describe('What happened to it'),
});
export type RippleRow = z.infer<typeof RippleRow>;
