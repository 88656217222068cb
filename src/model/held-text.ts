import * as z from 'zod';
import { EditionForm } from './edition.ts';
import { Jurisdiction } from './instrument.ts';
import { Language } from './language.ts';

/** One text of the index and the day that its words are of: a row of the list of sources. */
export const HeldText = z.object({
  editionId: z.string(),
  instrumentId: z.string(),
  jurisdiction: Jurisdiction,
  citation: z.string(),
  titleEn: z.string(),
  titleFr: z.string().nullable(),
  pointInTime: z.string(),
  language: Language,
  form: EditionForm,
  shown: z.boolean().describe('Whether pages show it first'),
  provisions: z.int(),
  sourceName: z.string().describe('Name of the file it was read from'),
});
export type HeldText = z.infer<typeof HeldText>;

/** How current the texts of one publisher in one language are, and those that this project restates. */
export type SourceCurrency = Pick<HeldText, 'jurisdiction' | 'language' | 'form'> & {
  readonly texts: number;
  readonly instruments: number;
  readonly provisions: number;
  readonly oldest: string;
  readonly newest: string;
};
