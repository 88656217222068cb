import type { Alignment } from '../model/alignment.ts';
import type { QuantityRelation } from '../model/divergence-details.ts';
import { isDigestId } from '../model/edition.ts';
import { PERIODS } from '../model/periods.ts';
import { type ComparableFigure, wordsOf } from './comparable-figure.ts';
import { farApart } from './figure-distance.ts';
import { countShared, likeness } from './likeness.ts';
import type { MatchedFigures } from './matched-figures.ts';
import trained from './worth-weights.json' with { type: 'json' };

/** What is known of two figures that differ, each measure by its name. */
export type WorthMeasures = Readonly<Record<keyof typeof trained.probability, number>>;

/** Farther apart says no more. */
const FARTHEST = 64;
/** Characters before and behind a figure that go with it rather than with its rule. */
const [BESIDE_BEFORE, BESIDE_BEHIND] = [60, 40];

/** "Recommended for a child whose mass is", "in the case of a vehicle that has": the figure says when or for whom, not what. */
const IN_CONDITION =
  /(?<!\p{L})(?:whose|(?:that|which) (?:has|have)|having|in the case of|for use by|if|when|where|for (?:an?|any|each)) [^,;]{0,80}$/iu;
const REACH = 400;

/**
 * Measures what tells two limits of one thing from two rules: the words that both share, whether either figure stands in a condition, what the figures do, and how far
 * they are apart. Nothing here knows a sector or a unit.
 */
export function measureWorth(
  { ca, us, forms }: MatchedFigures,
  relation: QuantityRelation,
  { label }: Pick<Alignment, 'label'>,
): WorthMeasures {
  const isNear = relation === 'near';
  const conditions = isNear ? 0 : Number(isInCondition(ca)) + Number(isInCondition(us));
  return {
    one: 1,
    near: Number(isNear),
    stricter: Number(relation === 'stricter'),
    different: Number(relation === 'different'),
    apart: isNear ? 0 : Math.log2(Math.min(FARTHEST, farApart(forms))),
    context: likeness(ca.context, us.context),
    shared: Math.log(1 + countShared(ca.context, us.context)),
    beside: cosine(besideOf(ca), besideOf(us)),
    oneInCondition: Number(conditions === 1),
    bothInCondition: Number(conditions === 2),
    deadline: Number(ca.sense.role === 'deadline'),
    retention: Number(ca.sense.role === 'retention'),
    limits: Number(ca.sense.role === 'limit' && us.sense.role === 'limit'),
    sameBound: Number(ca.sense.bound === us.sense.bound),
    aligned: Number(label === 'aligned'),
    period: Number(PERIODS.has(forms.ca.dimension)),
  };
}

/** Probability that an official who reads both places calls the difference worth the time. The weights are what `npm run train` found; their file says on what. */
export function probabilityOfWorth(
  measures: WorthMeasures,
  weights: Readonly<Record<string, number>> = trained.probability,
): number {
  let odds = 0;
  for (const [name, weight] of Object.entries(weights)) odds += weight * measures[name as keyof WorthMeasures];
  return 1 / (1 + Math.exp(-odds));
}

/** Held out by crosswalk, nine of ten differences at least this likely were worth reading; the rest wait behind the switch. */
const SHOWN_FROM = 0.7;

/**
 * Whether lists show a difference as far as its words tell. Judged and learned on official text: a digest says in a line what the law says in a page, so that two of
 * them share few words whatever they are about, and a fifth of what was right there was hidden; digests are left to the rules alone.
 */
export function isLikelyWorth(...pair: Parameters<typeof measureWorth>): boolean {
  const [{ ca, us }] = pair;
  if (isDigestId(ca.main.editionId) || isDigestId(us.main.editionId)) return true;
  return probabilityOfWorth(measureWorth(...pair)) >= SHOWN_FROM;
}

function isInCondition({ main, provision }: ComparableFigure): boolean {
  if (provision.table !== null) return false;
  return IN_CONDITION.test(provision.text.slice(Math.max(0, main.span.start - REACH), main.span.start));
}

function besideOf({ main, provision: { text } }: ComparableFigure): ReadonlySet<string> {
  const before = text.slice(Math.max(0, main.span.start - BESIDE_BEFORE), main.span.start);
  return wordsOf(`${before} ${text.slice(main.span.end, main.span.end + BESIDE_BEHIND)}`);
}

/** Shared words over the geometric mean of both numbers of words. */
function cosine(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size === 0 || right.size === 0) return 0;
  return countShared(left, right) / Math.sqrt(left.size * right.size);
}
