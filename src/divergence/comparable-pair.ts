import type { Alignment } from '../model/alignment.ts';
import type { Citation } from '../model/citation.ts';
import type { Divergence, DivergenceKind } from '../model/divergence.ts';
import type { Provision } from '../model/provision.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Requirement } from '../model/requirement.ts';

/** One country's share of an aligned pair: its provisions in document order and their layers, nothing of other provisions. */
export type ComparableSide = {
  readonly provisions: readonly Provision[];
  readonly quantities: readonly Quantity[];
  readonly requirements: readonly Requirement[];
  readonly citations: readonly Citation[];
};

export type ComparablePair = {
  readonly alignment: Alignment;
  /** How likely the sections around it are a pair; absent for a section pair. */
  readonly sectionScore?: number | undefined;
  readonly ca: ComparableSide;
  readonly us: ComparableSide;
};

/** A divergence before it has a place in the list of its pair. */
export type FoundDivergence = Omit<Divergence, 'alignmentId' | 'ordinal'>;

/** What every file of `kinds/` exports: one kind of difference, found by itself and ignorant of the others. */
export type DivergenceKindDetector = {
  readonly kind: DivergenceKind;
  /** One English sentence for documentation. */
  readonly describe: string;
  readonly detect: (pair: ComparablePair) => FoundDivergence[];
};
