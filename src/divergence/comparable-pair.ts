import type { Alignment } from '../model/alignment.ts';
import type { Citation } from '../model/citation.ts';
import type { Divergence, DivergenceKind } from '../model/divergence.ts';
import type { Provision } from '../model/provision.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Requirement } from '../model/requirement.ts';
import type { ComparableFigure } from './comparable-figure.ts';
import type { MatchedFigures } from './matched-figures.ts';

/** One country's share of an aligned pair: its provisions in document order and their layers, nothing of other provisions. */
export type ComparableSide = {
  readonly provisions: readonly Provision[];
  readonly quantities: readonly Quantity[];
  readonly requirements: readonly Requirement[];
  readonly citations: readonly Citation[];
};

/** The figures of both sides of a pair and those that belong together. */
export type PairFigures = {
  readonly ca: readonly ComparableFigure[];
  readonly us: readonly ComparableFigure[];
  readonly matched: readonly MatchedFigures[];
  /** All figures of the two sections around the pair; absent where the pair is the sections. */
  readonly around?: { readonly ca: readonly ComparableFigure[]; readonly us: readonly ComparableFigure[] };
  /** What is left, set against each other on few words or none: weak findings. */
  readonly thin?: readonly MatchedFigures[];
  /** Figures of either side that are set against one of another pair of the same sections; nothing is missing there. */
  readonly elsewhere?: ReadonlySet<ComparableFigure>;
};

export type ComparablePair = {
  readonly alignment: Alignment;
  /** How likely the sections around it are a pair; absent for a section pair. */
  readonly sectionScore?: number | undefined;
  readonly ca: ComparableSide;
  readonly us: ComparableSide;
  /** The figures of a pair inside two sections, read among the words of the whole; absent where the pair's own text is all there is. */
  readonly figures?: PairFigures | undefined;
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
