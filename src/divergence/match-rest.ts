import { PERIODS } from '../model/periods.ts';
import type { Quantity } from '../model/quantity.ts';
import type { ComparableFigure } from './comparable-figure.ts';
import { boundSameSide, chooseForms, haveOneRole } from './compare-figures.ts';
import { farApart } from './figure-distance.ts';
import { nameMeasure, nameSides } from './figure-names.ts';
import { likeness } from './likeness.ts';
import { matchFigures } from './match-figures.ts';
import type { MatchedFigures } from './matched-figures.ts';
import { areExclusive } from './qualifiers.ts';

/** Share of the shorter sentence's words that both have. */
const LIKE_PLACE = 0.35;
/** Only figures of a kind need fewer. */
const LIKE_SECTION = 0.2;
/** Figures of places that are no pair by their words are of one thing up to so many times apart. */
const ONE_SCALE = 4;

/**
 * Figures of two sections that no pair inside them set against one another, one with one; then those that still stand alone, each with one that is taken, where
 * that is the only limit of its kind on its side: "5 ppm in inland waters, 15 ppm elsewhere" has two limits for the other country's one. Last, in sections that
 * are surely a pair, the only two of a dimension and bound, whatever the texts call them: fall protection from 3 m, unprotected sides from 4 feet.
 *
 * @param ca, us all figures of both sections
 * @param found what the pairs inside have matched
 * @param isSure the sections are called aligned
 */
export function matchRest(
  ca: readonly ComparableFigure[],
  us: readonly ComparableFigure[],
  found: readonly MatchedFigures[],
  isSure: boolean,
): MatchedFigures[] {
  const taken = new Set(found.flatMap((match) => [match.ca, match.us]));
  const free = (figures: readonly ComparableFigure[]) => figures.filter((figure) => !taken.has(figure));
  const take = (matches: readonly MatchedFigures[]): readonly MatchedFigures[] => {
    for (const match of matches) taken.add(match.ca).add(match.us);
    return matches;
  };
  const rest = take(matchFigures(free(ca), free(us)).filter(isOfOneThing));
  const onlyOnes = take(matchOnly(ca, us, isSure).filter((match) => !taken.has(match.ca) && !taken.has(match.us)));
  const only = (figures: readonly ComparableFigure[]) =>
    figures.filter((figure) => taken.has(figure) && isOnlyFromItsSide(figure, figures));
  const told = new Set(found.map(amountsOf));
  return [
    ...rest,
    ...onlyOnes,
    ...free(ca).flatMap((figure) => matchFigures([figure], only(us)).filter(isOfOneLimit)),
    ...free(us).flatMap((figure) => matchFigures(only(ca), [figure]).filter(isOfOneLimit)),
  ].filter((match) => {
    // Two amounts that differ are told once, however often the texts repeat them.
    const isNew = !told.has(amountsOf(match));
    told.add(amountsOf(match));
    return isNew;
  });
}

function amountsOf({ forms: { ca, us } }: MatchedFigures): string {
  return [ca.dimension, ca.baseValue, ca.baseUpper, us.baseValue, us.baseUpper].join(' ');
}

/**
 * Both name what is measured; a period measures nothing by name, so the words around it must say what is to be done within it. Figures that differ must bound
 * the same side besides: 74 % and 85 % of a load are the conditions of two tests, and a bare count is of anything.
 */
function isOfOneThing(match: MatchedFigures): boolean {
  const { ca, us, forms, exclusive, sameSubject } = match;
  const like = likeness(ca.context, us.context);
  if (forms.values === 'different') {
    const isBounded = SIDED.has(ca.sense.bound) || SIDED.has(us.sense.bound);
    if (!isBounded || ((ca.main.dimension === 'number' || nameMeasure(match)) && like < LIKE_PLACE)) return false;
  }
  // Amounts of two currencies are round numbers that recur in laws of money, and the same value with another bound is one thing only in sentences that are alike.
  if (forms.incommensurable && !PERIODS.has(ca.main.dimension)) return false;
  if (ca.sense.bound !== us.sense.bound && like < LIKE_PLACE) return false;
  const isNear = farApart(forms) <= ONE_SCALE || areKept(match);
  return !exclusive && isNear && (sameSubject || like >= LIKE_PLACE);
}

/** Records are kept for months or for decades. */
const KEPT_SCALE = 16;

