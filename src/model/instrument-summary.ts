import * as z from 'zod';
import { EditionForm } from './edition.ts';
import { Jurisdiction } from './instrument.ts';

/** One row of the list of instruments, with the edition that pages show first. */
export const InstrumentSummary = z.object({
  id: z.string(),
  jurisdiction: Jurisdiction,
  citation: z.string(),
  titleEn: z.string(),
  titleFr: z.string().nullable(),
  authority: z.string().nullable(),
  urlEn: z.string(),
  urlFr: z.string(),
  editionId: z.string(),
  pointInTime: z.string(),
  form: EditionForm,
  provisions: z.int(),
  editions: z.int().describe('Editions in the index, all dates, languages and forms'),
});
export type InstrumentSummary = z.infer<typeof InstrumentSummary>;
