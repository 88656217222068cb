import * as z from 'zod';

/** The two official languages of Canada; the United States publishes in `en` only. */
export const Language = z.enum(['en', 'fr']);
export type Language = z.infer<typeof Language>;

/** A text that pages show in the reader's language; `fr` is null where no French text exists (never an empty string). */
export const BilingualText = z.object({ en: z.string(), fr: z.string().nullable() });
export type BilingualText = z.infer<typeof BilingualText>;

/** An ISO 8601 calendar date, `YYYY-MM-DD`. */
export const IsoDate = z.iso.date();
export type IsoDate = z.infer<typeof IsoDate>;
