import * as z from 'zod';
import { Provision } from './provision.ts';

/** One row of the list of provisions of an edition, and a hit of a search. */
export const ProvisionRow = Provision.pick({
  eId: true,
  ordinal: true,
  depth: true,
  level: true,
  number: true,
  heading: true,
  text: true,
  status: true,
  statusReason: true,
  inForceOn: true,
  inForceUntil: true,
  statusBy: true,
}).extend({ instrumentId: z.string(), editionId: z.string(), citation: z.string() });
export type ProvisionRow = z.infer<typeof ProvisionRow>;

/** A search hit; `snippet` marks matching words with U+E000 and U+E001, which no law uses. */
export const SearchHit = ProvisionRow.omit({ text: true }).extend({
  instrumentTitleEn: z.string(),
  instrumentTitleFr: z.string().nullable(),
  form: z.enum(['official', 'digest']),
  snippet: z.string(),
});
export type SearchHit = z.infer<typeof SearchHit>;