function areKept({ ca, us }: MatchedFigures): boolean {
  return ca.sense.role === 'retention' && us.sense.role === 'retention';
}

function isOfOneLimit(match: MatchedFigures): boolean {
  const { ca, us, forms, exclusive, sameSubject } = match;
  return (
    forms.values === 'different' &&
    !exclusive &&
    sameSubject &&
    ca.sense.bound === us.sense.bound &&
    ca.sense.role === us.sense.role &&
    (farApart(forms) <= ONE_SCALE || (areKept(match) && farApart(forms) <= KEPT_SCALE)) &&
    (!nameMeasure(match) || likeness(ca.context, us.context) >= LIKE_PLACE)
  );
}

/** Each Canadian figure with the U.S. one that stands in the likest words, where both are the only amounts of their kind. */
function matchOnly(
  ca: readonly ComparableFigure[],
  us: readonly ComparableFigure[],
  isSure: boolean,
): MatchedFigures[] {
  const facing = us.filter((figure) => isOnlyOfItsKind(figure, us));
  const candidates = ca
    .filter((figure) => isOnlyOfItsKind(figure, ca))
    .flatMap((left) => facing.flatMap((right) => judgeOnly(left, right, isSure) ?? []))
    .sort((one, other) => likeness(other.ca.context, other.us.context) - likeness(one.ca.context, one.us.context));
  const taken = new Set<ComparableFigure>();
  return candidates.filter((match) => {
    if (taken.has(match.ca) || taken.has(match.us)) return false;
    taken.add(match.ca).add(match.us);
    return true;
  });
}

/** A period counts by its role, which needs no name: how long records of a matter are kept, how long before it notice is given. */
function judgeOnly(ca: ComparableFigure, us: ComparableFigure, isSure: boolean): MatchedFigures | null {
  const forms = chooseForms(ca, us);
  const exclusive = areExclusive(ca.conditions.wide, us.conditions.wide);
  if (forms === null || exclusive || ca.main.dimension === 'number' || !boundSameSide(ca.sense.bound, us.sense.bound))
    return null;
  const like = likeness(ca.context, us.context);
  const isPeriod = PERIODS.has(ca.main.dimension);
  const isOne = isPeriod
    ? ca.sense.role === us.sense.role && like >= (LIKE_ROLES[ca.sense.role] ?? 1)
    : isSure &&
      ca.sense.bound === us.sense.bound &&
      SIDED.has(ca.sense.bound) &&
      farApart(forms) <= ONE_SCALE &&
      mayHaveOneRole(ca, us) &&
      !nameSides(ca, us) &&
      like >= LIKE_SECTION;
  return isOne ? { ca, us, forms, exclusive, sameSubject: false, sameLimit: false, isOnly: true } : null;
}

const SIDED: ReadonlySet<string> = new Set(['minimum', 'above', 'maximum', 'below']);
/** Records are kept and notice is given in few words that two texts share. */
const LIKE_ROLES: Readonly<Record<string, number>> = { retention: 0.1, notice: 0.2, deadline: 0.2 };

function mayHaveOneRole(ca: ComparableFigure, us: ComparableFigure): boolean {
  return haveOneRole(ca, us) || ca.sense.role === 'unknown' || us.sense.role === 'unknown';
}

/** No other amount of its dimension bounds from its side, or may. */
function isOnlyFromItsSide({ main, sense }: ComparableFigure, all: readonly ComparableFigure[]): boolean {
  return all.every(
    (other) =>
      other.main.dimension !== main.dimension ||
      !boundSameSide(other.sense.bound, sense.bound) ||
      isSameAmount(other.main, main),
  );
}

/** No other amount of its dimension has its bound; of periods, none that does the same. */
function isOnlyOfItsKind({ main, sense }: ComparableFigure, all: readonly ComparableFigure[]): boolean {
  const isPeriod = PERIODS.has(main.dimension);
  return all.every(
    (other) =>
      (isPeriod
        ? !PERIODS.has(other.main.dimension) || other.sense.role !== sense.role
        : other.main.dimension !== main.dimension || other.sense.bound !== sense.bound) ||
      isSameAmount(other.main, main),
  );
}

function isSameAmount(one: Quantity, other: Quantity): boolean {
  return one.baseValue === other.baseValue && one.baseUpper === other.baseUpper;
}
