import type { ComparableFigure } from './comparable-figure.ts';
import type { ComparablePair } from './comparable-pair.ts';
import { type MatchedFigures, matchFigures } from './match-figures.ts';
import { readComparableFigures } from './read-comparable-figures.ts';

/** The figures of both sides of a pair and those that belong together. */
export type PairFigures = {
  readonly ca: readonly ComparableFigure[];
  readonly us: readonly ComparableFigure[];
  readonly matched: readonly MatchedFigures[];
};

const known = new WeakMap<ComparablePair, PairFigures>();

/** Reads and matches the figures of a pair once, however many kinds of difference ask for them. */
export function figuresOf(pair: ComparablePair): PairFigures {
  let figures = known.get(pair);
  if (figures === undefined) {
    const [ca, us] = [readComparableFigures(pair.ca), readComparableFigures(pair.us)];
    figures = { ca, us, matched: matchFigures(ca, us) };
    known.set(pair, figures);
  }
  return figures;
}
