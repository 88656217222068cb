import * as z from 'zod';
import { Alignment } from '../model/alignment.ts';
import { AlignmentSummary } from '../model/alignment-summary.ts';
import type { CompareCell, CompareRow, ComparisonHead } from '../model/comparison.ts';
import { Decided } from '../model/decision.ts';
import { DivergenceSummary } from '../model/divergence-summary.ts';
import { Edition } from '../model/edition.ts';
import { Placement } from '../model/placement.ts';
import { Provision } from '../model/provision.ts';
import { Run } from '../model/word-diff.ts';

const ComparedProvision = Provision.pick({
  editionId: true,
  eId: true,
  level: true,
  number: true,
  heading: true,
  text: true,
  status: true,
  table: true,
}).extend({
  citation: z.string(),
  runs: z.array(Run).describe('The text in runs; `only` marks words that the other side does not have'),
});

const ComparedRow = z.object({
  alignmentId: z.string().nullable().describe('Null for what only one side has'),
  label: AlignmentSummary.shape.label.nullable(),
  score: z.number().nullable(),
  coarse: z.boolean().describe('True: the texts share too little for a comparison word by word, so no run is marked'),
  ca: z.array(ComparedProvision),
  us: z.array(ComparedProvision),
  elsewhere: z
    .array(
      z.object({
        alignmentId: z.string(),
        label: AlignmentSummary.shape.label,
        side: z.enum(['ca', 'us']),
        eId: z.string(),
        citation: z.string(),
      }),
    )
    .describe('Counterparts of these provisions that another row shows'),
});

/** A section pair side by side, as data. */
export const Comparison = z.object({
  alignment: AlignmentSummary,
  decided: Decided,
  features: Alignment.shape.features,
  editions: z.object({ ca: Edition, us: Edition }),
  divergences: z.array(DivergenceSummary),
  placements: z
    .object({ ca: z.array(Placement), us: z.array(Placement) })
    .describe('Where the section of each side is answered, if in several places, and which provisions of it where'),
  rows: z.array(ComparedRow),
  next: z.string().nullable().describe('Address of the next part of a long comparison'),
});
export type Comparison = z.infer<typeof Comparison>;

/** Writes what the compare page shows as JSON: the same rows, without what only a page needs. */
export function toComparison(
  { alignment, features, divergences, editions, placements }: ComparisonHead,
  rows: readonly CompareRow[],
  decided: Decided,
  next: string | null,
): Comparison {
  return {
    alignment,
    decided,
    features,
    editions,
    divergences,
    placements,
    rows: rows.map((row) => ({
      alignmentId: row.alignmentId,
      label: row.label,
      score: row.score,
      coarse: row.coarse,
      ca: row.ca.map(toComparedProvision),
      us: row.us.map(toComparedProvision),
      elsewhere: [...row.elsewhere],
    })),
    next,
  };
}

function toComparedProvision({ provision, citation, runs }: CompareCell): z.infer<typeof ComparedProvision> {
  const { editionId, eId, level, number, heading, text, status, table } = provision;
  return { editionId, eId, level, number, heading, text, status, table, citation, runs: [...runs] };
}
