import { PERIODS } from '../model/periods.ts';
import type { ComparableFigure } from './comparable-figure.ts';
import { boundSameSide, chooseForms, haveOneRole, stricterSide } from './compare-figures.ts';
import { farApart } from './figure-distance.ts';
import { nameMeasure, nameSides } from './figure-names.ts';
import { fitOfCase } from './figure-seats.ts';
import { likeness, overlaps } from './likeness.ts';
import type { MatchedFigures } from './matched-figures.ts';
import { excludeEachOther } from './qualifiers.ts';

/** A time to act may be sixty times another. */
const FARTHEST_PERIOD = 60;
/** Two limits of one thing are seldom more than this many times apart where no word says that they are of one thing. */
const FARTHEST_LIMIT = 4;
/** Of several candidates the best must be better by this share of its sentence's words. */
const AHEAD = 0.08;

/** Of longer lists the likest words are likest by chance. */
const MOST = 400;

/** A business day faces 72 hours, and not the 45 days of the form that follows. */
const MUCH_FARTHER = 4;
/** Doubling the distance of two figures counts as so much less in common. */
const BY_DISTANCE = 0.03;

type Thin = {
  readonly match: MatchedFigures;
  readonly ca: ComparableFigure;
  readonly us: ComparableFigure;
  readonly like: number;
};

/**
 * What is left of the figures of a pair, set against each other on their roles alone: the time in which each text wants a report, the limit that each sets, though
 * the sentences share hardly a word ("advise the Minister", "notify the Directorate"). Where a side has several, the one in the likest words. Only what tells a
 * direction is kept, and it stays behind the switch for weak findings: half of such pairs are two rules. Alternative: leave them unmatched, which was silent
 * on every second difference of unread rows.
 *
 * @param taken figures that have a match of their own
 */
export function matchThin(
  ca: readonly ComparableFigure[],
  us: readonly ComparableFigure[],
  taken: ReadonlySet<ComparableFigure>,
): MatchedFigures[] {
  const free = (figures: readonly ComparableFigure[]) =>
    figures.filter((figure) => !taken.has(figure) && isTelling(figure));
  const [left, right] = [free(ca), free(us)];
  if (left.length * right.length > MOST) return [];
  const candidates = left.flatMap((one) => right.flatMap((other) => judge(one, other) ?? []));
  candidates.sort((one, other) => other.like - one.like);
  const used = new Set<ComparableFigure>();
  return candidates.flatMap(({ match, ca: one, us: other, like }) => {
    // One of which nothing can be told (72 hours against a business day) may still be the one that is meant.
    if (used.has(one) || used.has(other) || stricterSide(match) === null) return [];
    const rivals = candidates.filter(
      (rival) =>
        rival.match !== match &&
        (rival.ca === one || rival.us === other) &&
        !used.has(rival.ca) &&
        !used.has(rival.us) &&
        like - rival.like < AHEAD &&
        farApart(rival.match.forms) <= MUCH_FARTHER * farApart(match.forms),
    );
    if (rivals.some((rival) => stricterSide(rival.match) !== stricterSide(match))) return [];
    used.add(one).add(other);
    return [match];
  });
}

/** A figure that does something by its sentence, or a period that is bounded and may; counts are of anything. */
function isTelling({ main, sense, row }: ComparableFigure): boolean {
  if (main.dimension === 'number' || row.size > 0) return false;
  return sense.role === 'unknown' ? PERIODS.has(main.dimension) && SIDED.has(sense.bound) : sense.stricter !== null;
}

const SIDED: ReadonlySet<string> = new Set(['minimum', 'above', 'maximum', 'below']);
/** What a period does that another, bounded from the same side in words not read to the end, most likely does too. */
const LENT: ReadonlySet<string> = new Set(['deadline', 'retention', 'notice', 'interval']);

/** Two periods, each with the role of the other where it has none of its own. */
function lend(ca: ComparableFigure, us: ComparableFigure): readonly [ComparableFigure, ComparableFigure] {
  const to = (bare: ComparableFigure, told: ComparableFigure): ComparableFigure =>
    bare.sense.role === 'unknown' && LENT.has(told.sense.role) && boundSameSide(bare.sense.bound, told.sense.bound)
      ? { ...bare, sense: { ...told.sense, bound: bare.sense.bound } }
      : bare;
  return [to(ca, us), to(us, ca)];
}

function judge(left: ComparableFigure, right: ComparableFigure): Thin | null {
  const [ca, us] = lend(left, right);
  const forms = chooseForms(ca, us);
  if (forms === null || forms.values !== 'different' || !haveOneRole(ca, us) || ca.sense.role === 'unknown')
    return null;
  const isPeriod = PERIODS.has(ca.main.dimension);
  // A fence and a curb both have a height: no name of a thing.
  const sameSubject = overlaps(ca.subject, us.subject) && !nameMeasure({ ca, us });
  const exclusive = excludeEachOther(ca.conditions, us.conditions);
  if (
    exclusive ||
    !boundSameSide(ca.sense.bound, us.sense.bound) ||
    (!sameSubject && nameSides(ca, us) && !nameMeasure({ ca, us }))
  )
    return null;
  if (farApart(forms) > (isPeriod || sameSubject ? FARTHEST_PERIOD : FARTHEST_LIMIT)) return null;
  const match: MatchedFigures = { ca, us, forms, exclusive, sameSubject, sameLimit: false, isOnly: true };
  return {
    match,
    ca: left,
    us: right,
    like:
      likeness(ca.context, us.context) +
      0.3 * (fitOfCase(ca, us) ?? 0) +
      (sameSubject ? 0.1 : 0) -
      BY_DISTANCE * Math.log2(farApart(forms)),
  };
}
