import { bestPassage } from './features/best-passage.ts';
import { bridgedTerms } from './features/bridged-terms.ts';
import { contextVotes } from './features/context-votes.ts';
import { equalFigures } from './features/equal-figures.ts';
import type { Feature } from './features/feature.ts';
import { headingInText } from './features/heading-in-text.ts';
import { headingWords } from './features/heading-words.ts';
import { sameModality } from './features/same-modality.ts';
import { sameRole } from './features/same-role.ts';
import { type Shares, searchPassages, searchUnits } from './features/search-shares.ts';
import { sectionOrder } from './features/section-order.ts';
import { sharedStandards } from './features/shared-standards.ts';
import { wholeText } from './features/whole-text.ts';
import type { SectionUnit } from './section-units.ts';
import { CANDIDATES_PER_INDEX, TEXT_WEIGHTS, UNLIKELY } from './thresholds.ts';

/** Features of a section pair, each 0 to 1. */
type SectionFeatures = Readonly<Record<keyof typeof TEXT_WEIGHTS, number>>;

/** Evidence between all sections of a crosswalk, computed once and read by the passes. */
export type SectionScores = {
  readonly features: (ca: number, us: number) => SectionFeatures;
  /** How likely the pair is right by its features alone, 0 to 1. */
  readonly textScore: (ca: number, us: number) => number;
  /** U.S. units worth comparing with a Canadian one, best text score first. */
  readonly candidatesOf: (ca: number) => readonly number[];
  /** Canadian units of which a U.S. one is a candidate, best text score first. */
  readonly candidatesOfUs: (us: number) => readonly number[];
};

/** Evidence that needs no search of its own; the pipeline of features, in the order a reader is shown them. */
const FEATURES: Readonly<
  Record<Exclude<keyof typeof TEXT_WEIGHTS, 'forward' | 'backward' | 'passage' | 'context'>, Feature>
> = {
  bestPassage,
  cosine: wholeText,
  heading: headingWords,
  headingInText,
  figures: equalFigures,
  standards: sharedStandards,
  notions: bridgedTerms,
  modality: sameModality,
  order: sectionOrder,
  role: sameRole,
};

/** Scores every pair that an inverted index brings up from either side; all other pairs share too few words to be looked at. */
export function scoreSections(ca: readonly SectionUnit[], us: readonly SectionUnit[]): SectionScores {
  const forward = searchUnits(ca, us);
  const backward = searchUnits(us, ca);
  const passage = searchPassages(ca, us);
  const prepared = Object.entries(FEATURES).map(([name, feature]) => [name, feature(ca, us)] as const);
  const unlikely = UNLIKELY.one + UNLIKELY.perDoubling * Math.log2(Math.max(1, Math.min(UNLIKELY.most, us.length)));

  const withoutContext = (caAt: number, usAt: number): SectionFeatures => ({
    ...(Object.fromEntries(prepared.map(([name, of]) => [name, of(caAt, usAt)])) as SectionFeatures),
    forward: forward[caAt]?.get(usAt) ?? 0,
    backward: backward[usAt]?.get(caAt) ?? 0,
    passage: passage[caAt]?.get(usAt) ?? 0,
    context: 0,
  });
  const lexical = remember(withoutContext, us.length);
  const candidates = chooseCandidates(ca, forward, backward, passage);
  const ranked = candidates.map((set, caAt) => {
    const scored = [...set].map((usAt) => [usAt, likelihood(lexical(caAt, usAt), unlikely)] as const);
    return scored.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  });
  const context = contextVotes(ca, us, (caAt) => ranked[caAt] ?? []);
  const features = remember(
    (caAt, usAt): SectionFeatures => ({ ...lexical(caAt, usAt), context: context(caAt, usAt) }),
    us.length,
  );
  const textScore = (caAt: number, usAt: number): number => likelihood(features(caAt, usAt), unlikely);
  const sorted = candidates.map((set, caAt) => sortBy([...set], (usAt) => textScore(caAt, usAt)));
  const reverse = us.map(() => [] as number[]);
  sorted.forEach((list, caAt) => {
    for (const usAt of list) reverse[usAt]?.push(caAt);
  });
  const sortedReverse = reverse.map((list, usAt) => sortBy(list, (caAt) => textScore(caAt, usAt)));
  return {
    features,
    textScore,
    candidatesOf: (caAt) => sorted[caAt] ?? [],
    candidatesOfUs: (usAt) => sortedReverse[usAt] ?? [],
  };
}

/** Logistic: each feature adds its weight to the log odds, which begin at how unlikely any one pair is. */
function likelihood(features: SectionFeatures, unlikely: number): number {
  let odds = -unlikely;
  for (const [name, weight] of Object.entries(TEXT_WEIGHTS)) odds += weight * features[name as keyof SectionFeatures];
  return 1 / (1 + Math.exp(-odds));
}

function chooseCandidates(
  ca: readonly SectionUnit[],
  forward: Shares,
  backward: Shares,
  passage: Shares,
): ReadonlySet<number>[] {
  const candidates = ca.map(() => new Set<number>());
  for (const shares of [forward, passage]) {
    shares.forEach((hits, caAt) => {
      for (const usAt of topOf(hits)) candidates[caAt]?.add(usAt);
    });
  }
  backward.forEach((hits, usAt) => {
    for (const caAt of topOf(hits)) candidates[caAt]?.add(usAt);
  });
  return candidates;
}

function topOf(hits: ReadonlyMap<number, number>): number[] {
  return sortBy([...hits.keys()], (at) => hits.get(at) ?? 0).slice(0, CANDIDATES_PER_INDEX);
}

function sortBy(items: number[], score: (item: number) => number): number[] {
  return items
    .map((item) => [item, score(item)] as const)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([item]) => item);
}

function remember<T>(compute: (ca: number, us: number) => T, width: number): (ca: number, us: number) => T {
  const known = new Map<number, T>();
  return (caAt, usAt) => {
    const key = caAt * width + usAt;
    let found = known.get(key);
    if (found === undefined) {
      found = compute(caAt, usAt);
      known.set(key, found);
    }
    return found;
  };
}
