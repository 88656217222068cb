import * as z from 'zod';

/** Counts of what the program found, in lists as decisions of people leave them. "Not assessed" is told by `assessed`, never by a zero. */
export const AlignmentCounts = z.object({
  sectionPairs: z.int().describe('Section pairs labelled aligned'),
  provisionPairs: z.int().describe('Provision pairs inside them'),
  candidates: z.int().describe('Section pairs that a person should confirm'),
  caGaps: z.int().describe('Canadian sections assessed without a counterpart'),
  usGaps: z.int().describe('U.S. sections assessed without a counterpart'),
  caStricter: z.int().describe('Differences in which Canada asks more'),
  usStricter: z.int().describe('Differences in which the United States asks more'),
  same: z.int().describe('Figures that are equal, if need be after conversion'),
  mixed: z.int(),
  unknown: z.int().describe('Differences whose direction the text does not settle'),
});
export type AlignmentCounts = z.infer<typeof AlignmentCounts>;

/** One row of the list of sectors and themes. */
export const SectorSummary = z
  .object({
    id: z.string(),
    kind: z.enum(['sector', 'theme']),
    nameEn: z.string(),
    nameFr: z.string(),
    summaryEn: z.string(),
    summaryFr: z.string(),
    noCounterpartEn: z.string().nullable(),
    noCounterpartFr: z.string().nullable(),
    crosswalks: z.int().describe('Instrument pairs'),
    assessed: z.int().describe('Instrument pairs with text of both sides in the index'),
  })
  .extend(AlignmentCounts.shape);
export type SectorSummary = z.infer<typeof SectorSummary>;
