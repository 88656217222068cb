import { PERIODS } from '../model/periods.ts';
import type { ComparableFigure } from './comparable-figure.ts';
import { type ComparableForms, compareAlike, haveOneRole, relateValues } from './compare-figures.ts';
import { closeness, farApart } from './figure-distance.ts';
import { nameOneThing, nameSides } from './figure-names.ts';
import { fitOfCase } from './figure-seats.ts';
import { likeness } from './likeness.ts';
import type { MatchedFigures } from './matched-figures.ts';
import { excludeEachOther } from './qualifiers.ts';

/** Two figures that may be set against each other, and how much speaks for it. */
export type MatchCandidate = MatchedFigures & {
  /** The higher of two is tried first; no probability. */
  readonly score: number;
  /** Place among all combinations, which settles ties. */
  readonly order: number;
  /** Share of the words of a stem's case that the other sentence has too; null for figures of no case. */
  readonly fit: number | null;
};

/** How often each kind of figure stands in the two texts: the only one of its kind is matched on less. */
export type FigureCounts = {
  readonly ca: ReadonlyMap<string, number>;
  readonly us: ReadonlyMap<string, number>;
  readonly shared: ReadonlyMap<string, number>;
};

/** Figures this far apart measure different things, whatever their words. */
const FARTHEST = 60;
/** What two texts exempt may be farther apart than that says: they are in two currencies, of two sizes of market. */
const FARTHEST_EXEMPTIONS = 20;
/** Subjects are often read from the wrong noun. The only maximum of each text, in like words and of like size, is of one thing by whatever name. */
export const SAME_PLACE = 0.4;
const ONE_THING = 1.5;
/** The only figures of their kind in two texts are compared on less; lists keep such a finding behind the switch (`doubtful-figures.ts`). */
const LIKE_PLACE = 0.15;
const ONE_SCALE = 4;
/** Records are kept, and the only time of each text is told, in few words that two texts share; where the kept times of a text differ, only a direction that all of them have is told. */
const LIKE_KEPT = 0.1;
/** Without a name that both have, the only figures of their dimension need as much, and any two periods more. */
const LIKE_UNNAMED = 0.18;
const LIKE_PERIODS = 0.3;
/** As many values in common are one scale in two texts, whatever words stand around them. */
const SCALE = 4;
/** Share of the shorter sentence's words from which two bounds on one thing are one limit. */
const SAME_LIMIT = 0.35;

type Signs = ReturnType<typeof readSigns>;

/**
 * Whether two figures may be a match, and how good a one. Equal values need little else to belong together; unequal ones need the same subject, or one role and
 * to be the only ones of their kind.
 *
 * @param sameRow whether rows of one name hold them
 * @returns null where they are no match
 */
export function judgeMatch(
  ca: ComparableFigure,
  us: ComparableFigure,
  forms: ComparableForms,
  counts: FigureCounts,
  order: number,
  sameRow: boolean,
): MatchCandidate | null {
  const signs = readSigns(ca, us, forms, counts);
  const mayBe = signs.isEqual ? mayBeEqual(signs) : mayDiffer(signs, sameRow);
  // Three doors and three persons are two counts, however alike their sentences.
  const isCount = forms.ca.dimension === 'number';
  if (!mayBe || (isCount && !signs.sameSubject) || (!signs.isEqual && standOnOtherSteps(ca, us))) return null;
  const { exclusive, sameSubject, sameSide, sameRole, context, isPeriod, fit } = signs;
  // A period is named by what it is for.
  const isNamed = sameSubject || (isPeriod && sameRole && ca.sense.stricter !== null);
  const sameLimit = isNamed && !exclusive && bounds(ca) && bounds(us) && sameSide && context >= SAME_LIMIT;
  return { ca, us, forms, exclusive, sameSubject, sameLimit, score: scoreOf(signs), order, fit };
}

function readSigns(ca: ComparableFigure, us: ComparableFigure, forms: ComparableForms, counts: FigureCounts) {
  const isPeriod = PERIODS.has(ca.main.dimension);
  const sameSubject = nameOneThing(ca, us, forms);
  const sameRole = haveOneRole(ca, us) && ca.sense.role !== 'unknown';
  const isOnly = (ofCa: string, ofUs: string) => counts.ca.get(ofCa) === 1 && counts.us.get(ofUs) === 1;
  return {
    ca,
    us,
    forms,
    isPeriod,
    sameSubject,
    sameRole,
    isEqual: forms.values !== 'different',
    /** Under conditions that do not hold together. */
    exclusive: excludeEachOther(ca.conditions, us.conditions),
    /** Each by a name, and no word of it in common; a period has no name but its sentence. */
    namedApart: ca.subject.size > 0 && us.subject.size > 0 && !sameSubject && !isPeriod,
    context: likeness(ca.context, us.context),
    sameSide: compareAlike(ca, us),
    /** The only amounts of their dimension, or of it with their bound. */
    alone: isOnly(forms.ca.dimension, forms.us.dimension),
    aloneOnSide: isOnly(`${forms.ca.dimension} ${ca.sense.bound}`, `${forms.us.dimension} ${us.sense.bound}`),
    /** The only time to act, or the only one to keep, of each text: other periods in them do something else. */
    aloneInRole: sameRole && isOnly(`role ${ca.sense.role}`, `role ${us.sense.role}`),
    inScale: forms.values === 'equal' && (counts.shared.get(forms.ca.dimension) ?? 0) >= SCALE,
    fit: isPeriod ? fitOfCase(ca, us) : null,
  };
}

