import * as z from 'zod';
import { Bridge } from './citation.ts';
import { Stringency } from './stringency.ts';

/** OSCAL control mapping / NIST IR 8477, spelled as there; read from the Canadian side: ca `subset-of` us. */
export const Relationship = z.enum([
  'equal-to',
  'equivalent-to',
  'subset-of',
  'superset-of',
  'intersects-with',
  'no-relationship',
]);
export type Relationship = z.infer<typeof Relationship>;

export const Rationale = z.enum(['syntactic', 'semantic', 'functional']);
export type Rationale = z.infer<typeof Rationale>;

/** What the machine says of a pair. "No counterpart" is a gap; "not assessed" is the absence of both. */
export const AlignmentLabel = z.enum(['aligned', 'candidate']);
export type AlignmentLabel = z.infer<typeof AlignmentLabel>;

export const ProvisionRef = z.object({ editionId: z.string(), eId: z.string() });
export type ProvisionRef = z.infer<typeof ProvisionRef>;

/** One text for one place, to look it up by. */
export function keyOfRef({ editionId, eId }: ProvisionRef): string {
  return `${editionId} ${eId}`;
}

/** A relation between a set of Canadian and a set of U.S. provisions. */
export const Alignment = z.object({
  /** Hash of crosswalk and both sides' (instrument, eId): the same pair keeps its id when the text is ingested again. */
  id: z.string().regex(/^[0-9a-f]{16}$/),
  crosswalkId: z.string(),
  /** The section pair this provision pair lies inside; null for a section pair. */
  parentId: z.string().nullable(),
  /** Reading order inside the crosswalk: the Canadian side's document order, section pairs before their own provision pairs. */
  ordinal: z.int().nonnegative(),
  ca: z.array(ProvisionRef).min(1),
  us: z.array(ProvisionRef).min(1),
  label: AlignmentLabel,
  pass: z.string(),
  /** 0 to 1: how sure the pass is; comparable between passes. */
  score: z.number().min(0).max(1),
  features: z.record(z.string(), z.number()),
  relationship: Relationship,
  rationale: Rationale,
  stringency: Stringency,
  bridge: Bridge.nullable(),
});
export type Alignment = z.infer<typeof Alignment>;

/** A provision that was assessed and has no counterpart in the other side of the crosswalk. */
export const Gap = z.object({
  crosswalkId: z.string(),
  side: z.enum(['ca', 'us']),
  ordinal: z.int().nonnegative(),
  editionId: z.string(),
  eId: z.string(),
  /** The best score any candidate reached, so that a reader can judge how clear the "no" is. */
  bestScore: z.number().min(0).max(1),
});
export type Gap = z.infer<typeof Gap>;
