import * as z from 'zod';
import { BilingualText } from './language.ts';

export const Jurisdiction = z.enum(['ca', 'us']);
export type Jurisdiction = z.infer<typeof Jurisdiction>;

/** `us/21-cfr-820`, `ca/sor-98-282`, `ca/crc-870`. */
export const InstrumentId = z
  .string()
  .regex(/^(us\/\d+-cfr-[0-9a-z]+(-[0-9a-z]+)*|ca\/(sor|crc|si)-[0-9a-z]+(-[0-9a-z]+)*)$/);
export type InstrumentId = z.infer<typeof InstrumentId>;

/** The law as a work: a CFR part or a Canadian regulation. Its texts are editions. */
export const Instrument = z.object({
  id: InstrumentId,
  jurisdiction: Jurisdiction,
  /** As officials cite it: `21 CFR 820`, `SOR/98-282`, `C.R.C., c. 870`. */
  citation: z.string(),
  title: BilingualText,
  /** Enabling act or statutory authority as printed; null if the source does not say. */
  authority: z.string().nullable(),
  sectors: z.array(z.string()),
  /** The publisher's own page. */
  url: z.object({ en: z.url(), fr: z.url() }),
});
export type Instrument = z.infer<typeof Instrument>;
