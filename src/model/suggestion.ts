import * as z from 'zod';
import { ProvisionLabel } from './alignment-summary.ts';
import { Decided } from './decision.ts';
import { InstrumentId, Jurisdiction } from './instrument.ts';

/** "None" was looked for in the whole law of the other country and not found; "not-assessed" was not looked for. */
export const AssessmentState = z.enum(['suggested', 'none', 'not-assessed']);
export type AssessmentState = z.infer<typeof AssessmentState>;

/** Why an instrument was not assessed: no English text of it, no section of it in force, no law of the other country in the index, or newer than the last run. */
export const NotAssessedReason = z.enum(['no-text', 'no-sections', 'no-law', 'not-run']);
export type NotAssessedReason = z.infer<typeof NotAssessedReason>;

/** What the machine says of a suggestion; a person has the last word. An instrument of which all are `unlikely` has no counterpart that was found. */
export const SuggestionLabel = z.enum(['likely', 'possible', 'unlikely']);
export type SuggestionLabel = z.infer<typeof SuggestionLabel>;

/** The evidence for an instrument's counterpart, each its own kind. */
export const SuggestionEvidence = z.object({
  votes: z
    .number()
    .describe('Votes of its sections for the other instrument, as a share of the most any instrument has'),
  support: z.number().describe('The same votes as a share of all that could be given'),
  stretch: z
    .number()
    .describe('The most votes in any stretch of neighboring sections, as a share of all that it could give'),
  whole: z
    .number()
    .describe('What the two share as wholes, word by word, as a share of the most any instrument shares'),
  coverage: z.number().describe('How much of their words the three best pairs of sections share'),
  title: z.number().describe('How alike the titles are'),
  back: z.number().describe('Votes that the other instrument gives back, as a share of the most it gives'),
  citations: z.int().describe('References of either text to the other'),
  standards: z.int().describe('Standards of third bodies that both texts cite'),
});
export type SuggestionEvidence = z.infer<typeof SuggestionEvidence>;

/** Two sections behind a suggestion. */
export const SuggestedPair = z.object({
  own: ProvisionLabel,
  other: ProvisionLabel,
  share: z.number().describe('Of the best score the own section reaches anywhere in the other country'),
  coverage: z.number().describe('How much of its words the other section holds'),
});
export type SuggestedPair = z.infer<typeof SuggestedPair>;

/** An instrument of the other country that may govern the same matter, with why. */
export const Suggestion = z.object({
  instrumentId: InstrumentId,
  jurisdiction: Jurisdiction,
  citation: z.string(),
  titleEn: z.string(),
  titleFr: z.string().nullable(),
  rank: z.int().positive(),
  otherInstrumentId: InstrumentId,
  otherCitation: z.string(),
  otherTitleEn: z.string(),
  otherTitleFr: z.string().nullable(),
  label: SuggestionLabel,
  likelihood: z
    .number()
    .min(0)
    .max(1)
    .describe(
      'Probability that the two govern the same matter, fitted on judged instruments with and without a counterpart',
    ),
  otherRank: z
    .int()
    .nullable()
    .describe('Place of this instrument among the suggestions of the other; null: asked from there, it is not found'),
  ...SuggestionEvidence.shape,
  crosswalkId: z.string().nullable().describe('The comparison of the two that the corpora hold already'),
  pairs: z.array(SuggestedPair),
});
export type Suggestion = z.infer<typeof Suggestion>;

/** The same with what people decided of the two instruments. */
export const DecidedSuggestion = Suggestion.extend(Decided.shape);
export type DecidedSuggestion = z.infer<typeof DecidedSuggestion>;

/** Whether an instrument was looked up in the other country's law, and what came of it. */
export const Assessment = z.object({
  instrumentId: InstrumentId,
  jurisdiction: Jurisdiction,
  citation: z.string(),
  titleEn: z.string(),
  titleFr: z.string().nullable(),
  state: AssessmentState,
  reason: NotAssessedReason.nullable(),
  sections: z.int().describe('Sections in force that were asked'),
  poolInstruments: z.int().describe("Instruments of the other country's law in the index"),
  poolSections: z.int(),
  best: z.number().min(0).max(1).describe('Likelihood of the best candidate, suggested or not'),
  suggestions: z.int().describe('Suggestions that are not unlikely'),
});
export type Assessment = z.infer<typeof Assessment>;
