import * as z from 'zod';
import { Alignment, Gap } from './alignment.ts';
import { Decided } from './decision.ts';

/** A provision as a list shows it. */
export const ProvisionLabel = z.object({
  instrumentId: z.string(),
  editionId: z.string(),
  eId: z.string(),
  citation: z.string().describe('21 CFR 820.30(c); SOR/98-282, s. 32(2)'),
  heading: z.string().nullable(),
});
export type ProvisionLabel = z.infer<typeof ProvisionLabel>;

/** One row of the list of aligned pairs. */
export const AlignmentSummary = Alignment.omit({ ca: true, us: true, features: true }).extend({
  ca: z.array(ProvisionLabel),
  us: z.array(ProvisionLabel),
  divergences: z
    .int()
    .describe('Differences found in the pair and the provision pairs inside it, equal figures not counted'),
  caStricter: z.int(),
  usStricter: z.int(),
  changedOn: z
    .string()
    .nullable()
    .describe(
      'Date of the text in which a provision of the pair changed since it was aligned, or since the text before',
    ),
});
export type AlignmentSummary = z.infer<typeof AlignmentSummary>;

/** The same with what people decided of it, which overrides the label. A pair that a person put in the place of another is a row too. */
export const DecidedAlignment = AlignmentSummary.extend({
  id: z
    .string()
    .describe('Of a pair that a person put in the place of another (pass `person`), the id of the decision'),
  ...Decided.shape,
});
export type DecidedAlignment = z.infer<typeof DecidedAlignment>;

/** One row of the list of provisions without a counterpart. */
export const GapSummary = Gap.omit({ editionId: true, eId: true }).extend(ProvisionLabel.shape);
export type GapSummary = z.infer<typeof GapSummary>;

/** The same with the counterpart that a person named for it, if one did: the gap is the program's answer, and theirs overrides it. */
export const DecidedGap = GapSummary.extend({
  counterpartInstrumentId: z
    .string()
    .nullable()
    .describe('Where the counterpart stands that a person named; null where nobody did'),
  counterpartEId: z.string().nullable(),
  decidedBy: Decided.shape.decidedBy,
  decidedAt: Decided.shape.decidedAt,
  decisionId: Decided.shape.decisionId,
  textChangedOn: Decided.shape.textChangedOn,
});
export type DecidedGap = z.infer<typeof DecidedGap>;
