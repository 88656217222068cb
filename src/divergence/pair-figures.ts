import type { ComparablePair, PairFigures } from './comparable-pair.ts';
import { matchFigures } from './match-figures.ts';
import { matchThin } from './match-thin.ts';
import { readComparableFigures } from './read-comparable-figures.ts';
import { shareBounds } from './share-bounds.ts';

const known = new WeakMap<ComparablePair, PairFigures>();

/** Reads and matches the figures of a pair once, however many kinds of difference ask for them. */
export function figuresOf(pair: ComparablePair): PairFigures {
  let figures = pair.figures ?? known.get(pair);
  if (figures === undefined) {
    const { ca, us } = shareBounds(readComparableFigures(pair.ca), readComparableFigures(pair.us));
    const matched = matchFigures(ca, us);
    figures = { ca, us, matched, thin: matchThin(ca, us, new Set(matched.flatMap((match) => [match.ca, match.us]))) };
    known.set(pair, figures);
  }
  return figures;
}
