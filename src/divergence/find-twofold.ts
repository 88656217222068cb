import { PERIODS } from '../model/periods.ts';
import type { ComparableFigure } from './comparable-figure.ts';
import type { PairFigures } from './comparable-pair.ts';
import { chooseForms, stricterSide } from './compare-figures.ts';
import { overlaps } from './likeness.ts';
import type { MatchedFigures } from './matched-figures.ts';

/**
 * Matches that would tell a direction which another figure of the same provision turns round: records of four years against "test data one year, all other records
 * eight". Which of the two is meant is open, so who is stricter is too. Figures that have a
 * match of their own are settled, those that name another thing and the rows of a table are no rivals.
 */
export function findTwofold({ ca, us, matched }: PairFigures): Set<MatchedFigures> {
  const settled = new Set(matched.flatMap((match) => [match.ca, match.us]));
  const direction = (left: ComparableFigure, right: ComparableFigure): string | null => {
    const forms = chooseForms(left, right);
    return forms === null ? null : stricterSide({ ca: left, us: right, forms, exclusive: false });
  };
  const rivals = (figure: ComparableFigure, of: readonly ComparableFigure[]) =>
    of.filter(
      (other) =>
        !settled.has(other) &&
        other.row.size === 0 &&
        other.main.eId === figure.main.eId &&
        other.sense.role === figure.sense.role &&
        other.main.dimension === figure.main.dimension &&
        isNamedAlike(figure, other),
    );
  return new Set(
    matched.filter((match) => {
      const told = direction(match.ca, match.us);
      if (told === null) return false;
      const others = [
        ...rivals(match.us, us).map((other) => direction(match.ca, other)),
        ...rivals(match.ca, ca).map((other) => direction(other, match.us)),
      ];
      return others.some((other) => other !== null && other !== told);
    }),
  );
}

function isNamedAlike(one: ComparableFigure, other: ComparableFigure): boolean {
  return one.subject.size === 0 || other.subject.size === 0 || overlaps(one.subject, other.subject);
}

/**
 * Matches of one period with two of the other section, of which one is shorter and one longer: samples of two years against one year, and three for goods without
 * an expiry date. One text divides what the other does not, so who is stricter depends on the case.
 */
export function findTurned(found: readonly MatchedFigures[]): Set<MatchedFigures> {
  const told = found.flatMap((match) => {
    const stringency = PERIODS.has(match.ca.main.dimension) ? stricterSide(match) : null;
    return stringency === null ? [] : [{ match, stringency }];
  });
  return new Set(
    told
      .filter(({ match, stringency }) =>
        told.some(
          (other) => other.stringency !== stringency && (other.match.ca === match.ca || other.match.us === match.us),
        ),
      )
      .map(({ match }) => match),
  );
}
