import * as z from 'zod';
import { ChangeKind, FigureChange, RedlineRun } from './edition-change.ts';
import { IsoDate, Language } from './language.ts';
import { Level } from './provision.ts';

/** A provision that changed, in one of the two editions. */
export const ChangedProvision = z.object({
  eId: z.string(),
  citation: z.string(),
  number: z.string().nullable(),
  heading: z.string().nullable(),
  provisions: z.int().describe('Provisions the change covers here, itself included'),
});
export type ChangedProvision = z.infer<typeof ChangedProvision>;

/** One row of the list of changes between two editions of an instrument. */
export const ChangeRow = z.object({
  instrumentId: z.string(),
  language: Language,
  from: IsoDate.describe('Date of the older edition'),
  to: IsoDate.describe('Date of the newer edition'),
  ordinal: z.int().describe('Reading order of the newer edition'),
  kinds: z.array(ChangeKind),
  level: Level,
  was: z.array(ChangedProvision).describe('Empty when it was added'),
  is: z.array(ChangedProvision).describe('Empty when it was removed'),
  figures: z.array(FigureChange),
  before: z
    .string()
    .nullable()
    .describe('Its own text in the older edition; of what was removed, with everything inside it'),
  after: z
    .string()
    .nullable()
    .describe('Its own text in the newer edition; of what was added, with everything inside it'),
  headingRedline: z.array(RedlineRun).nullable(),
  textRedline: z.array(RedlineRun).nullable(),
  coarse: z.boolean().describe('The texts have nothing in common that could be compared word by word'),
});
export type ChangeRow = z.infer<typeof ChangeRow>;

/** Two editions of an instrument that were compared. */
export const EditionPair = z.object({
  instrumentId: z.string(),
  titleEn: z.string(),
  titleFr: z.string().nullable(),
  language: Language,
  form: z.enum(['official', 'digest']),
  from: IsoDate,
  to: IsoDate,
  fromEditionId: z.string(),
  toEditionId: z.string(),
  total: z.int(),
  counts: z.partialRecord(ChangeKind, z.int()),
});
export type EditionPair = z.infer<typeof EditionPair>;
