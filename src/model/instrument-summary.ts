import * as z from 'zod';
import { EditionForm } from './edition.ts';
import { Jurisdiction } from './instrument.ts';
import { Standing } from './standing.ts';

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
  ...Standing.shape,
  statusByInstrumentId: z.string().nullable().describe('The instrument that did it, where the index knows it'),
  editions: z.int().describe('Editions in the index, all dates, languages and forms'),
});
export type InstrumentSummary = z.infer<typeof InstrumentSummary>;
