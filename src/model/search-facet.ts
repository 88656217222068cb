import * as z from 'zod';
import type { Alignment } from './alignment.ts';

/** One choice by which an answer of the search can be narrowed, and how many hits it would leave. */
export const SearchFacet = z.object({
  facet: z.enum(['jurisdiction', 'sector', 'instrument', 'modality', 'quantity']),
  value: z.string(),
  /** Of an instrument; null for the others, whose names the pages know. */
  citation: z.string().nullable(),
  count: z.int(),
});
export type SearchFacet = z.infer<typeof SearchFacet>;

/** The pair that a hit belongs to: its own, or that of the nearest provision around it. */
export type HitPair = Pick<Alignment, 'label' | 'stringency'> & {
  readonly alignmentId: string;
  /** Whether the hit itself is paired; else what it lies in is. */
  readonly isOwn: boolean;
  /** The first provision of the other side. */
  readonly other: {
    readonly instrumentId: string;
    readonly eId: string;
    readonly citation: string;
    readonly heading: string | null;
  };
};

/** By what a hit's pair is found. */
export function hitKey({ instrumentId, eId }: { readonly instrumentId: string; readonly eId: string }): string {
  return `${instrumentId} ${eId}`;
}
