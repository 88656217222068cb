import * as z from 'zod';
import { Citation } from '../citation.ts';
import { CrosswalkSummary } from '../crosswalk-summary.ts';
import { DefinitionRow } from '../definition.ts';
import { Edition, EditionForm } from '../edition.ts';
import { Jurisdiction } from '../instrument.ts';
import { IsoDate, Language } from '../language.ts';
import { ProvisionRow } from '../provision-row.ts';
import { Quantity } from '../quantity.ts';
import { Requirement } from '../requirement.ts';
import { RestrictionPlace, RestrictionWord } from '../restriction-count.ts';

// Rows of the data sets that are one table over the whole index where the pages show a piece of it at a time. Each names the instrument,
// the edition and the language, so that a row stands by itself.

/** Where a fact stands. */
const Place = { instrumentId: z.string(), jurisdiction: Jurisdiction, language: Language };

export const EditionData = Edition.extend({
  jurisdiction: Jurisdiction,
  provisions: z.int().nonnegative(),
  charactersRead: z.int().nonnegative(),
  charactersHeld: z.int().nonnegative(),
  shown: z.boolean(),
});
export type EditionData = z.infer<typeof EditionData>;

export const ProvisionData = ProvisionRow.extend({
  jurisdiction: Jurisdiction,
  language: Language,
  form: EditionForm,
  pointInTime: IsoDate,
  parentEId: z.string().nullable(),
});
export type ProvisionData = z.infer<typeof ProvisionData>;

export const DefinitionData = DefinitionRow.extend({ ...Place, citation: z.string() });
export type DefinitionData = z.infer<typeof DefinitionData>;

export const CitationData = Citation.extend({ ...Place, citation: z.string() });
export type CitationData = z.infer<typeof CitationData>;

export const RequirementData = Requirement.extend({ ...Place, citation: z.string() });
export type RequirementData = z.infer<typeof RequirementData>;

export const QuantityData = Quantity.extend({ ...Place, citation: z.string() });
export type QuantityData = z.infer<typeof QuantityData>;

export const RestrictionData = z.object({
  ...Place,
  editionId: z.string(),
  word: RestrictionWord,
  place: RestrictionPlace,
  inForce: z.boolean(),
  count: z.int().nonnegative(),
});
export type RestrictionData = z.infer<typeof RestrictionData>;

/** With the sectors, which pages know from where they stand. */
export const CrosswalkData = CrosswalkSummary.extend({ sectorIds: z.array(z.string()) });
export type CrosswalkData = z.infer<typeof CrosswalkData>;
