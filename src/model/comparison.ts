import * as z from 'zod';
import { Alignment } from './alignment.ts';
import { AlignmentSummary } from './alignment-summary.ts';
import { BridgeRow } from './bridge-row.ts';
import { Citation } from './citation.ts';
import { CrosswalkSummary } from './crosswalk-summary.ts';
import { DivergenceSummary } from './divergence-summary.ts';
import { Edition } from './edition.ts';
import { InstrumentSummary } from './instrument-summary.ts';
import { LanguageTwin } from './language-twin.ts';
import { Placement } from './placement.ts';
import { Provision } from './provision.ts';
import { Run } from './word-diff.ts';

/** What a comparison shows of a provision: everything but its place in the tree and in the source. */
export const ComparedProvision = Provision.omit({
  parentEId: true,
  ordinal: true,
  depth: true,
  sourceId: true,
  span: true,
  hash: true,
});
export type ComparedProvision = z.infer<typeof ComparedProvision>;

/** A provision with its own text cut into runs; without a stored diff, one run that is not marked. */
export const CompareCell = z.object({ provision: ComparedProvision, citation: z.string(), runs: z.array(Run) });
export type CompareCell = z.infer<typeof CompareCell>;

/** A provision paired with one of a row, shown in another row; `/compare/{alignmentId}` leads to a row of the pair. */
export const Counterpart = z.object({
  alignmentId: z.string(),
  label: Alignment.shape.label,
  side: z.enum(['ca', 'us']),
  eId: z.string(),
  citation: z.string(),
});
export type Counterpart = z.infer<typeof Counterpart>;

/** One line of the side-by-side view: a pair of provisions, or what only one side has at this place. */
export const CompareRow = z.object({
  /** Id of the provision pair; null for what only one side has. */
  alignmentId: z.string().nullable(),
  label: Alignment.shape.label.nullable(),
  score: z.number().nullable(),
  /** Of the pair; null for what only one side has. */
  relationship: Alignment.shape.relationship.nullable(),
  ca: z.array(CompareCell),
  us: z.array(CompareCell),
  divergences: z.array(DivergenceSummary),
  /** The stored word diff gave up or too little is shared: texts are shown unmarked, and the page says so. */
  coarse: z.boolean(),
  /**
   * Counterparts of this row's provisions that stand in another row, since each provision is shown once. A row of one side with such
   * counterparts is not "only in" that side.
   */
  elsewhere: z.array(Counterpart),
});
export type CompareRow = z.infer<typeof CompareRow>;

const sides = <T extends z.ZodType>(side: T) => z.object({ ca: side, us: side });

/** What a comparison says before its first row, the same on each of its parts. */
export const ComparisonHead = z.object({
  crosswalk: CrosswalkSummary,
  alignment: AlignmentSummary,
  features: Alignment.shape.features,
  editions: sides(Edition),
  instruments: sides(InstrumentSummary),
  /** All differences of the section pair, the weightiest first. */
  divergences: z.array(DivergenceSummary),
  /** Ids of the section pairs before and after it in its crosswalk. */
  neighbors: z.object({ previous: z.string().nullable(), next: z.string().nullable() }),
  /** Where each of the two sections is answered, if in several places of the crosswalk; this pair is one of them. */
  placements: sides(z.array(Placement)),
  /** References from one of the two texts to the other. */
  bridges: z.array(BridgeRow),
});
export type ComparisonHead = z.infer<typeof ComparisonHead>;

/** The rows of one part, with what their texts refer to and what they say in the other language. */
export const ComparisonPart = z.object({
  rows: z.array(CompareRow),
  /** References in the texts shown, by side and eId: `ca sec_2`. */
  citations: z.record(z.string(), z.array(Citation)),
  /** Of the Canadian provisions shown, by `twinKey`. */
  twins: z.record(z.string(), LanguageTwin),
});
export type ComparisonPart = z.infer<typeof ComparisonPart>;
