import * as z from 'zod';
import { EditionForm } from '../edition.ts';
import { Jurisdiction } from '../instrument.ts';
import { IsoDate, Language } from '../language.ts';

/** `1` or `true`, as a checkbox or a program sends it. */
export const FlagText = z
  .enum(['1', '0', 'true', 'false'])
  .transform((value) => value === '1' || value === 'true')
  .optional();

/** What counts as in force on a day; one name on every list that knows it. */
export const DayInForce = IsoDate.optional().describe(
  'Only what is in force on this day (YYYY-MM-DD), as far as the source says',
);

/** Filters of everything that stands in an edition. */
export const placeFilter = {
  instrument: z.string().optional().describe('Instrument id, such as ca/sor-98-282'),
  edition: z.string().optional().describe('Edition id'),
  jurisdiction: Jurisdiction.optional(),
  sector: z.string().optional().describe('Only instruments of crosswalks of this sector'),
  language: Language.optional().describe('Of the text'),
  form: EditionForm.optional().describe('Official text, or digest of this project'),
  shown: FlagText.describe('Only (or without) the editions that pages show first'),
};

export const PlaceFilter = z.object(placeFilter);
export type PlaceFilter = z.output<typeof PlaceFilter>;

/** Filters of everything that hangs on a crosswalk. */
export const crosswalkFilter = {
  crosswalk: z.string().optional().describe('Crosswalk id'),
  sector: z.string().optional(),
};