function mayBeEqual({
  namedApart,
  context,
  sameSide,
  exclusive,
  sameRole,
  sameSubject,
  alone,
  inScale,
}: Signs): boolean {
  if (namedApart) return context >= 0.2 && sameSide && !exclusive;
  return (sameSide || sameRole) && (sameSubject || alone || context >= 0.1 || inScale);
}

function mayDiffer(signs: Signs, sameRow: boolean): boolean {
  const { ca, us, sameSide, exclusive, sameSubject, namedApart, sameRole, isPeriod, context, alone } = signs;
  if (!sameSide || exclusive) return false;
  const apart = farApart(signs.forms);
  // What a business sells may be at most to be asked less of it: both texts say no more of it than that.
  if (signs.forms.incommensurable && ca.sense.role === 'exemption' && us.sense.role === 'exemption')
    return context >= LIKE_KEPT && apart <= FARTHEST_EXEMPTIONS;
  if (namedApart) {
    if (!sameRole || nameSides(ca, us)) return false;
    const isOnlyLimit = signs.aloneOnSide && ca.sense.role === 'limit';
    return (
      (isOnlyLimit && context >= SAME_PLACE && apart <= ONE_THING) ||
      (alone && context >= LIKE_PLACE && apart <= ONE_SCALE)
    );
  }
  if (!sameRow && apart > FARTHEST) return false;
  if (sameSubject) return alone || context >= wordsNeeded(signs);
  if (!sameRole) return false;
  const needsLess = signs.aloneInRole || ca.sense.role === 'retention';
  return (
    (alone && context >= LIKE_UNNAMED) || (isPeriod && context >= LIKE_PERIODS) || (needsLess && context >= LIKE_KEPT)
  );
}

/** How alike the sentences must be where both name the thing: less where they do the same with it, and least where the names are one. */
function wordsNeeded({ ca, us, sameRole }: Signs): number {
  if (!sameRole) return 0.3;
  return likeness(ca.subject, us.subject, 1) === 1 ? 0.1 : 0.2;
}

function scoreOf(signs: Signs): number {
  const { ca, us, forms, sameSubject, namedApart, sameSide, sameRole, isPeriod, fit } = signs;
  const name = sameSubject ? 0.2 + 0.15 * likeness(ca.subject, us.subject, 1) : namedApart ? -0.1 : 0.1;
  // A period is what is done in it: that both do the same says more than a noun before it.
  const ofPeriod = sameRole ? 0.3 : ca.sense.role === us.sense.role ? 0 : -0.15;
  const ofOther = sameRole ? 0.1 : 0;
  return (
    0.2 * (fit ?? 0) +
    name +
    0.3 * signs.context +
    closeness(forms) +
    (sameSide ? 0.05 : -0.15) +
    (isPeriod ? ofPeriod : ofOther) +
    (ca.sense.bound === us.sense.bound ? 0.2 : 0) -
    (signs.exclusive ? 0.3 : 0) -
    (MEASURES.test(ca.passage) !== MEASURES.test(us.passage) ? 0.3 : 0)
  );
}

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

/** Counts the figures of two texts for `judgeMatch`. */
export function countFigures(ca: readonly ComparableFigure[], us: readonly ComparableFigure[]): FigureCounts {
  return { ca: countAmounts(ca), us: countAmounts(us), shared: countSharedAmounts(ca, us) };
}

/**
 * How many different amounts a side gives in each dimension, in each with each bound, and of periods in each role: the same figure said twice does not compete
 * with itself, nor does a figure with its rounded conversion.
 */
function countAmounts(figures: readonly ComparableFigure[]): Map<string, number> {
  const amounts = new Map<string, Set<number>>();
  for (const figure of figures) {
    const role =
      PERIODS.has(figure.main.dimension) && figure.sense.role !== 'unknown' ? [`role ${figure.sense.role}`] : [];
    for (const form of new Map(figure.forms.toReversed().map((one) => [one.dimension, one])).values()) {
      for (const key of [form.dimension, `${form.dimension} ${figure.sense.bound}`, ...role])
        amounts.set(key, (amounts.get(key) ?? new Set()).add(form.baseValue));
    }
  }
  return new Map([...amounts].map(([dimension, values]) => [dimension, values.size]));
}

/** Of each dimension, how many different amounts with their bound both sides give. */
function countSharedAmounts(ca: readonly ComparableFigure[], us: readonly ComparableFigure[]): Map<string, number> {
  const key = ({ main }: ComparableFigure): string =>
    `${main.dimension} ${main.baseValue} ${main.baseUpper} ${main.bound}`;
  const theirs = new Set(us.map(key));
  const counts = new Map<string, number>();
  for (const [shared, [figure]] of Map.groupBy(ca, key))
    if (figure !== undefined && theirs.has(shared))
      counts.set(figure.main.dimension, (counts.get(figure.main.dimension) ?? 0) + 1);
  return counts;
}
