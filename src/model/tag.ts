import * as z from 'zod';
import { Relationship } from './alignment.ts';
import { InstrumentId } from './instrument.ts';
import { IsoDate } from './language.ts';

export const TagStatus = z.enum(['proposed', 'under-review', 'accepted', 'rejected', 'done']);
export type TagStatus = z.infer<typeof TagStatus>;

export const TagPriority = z.enum(['high', 'medium', 'low']);
export type TagPriority = z.infer<typeof TagPriority>;

/** A pointer that survives re-ingesting: never a row id, and it keeps the words it was made on. */
export const ProvisionPointer = z.object({
  instrumentId: InstrumentId,
  eId: z.string(),
  quote: z.string(),
  pointInTime: IsoDate,
});
export type ProvisionPointer = z.infer<typeof ProvisionPointer>;

/** What staff may set. Notes hold any Unicode, up to 4,000 characters. */
export const TagInput = z.object({
  status: TagStatus,
  relationship: Relationship,
  priority: TagPriority,
  note: z.string().max(4000),
});
export type TagInput = z.infer<typeof TagInput>;

/** An aligned pair marked as an alignment candidate. */
export const Tag = TagInput.extend({
  id: z.string(),
  crosswalkId: z.string(),
  ca: ProvisionPointer,
  us: ProvisionPointer,
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  /** Grows by one with each edit; the ETag. */
  version: z.int().positive(),
});
export type Tag = z.infer<typeof Tag>;
