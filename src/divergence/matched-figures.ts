import type { ComparableFigure } from './comparable-figure.ts';
import type { ComparableForms } from './compare-figures.ts';

/** A figure of each side that are set against each other, and what is known of the match. */
export type MatchedFigures = {
  readonly ca: ComparableFigure;
  readonly us: ComparableFigure;
  readonly forms: ComparableForms;
  readonly exclusive: boolean;
  /** Both texts name the thing measured, and with a word in common. */
  readonly sameSubject: boolean;
  /** They bound the same thing from the same side, in sentences that are alike. */
  readonly sameLimit: boolean;
  /** The only figures of their dimension from their side in two sections that are surely a pair, under two names. */
  readonly isOnly?: boolean;
  /** Another figure of the sections around them is much nearer to one of the two. */
  readonly isDistant?: boolean;
  /** Cells of two tables whose rows have one name. */
  readonly isRow?: boolean;
  /** The sections set one of the two against another figure too, which asks for the opposite. */
  readonly isTurned?: boolean;
};
