import * as z from 'zod';
import { Rationale, Relationship } from './alignment.ts';
import { DivergenceKind } from './divergence.ts';
import { InstrumentId } from './instrument.ts';
import { IsoDate } from './language.ts';
import { Stringency } from './stringency.ts';
import { ShortWords, Words } from './words.ts';

export const TagStatus = z.enum(['proposed', 'under-review', 'accepted', 'rejected', 'done']);
export type TagStatus = z.infer<typeof TagStatus>;

export const TagPriority = z.enum(['high', 'medium', 'low']);
export type TagPriority = z.infer<typeof TagPriority>;

/** What a tag is on: an aligned pair, a provision without counterpart, one provision, or words quoted from one. */
export const TagKind = z.enum(['pair', 'gap', 'provision', 'span']);
export type TagKind = z.infer<typeof TagKind>;

/** A pointer that survives re-ingesting: never a row id, and it keeps the words it was made on. */
export const ProvisionPointer = z.object({
  instrumentId: InstrumentId,
  eId: z.string(),
  quote: z.string().describe('The provision with everything below it, as it read, cut at 2,000 characters'),
  exact: z.string().nullable().default(null).describe('The words quoted from it; null for the whole'),
  pointInTime: IsoDate,
});
export type ProvisionPointer = z.infer<typeof ProvisionPointer>;

/** What staff may set. What is not asked of a gap or a single provision is null there. */
export const TagInput = z.object({
  status: TagStatus,
  relationship: Relationship.nullable().default(null).describe('Read from the Canadian side'),
  rationale: Rationale.nullable().default(null),
  stringency: Stringency.nullable().default(null).describe('Which side asks more'),
  divergenceKind: DivergenceKind.nullable().default(null),
  priority: TagPriority,
  reason: Words.default('').describe('Why it is a candidate, or why it is refused'),
  note: Words,
  assignee: ShortWords.nullable()
    .default(null)
    .describe('Who is to look at it, by the name of their token or e-mail address'),
  labels: z.array(ShortWords.min(1).max(40)).max(12).default([]),
  workPlanId: z.string().nullable().default(null),
});
export type TagInput = z.infer<typeof TagInput>;

/** A candidate for alignment. At least one side points at a provision. */
export const Tag = TagInput.extend({
  id: z.string(),
  kind: TagKind,
  crosswalkId: z.string().nullable(),
  ca: ProvisionPointer.nullable(),
  us: ProvisionPointer.nullable(),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  /** Grows by one with each edit; the ETag. */
  version: z.int().positive(),
});
export type Tag = z.infer<typeof Tag>;
