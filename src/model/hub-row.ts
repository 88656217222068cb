import * as z from 'zod';
import { Jurisdiction } from './instrument.ts';

export const HubEditions = z.enum(['same', 'differ', 'unstated']);
export type HubEditions = z.infer<typeof HubEditions>;

/** A third text that provisions of both countries cite: a standard of a private or an international body. */
export const HubRow = z.object({
  id: z.string(),
  name: z.string(),
  caProvisions: z.int(),
  usProvisions: z.int(),
  caEditions: z.array(z.string()).describe('Editions the Canadian texts name; empty when none does'),
  usEditions: z.array(z.string()),
  editions: HubEditions.describe('Whether the two sides name the same editions'),
});
export type HubRow = z.infer<typeof HubRow>;

/** One citation of a hub. */
export const HubCitation = z.object({
  hubId: z.string(),
  jurisdiction: Jurisdiction,
  instrumentId: z.string(),
  editionId: z.string(),
  titleEn: z.string(),
  titleFr: z.string().nullable(),
  eId: z.string(),
  citation: z.string(),
  text: z.string(),
  edition: z.string().nullable(),
});
export type HubCitation = z.infer<typeof HubCitation>;
