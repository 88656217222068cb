import * as z from 'zod';
import { InstrumentId, Jurisdiction } from './instrument.ts';
import { IsoDate, Language } from './language.ts';

/** The YAML head of a digest. Strict: a misspelled key would otherwise be lost without a word. */
export const DigestFrontMatter = z
  .strictObject({
    instrument: InstrumentId,
    jurisdiction: Jurisdiction,
    /** As officials cite it: `21 CFR 820`, `SOR/98-282`, `C.R.C., c. 870`. */
    citation: z.string().min(1),
    title: z.strictObject({ en: z.string().min(1), fr: z.string().min(1).nullable() }),
    authority: z.string().min(1).nullable(),
    sectors: z.array(z.string()).min(1),
    /** The publisher's page of the official text. */
    url: z.url(),
    /** Date of the official text that the digest restates. */
    pointInTime: IsoDate,
    language: Language,
    digest: z.literal(true),
  })
  .refine(({ instrument, jurisdiction }) => instrument.startsWith(`${jurisdiction}/`), {
    error: 'instrument and jurisdiction name different countries',
    path: ['jurisdiction'],
  });
export type DigestFrontMatter = z.infer<typeof DigestFrontMatter>;
