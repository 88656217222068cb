import { DAYS_OF_YEAR, PERIODS } from '../model/periods.ts';
import type { Stringency } from '../model/stringency.ts';
import { indexTerms } from '../text/index-terms.ts';
import { type ComparableFigure, wordsOf } from './comparable-figure.ts';
import {
  type ComparableForms,
  chooseForms,
  compareAlike,
  compareFigures,
  haveOneRole,
  relateValues,
} from './compare-figures.ts';
import { fitOfCase, seatsOf } from './figure-seats.ts';
import { likeness, overlaps } from './likeness.ts';
import { areExclusive } from './qualifiers.ts';
import { compareRowNames } from './table-rows.ts';

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

type Candidate = MatchedFigures & { readonly score: number; readonly order: number; readonly fit: number | null };

/** Above this many combinations only equal values and shared subjects are tried, so that two long sections stay within a second. */
const MANY = 60_000;
/** A second choice this close to the first makes a match of unequal figures ambiguous. */
const MARGIN = 0.12;
/** Figures this far apart measure different things, whatever their words. */
const FARTHEST = 60;

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
  const counts = { ca: countByDimension(ca), us: countByDimension(us), shared: countShared(ca, us) };
  const candidates: Candidate[] = [];
  const few = ca.length * us.length <= MANY;
  const alike = compareRowNames(ca, us);
  ca.forEach((left, row) => {
    us.forEach((right, column) => {
      const forms = chooseForms(left, right);
      if (forms === null || (!few && forms.values === 'different' && !overlaps(left.subject, right.subject))) return;
      // A coefficient is the same slope in any row: texts cut the same formula into other classes.
      const rows = left.main.variable !== null && right.main.variable !== null ? null : alike(left, right);
      const candidate = rows === 0 ? null : judge(left, right, forms, counts, row * us.length + column, rows === 1);
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
  const rivals = (figure: ComparableFigure): readonly Candidate[] =>
    byFigure.ca.get(figure) ?? byFigure.us.get(figure) ?? [];
  const taken = new Set<ComparableFigure>();
  const unsettled = new Set<ComparableFigure>();
  const matched: Candidate[] = [];
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

function judge(
  ca: ComparableFigure,
  us: ComparableFigure,
  forms: ComparableForms,
  counts: {
    readonly ca: ReadonlyMap<string, number>;
    readonly us: ReadonlyMap<string, number>;
    readonly shared: ReadonlyMap<string, number>;
  },
  order: number,
  sameRow: boolean,
): Candidate | null {
  const exclusive =
    areExclusive(ca.conditions.near, us.conditions.near) || areExclusive(ca.conditions.wide, us.conditions.wide);
  const sameSubject = nameOneThing(ca, us, forms);
  const namedApart = ca.subject.size > 0 && us.subject.size > 0 && !sameSubject && !isAboutTime(ca);
  const context = likeness(ca.context, us.context);
  const sameSide = compareAlike(ca, us);
  const value = closeness(forms);
  const alone = counts.ca.get(forms.ca.dimension) === 1 && counts.us.get(forms.us.dimension) === 1;
  const aloneOnSide =
    counts.ca.get(`${forms.ca.dimension} ${ca.sense.bound}`) === 1 &&
    counts.us.get(`${forms.us.dimension} ${us.sense.bound}`) === 1;
  const sameRole = haveOneRole(ca, us) && ca.sense.role !== 'unknown';
  // What a business sells may be at most to be asked less of it: both texts say no more of it than that.
  const isExempted = forms.incommensurable && ca.sense.role === 'exemption' && us.sense.role === 'exemption';
  // The only time to act, or the only one to keep, of each text: other periods in them do something else.
  const aloneInRole =
    sameRole && counts.ca.get(`role ${ca.sense.role}`) === 1 && counts.us.get(`role ${us.sense.role}`) === 1;
  const isEqual = forms.values !== 'different';
  const inScale = forms.values === 'equal' && (counts.shared.get(forms.ca.dimension) ?? 0) >= SCALE;
  const accepted = isEqual
    ? namedApart
      ? context >= 0.2 && sameSide && !exclusive
      : (sameSide || sameRole) && (sameSubject || alone || context >= 0.1 || inScale)
    : sameSide &&
      !exclusive &&
      (namedApart && !isExempted
        ? sameRole &&
          !nameSides(ca, us) &&
          ((aloneOnSide && ca.sense.role === 'limit' && context >= SAME_PLACE && farApart(forms) <= ONE_THING) ||
            (alone && context >= LIKE_PLACE && farApart(forms) <= ONE_SCALE))
        : sameRow || farApart(forms) <= FARTHEST) &&
      (isExempted
        ? context >= LIKE_KEPT && farApart(forms) <= EXEMPTED
        : namedApart || sameSubject
          ? alone || context >= (sameRole ? (likeness(ca.subject, us.subject, 1) === 1 ? 0.1 : 0.2) : 0.3)
          : sameRole &&
            ((context >= 0.18 && alone) ||
              (isAboutTime(ca) && context >= 0.3) ||
              ((aloneInRole || ca.sense.role === 'retention') && context >= LIKE_KEPT)));
  // Three doors and three persons are two counts, however alike their sentences.
  const isCount = forms.ca.dimension === 'number';
  if (!accepted || (isCount && !sameSubject) || (!isEqual && standOnOtherSteps(ca, us))) return null;
  const fit = isAboutTime(ca) ? fitOfCase(ca, us) : null;
  const score =
    0.2 * (fit ?? 0) +
    (sameSubject ? 0.2 + 0.15 * likeness(ca.subject, us.subject, 1) : namedApart ? -0.1 : 0.1) +
    0.3 * context +
    value +
    (sameSide ? 0.05 : -0.15) +
    // A period is what is done in it: that both do the same says more than a noun before it.
    (sameRole ? (isAboutTime(ca) ? 0.3 : 0.1) : isAboutTime(ca) && ca.sense.role !== us.sense.role ? -0.15 : 0) +
    (ca.sense.bound === us.sense.bound ? 0.2 : 0) -
    (exclusive ? 0.3 : 0) -
    (MEASURES.test(ca.passage) !== MEASURES.test(us.passage) ? 0.3 : 0);
  // A period is named by what it is for.
  const isNamed = sameSubject || (isAboutTime(ca) && sameRole && ca.sense.stricter !== null);
  const sameLimit = isNamed && !exclusive && bounds(ca) && bounds(us) && sameSide && context >= SAME_LIMIT;
  return { ca, us, forms, exclusive, sameSubject, sameLimit, score, order, fit };
}

/** Subjects are often read from the wrong noun. The only maximum of each text, in like words and of like size, is of one thing by whatever name. */
export const SAME_PLACE = 0.4;
const ONE_THING = 1.5;
/** The only figures of their kind in two texts are compared on less; lists keep such a finding behind the switch (`doubtful-figures.ts`). */
const LIKE_PLACE = 0.15;
const ONE_SCALE = 4;
/** Records are kept, and the only time of each text is told, in few words that two texts share; where the kept times of a text differ, only a direction that all of them have is told. */
const LIKE_KEPT = 0.1;
const EXEMPTED = 20;
/** Sides of a body, as words compare: a width is no height, however much else two sentences share. */
const SIDES: ReadonlySet<string> = new Set(
  indexTerms('width height length thickness depth diameter radius area volume mass weight circumference breadth'),
);

/** Words around a measure that name nothing: its adjectives, commands and bounds. */
const NAMELESS: ReadonlySet<string> = new Set(
  indexTerms('wide high long thick deep broad shall must may have has least most more less than not'),
);

/**
 * A word in common names one thing, unless it only says which measure is taken ("height"), of figures far apart whose own words share no other: a fence of
 * 1.83 m and a curb of 6 inches are both high, and the headings over them say the same of storing.
 */
function nameOneThing(ca: ComparableFigure, us: ComparableFigure, forms: ComparableForms): boolean {
  if (!overlaps(ca.subject, us.subject)) return false;
  if (!nameMeasure({ ca, us }) || farApart(forms) <= ONE_SCALE) return true;
  return overlaps(namingWords(ca), namingWords(us));
}

/** The words that go with a figure, but for those that any measure has. */
function namingWords({ passage }: ComparableFigure): Set<string> {
  return new Set([...wordsOf(passage)].filter((term) => !SIDES.has(term) && !NAMELESS.has(term)));
}

/** All that both call their thing by is a measure: "height". */
export function nameMeasure({ ca, us }: Pick<MatchedFigures, 'ca' | 'us'>): boolean {
  const shared = [...ca.subject].filter((term) => us.subject.has(term));
  return shared.length > 0 && shared.every((term) => SIDES.has(term));
}

/** Both are sides of a body, each by a name. */
export function nameSides(ca: ComparableFigure, us: ComparableFigure): boolean {
  return [ca, us].every(({ subject }) => [...subject].some((term) => SIDES.has(term)));
}

/** Share of the shorter sentence's words from which two bounds on one thing are one limit. */
const SAME_LIMIT = 0.35;

function bounds({ sense }: ComparableFigure): boolean {
  return sense.bound !== 'exactly' && sense.bound !== 'approximately';
}

/** What an instrument must be able to show is no limit on the thing measured, though it names the same value. */
const MEASURES = /(?<![\p{L}-])(?:capable of (?:being )?(?:measur|read|indicat)|accura|calibrat|resolution of)/iu;

/**
 * "Up to 400 square inches, a height of 3/8 inch" and "up to 25 square inches, 1/8 inch" are two steps of two scales: a bare figure compares only
 * where the bounded figure it stands beside is the same.
 */
function standOnOtherSteps(ca: ComparableFigure, us: ComparableFigure): boolean {
  if (ca.sense.role !== 'unknown' || us.sense.role !== 'unknown') return false;
  const steps = ca.steps.flatMap((left) =>
    us.steps.filter((right) => right.dimension === left.dimension).map((right) => relateValues(left, right)),
  );
  return steps.length > 0 && steps.every((values) => values === 'different');
}

/** Free candidates behind this one in rank and nearly as good, that would pair a figure of it otherwise. */
function findContested(
  candidate: Candidate,
  rivals: (figure: ComparableFigure) => readonly Candidate[],
  taken: ReadonlySet<ComparableFigure>,
): Candidate[] {
  const contested: Candidate[] = [];
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
function fitsLess(other: Candidate, candidate: Candidate): boolean {
  return candidate.fit !== null && candidate.fit >= FITTING && (other.fit ?? 0) < candidate.fit / 2;
}

const FITTING = 0.3;

/** A rival whose texts share only some of the words that name this one's thing: "dose" beside "dose to the lens". */
function isNamedLess(other: Candidate, candidate: Candidate): boolean {
  const shared = (one: Candidate): string[] => [...one.ca.subject].filter((term) => one.us.subject.has(term));
  const [less, more] = [shared(other), shared(candidate)];
  return less.length < more.length && less.every((term) => more.includes(term));
}

/** Whether one is at or before the other in the order in which candidates are tried. */
function isAhead(one: Candidate, other: Candidate): boolean {
  return one.score > other.score || (one.score === other.score && one.order <= other.order);
}

/**
 * Whichever of the choices is meant, one side asks more: 90 mg/kg of lead against limits of 600, 300 and 100 in turn. Which two figures belong together is
 * open then, who is stricter is not.
 */
function agreeInDirection(candidate: Candidate, contested: readonly Candidate[]): boolean {
  const direction = stricterSide(candidate);
  const isOne = (one: Candidate): boolean =>
    one.sameSubject || ((isAboutTime(one.ca) || one.ca.sense.role === 'exemption') && haveOneRole(one.ca, one.us));
  return (
    direction !== null &&
    isOne(candidate) &&
    contested.every((other) => isOne(other) && stricterSide(other) === direction)
  );
}

function stricterSide({ ca, us, forms, exclusive }: MatchedFigures): Stringency | null {
  const { relation, stringency } = compareFigures(ca, us, forms, exclusive);
  return relation === 'stricter' ? stringency : null;
}

/** The same two values twice in a text make no difference to the answer. */
function sameFigure(left: Candidate, right: Candidate): boolean {
  return left.forms.ca.baseValue === right.forms.ca.baseValue && left.forms.us.baseValue === right.forms.us.baseValue;
}

function isAboutTime(figure: ComparableFigure): boolean {
  return isPeriod(figure.main);
}

function isPeriod({ dimension }: { readonly dimension: string }): boolean {
  return PERIODS.has(dimension);
}

/**
 * How many different amounts a side gives in each dimension, in each with each bound, and of periods in each role: the same figure said twice does not compete
 * with itself, nor does a figure with its rounded conversion.
 */
function countByDimension(figures: readonly ComparableFigure[]): Map<string, number> {
  const amounts = new Map<string, Set<number>>();
  for (const figure of figures) {
    const role = isAboutTime(figure) && figure.sense.role !== 'unknown' ? [`role ${figure.sense.role}`] : [];
    for (const form of new Map(figure.forms.toReversed().map((one) => [one.dimension, one])).values()) {
      for (const key of [form.dimension, `${form.dimension} ${figure.sense.bound}`, ...role])
        amounts.set(key, (amounts.get(key) ?? new Set()).add(form.baseValue));
    }
  }
  return new Map([...amounts].map(([dimension, values]) => [dimension, values.size]));
}

/** As many values in common are one scale in two texts, whatever words stand around them. */
const SCALE = 4;

/** Of each dimension, how many different amounts with their bound both sides give. */
function countShared(ca: readonly ComparableFigure[], us: readonly ComparableFigure[]): Map<string, number> {
  const key = ({ main }: ComparableFigure): string =>
    `${main.dimension} ${main.baseValue} ${main.baseUpper} ${main.bound}`;
  const theirs = new Set(us.map(key));
  const counts = new Map<string, number>();
  for (const [shared, [figure]] of Map.groupBy(ca, key))
    if (figure !== undefined && theirs.has(shared))
      counts.set(figure.main.dimension, (counts.get(figure.main.dimension) ?? 0) + 1);
  return counts;
}

/** How many times one is the other, whatever way its days are counted. */
export function farApart(forms: ComparableForms): number {
  if (forms.incommensurable && isPeriod(forms.ca)) {
    const days = [forms.ca, forms.us].map(
      ({ dimension, baseValue }) =>
        baseValue * (dimension === 'time' ? 1 / 86_400 : dimension === 'model-years' ? DAYS_OF_YEAR : 1),
    );
    return Math.max(...days) / Math.max(1e-9, Math.min(...days));
  }
  const small = Math.min(Math.abs(forms.ca.baseValue), Math.abs(forms.us.baseValue));
  const large = Math.max(Math.abs(forms.ca.baseValue), Math.abs(forms.us.baseValue));
  return small === 0 ? (large === 0 ? 1 : Number.POSITIVE_INFINITY) : large / small;
}

/** What the values say for a match. Equal ones outweigh a subject named on one side only, not one that both sides name. */
function closeness(forms: ComparableForms): number {
  if (forms.values === 'equal' || forms.values === 'converted') return 0.5;
  if (forms.values === 'near') return 0.42;
  return Math.max(0, 0.15 - Math.log2(farApart(forms)) / 32);
}
