import { PERIODS } from '../model/periods.ts';
import type { ComparableFigure } from './comparable-figure.ts';
import { chooseForms, haveOneRole, stricterSide } from './compare-figures.ts';
import { closeness } from './figure-distance.ts';
import { seatsOf } from './figure-seats.ts';
import { countFigures, judgeMatch, type MatchCandidate } from './judge-match.ts';
import { overlaps } from './likeness.ts';
import type { MatchedFigures } from './matched-figures.ts';
import { compareRowNames } from './table-rows.ts';

/** Above this many combinations only equal values and shared subjects are tried, so that two long sections stay within a second. */
const MANY = 60_000;
/** A second choice this close to the first makes a match of unequal figures ambiguous. */
const MARGIN = 0.12;

/**
 * Pairs the figures of two sides one to one, best first. Equal values need little else to belong together. Unequal ones need the same subject,
 * or to be the only figures of their dimension in texts that share words; and where a second choice is as good, none is made. A figure left over
 * is no divergence: inventing one is the worse error.
 */
export function matchFigures(ca: readonly ComparableFigure[], us: readonly ComparableFigure[]): MatchedFigures[] {
  const seats = { ca: ca.flatMap(seatsOf), us: us.flatMap(seatsOf) };
  if (seats.ca.length === ca.length && seats.us.length === us.length) return matchSeats(ca, us);
  const figureOf = new Map([...seats.ca, ...seats.us].map(({ seat, figure }) => [seat, figure]));
  const matched = matchSeats(
    seats.ca.map(({ seat }) => seat),
    seats.us.map(({ seat }) => seat),
  ).map((match) => ({ ...match, ca: figureOf.get(match.ca) ?? match.ca, us: figureOf.get(match.us) ?? match.us }));
  return matched.filter(
    ({ ca: left, us: right }, at) => matched.findIndex((other) => other.ca === left && other.us === right) === at,
  );
}

function matchSeats(ca: readonly ComparableFigure[], us: readonly ComparableFigure[]): MatchedFigures[] {
  const counts = countFigures(ca, us);
  const candidates: MatchCandidate[] = [];
  const few = ca.length * us.length <= MANY;
  const alike = compareRowNames(ca, us);
  ca.forEach((left, row) => {
    us.forEach((right, column) => {
      const forms = chooseForms(left, right);
      if (forms === null || (!few && forms.values === 'different' && !overlaps(left.subject, right.subject))) return;
      // A coefficient is the same slope in any row: texts cut the same formula into other classes.
      const rows = left.main.variable !== null && right.main.variable !== null ? null : alike(left, right);
      const candidate =
        rows === 0 ? null : judgeMatch(left, right, forms, counts, row * us.length + column, rows === 1);
      if (candidate === null) return;
      candidates.push(
        rows === null ? candidate : { ...candidate, isRow: true, score: candidate.score - closeness(forms) + rows },
      );
    });
  });
  candidates.sort((first, second) => second.score - first.score || first.order - second.order);
  // Each figure's candidates in the same order, so that a choice is weighed against its own rivals and not against all there are.
  const byFigure = {
    ca: Map.groupBy(candidates, (candidate) => candidate.ca),
    us: Map.groupBy(candidates, (candidate) => candidate.us),
  };
  const rivals = (figure: ComparableFigure): readonly MatchCandidate[] =>
    byFigure.ca.get(figure) ?? byFigure.us.get(figure) ?? [];
  const taken = new Set<ComparableFigure>();
  const unsettled = new Set<ComparableFigure>();
  const matched: MatchCandidate[] = [];
  candidates.forEach((candidate) => {
    if (taken.has(candidate.ca) || taken.has(candidate.us)) return;
    if (candidate.forms.values === 'different') {
      if (unsettled.has(candidate.ca) || unsettled.has(candidate.us)) return;
      const contested = findContested(candidate, rivals, taken);
      // Once two choices are as good, the worse of them is no better a match for being left over.
      if (contested.length > 0 && !agreeInDirection(candidate, contested)) {
        for (const other of contested)
          for (const figure of [other.ca, other.us])
            if (figure === candidate.ca || figure === candidate.us) unsettled.add(figure);
        return;
      }
    }
    taken.add(candidate.ca);
    taken.add(candidate.us);
    matched.push(candidate);
  });
  return matched.sort((first, second) => first.order - second.order);
}

/** Free candidates behind this one in rank and nearly as good, that would pair a figure of it otherwise. */
function findContested(
  candidate: MatchCandidate,
  rivals: (figure: ComparableFigure) => readonly MatchCandidate[],
  taken: ReadonlySet<ComparableFigure>,
): MatchCandidate[] {
  const contested: MatchCandidate[] = [];
  for (const figure of [candidate.ca, candidate.us]) {
    for (const other of rivals(figure)) {
      if (candidate.score - other.score > MARGIN) break;
      if (isAhead(other, candidate) || taken.has(other.ca) || taken.has(other.us) || sameFigure(other, candidate))
        continue;
      if (isNamedLess(other, candidate) || fitsLess(other, candidate)) continue;
      contested.push(other);
    }
  }
  return contested;
}

/** "A death or serious injury" is the case of both texts here; the rival's case is one that the other text does not speak of. */
function fitsLess(other: MatchCandidate, candidate: MatchCandidate): boolean {
  return candidate.fit !== null && candidate.fit >= FITTING && (other.fit ?? 0) < candidate.fit / 2;
}

const FITTING = 0.3;

/** A rival whose texts share only some of the words that name this one's thing: "dose" beside "dose to the lens". */
function isNamedLess(other: MatchCandidate, candidate: MatchCandidate): boolean {
  const shared = (one: MatchCandidate): string[] => [...one.ca.subject].filter((term) => one.us.subject.has(term));
  const [less, more] = [shared(other), shared(candidate)];
  return less.length < more.length && less.every((term) => more.includes(term));
}

/** Whether one is at or before the other in the order in which candidates are tried. */
function isAhead(one: MatchCandidate, other: MatchCandidate): boolean {
  return one.score > other.score || (one.score === other.score && one.order <= other.order);
}

/**
 * Whichever of the choices is meant, one side asks more: 90 mg/kg of lead against limits of 600, 300 and 100 in turn. Which two figures belong together is
 * open then, who is stricter is not.
 */
function agreeInDirection(candidate: MatchCandidate, contested: readonly MatchCandidate[]): boolean {
  const direction = stricterSide(candidate);
  const isOne = (one: MatchCandidate): boolean =>
    one.sameSubject ||
    ((PERIODS.has(one.ca.main.dimension) || one.ca.sense.role === 'exemption') && haveOneRole(one.ca, one.us));
  return (
    direction !== null &&
    isOne(candidate) &&
    contested.every((other) => isOne(other) && stricterSide(other) === direction)
  );
}

/** The same two values twice in a text make no difference to the answer. */
function sameFigure(left: MatchCandidate, right: MatchCandidate): boolean {
  return left.forms.ca.baseValue === right.forms.ca.baseValue && left.forms.us.baseValue === right.forms.us.baseValue;
}
