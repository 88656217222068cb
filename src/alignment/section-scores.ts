import { bestPassage } from './features/best-passage.ts';
import { bridgedTerms } from './features/bridged-terms.ts';
import { contextVotes } from './features/context-votes.ts';
import { equalFigures } from './features/equal-figures.ts';
import type { Feature } from './features/feature.ts';
import { headingInText } from './features/heading-in-text.ts';
import { headingWords } from './features/heading-words.ts';
import { neighborPairs } from './features/neighbor-pairs.ts';
import { paragraphVotes } from './features/paragraph-votes.ts';
import { sameModality } from './features/same-modality.ts';
import { sameRole } from './features/same-role.ts';
import { type Shares, searchPassages, searchUnits } from './features/search-shares.ts';
import { sectionOrder } from './features/section-order.ts';
import { sharedStandards } from './features/shared-standards.ts';
import { wholeText } from './features/whole-text.ts';
import {
  probabilityOf,
  rankingScore,
  type SectionEvidence,
  type Standing,
  type TextForm,
} from './section-likelihood.ts';
import type { SectionUnit } from './section-units.ts';
import { CANDIDATES_PER_INDEX } from './thresholds.ts';

/** Evidence between all sections of a crosswalk, computed once and read by the passes. */
export type SectionScores = {
  readonly features: (ca: number, us: number) => SectionEvidence;
  /** Probability that the pair is right, by its features and its standing; none is likelier than the one that ranks first. */
  readonly textScore: (ca: number, us: number) => number;
  /** U.S. units worth comparing with a Canadian one, best ranking score first. */
  readonly candidatesOf: (ca: number) => readonly number[];
  /** Canadian units of which a U.S. one is a candidate, likeliest first. */
  readonly candidatesOfUs: (us: number) => readonly number[];
};

/** Evidence that needs no search of its own; the pipeline of features, in the order a reader is shown them. */
const FEATURES: Readonly<
  Record<
    Exclude<
      keyof SectionEvidence,
      'forward' | 'backward' | 'passage' | 'paragraph' | 'paragraphs' | 'context' | 'neighbors'
    >,
    Feature
  >
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
  const votes = paragraphVotes(ca, us);
  const prepared = Object.entries(FEATURES).map(([name, feature]) => [name, feature(ca, us)] as const);

  const byThemselves = remember(
    (caAt, usAt): SectionEvidence => ({
      ...(Object.fromEntries(prepared.map(([name, of]) => [name, of(caAt, usAt)])) as SectionEvidence),
      forward: forward[caAt]?.get(usAt) ?? 0,
      backward: backward[usAt]?.get(caAt) ?? 0,
      passage: passage[caAt]?.get(usAt) ?? 0,
      ...votes(caAt, usAt),
      context: 0,
      neighbors: 0,
    }),
    us.length,
  );
  const candidates = chooseCandidates(ca, forward, backward, passage);
  const shares = candidates.map((set, caAt) => sharesOf([...set], (usAt) => rankingScore(byThemselves(caAt, usAt))));
  const context = contextVotes(ca, us, shares);
  const neighbors = neighborPairs(us, shares);
  const features = remember(
    (caAt, usAt): SectionEvidence => ({
      ...byThemselves(caAt, usAt),
      context: context(caAt, usAt),
      neighbors: neighbors(caAt, usAt),
    }),
    us.length,
  );
  const rank = (caAt: number, usAt: number): number => rankingScore(features(caAt, usAt));
  const sorted = candidates.map((set, caAt) => sortBy([...set], (usAt) => rank(caAt, usAt)));
  const standing = standings(sorted, rank);
  const own = (caAt: number, usAt: number): number =>
    probabilityOf(features(caAt, usAt), standing(caAt, usAt), formOf(ca[caAt], us[usAt]));
  const textScore = remember((caAt, usAt) => {
    const best = sorted[caAt]?.[0] ?? usAt;
    return Math.min(own(caAt, usAt), own(caAt, best));
  }, us.length);
  const reverse = us.map(() => [] as number[]);
  for (const [caAt, list] of sorted.entries()) for (const usAt of list) reverse[usAt]?.push(caAt);
  const sortedReverse = reverse.map((list, usAt) => sortBy(list, (caAt) => textScore(caAt, usAt)));
  return {
    features,
    textScore,
    candidatesOf: (caAt) => sorted[caAt] ?? [],
    candidatesOfUs: (usAt) => sortedReverse[usAt] ?? [],
  };
}

function standings(
  sorted: readonly (readonly number[])[],
  rank: (ca: number, us: number) => number,
): (ca: number, us: number) => Standing {
  const sums = sorted.map((list, caAt) => {
    const [first] = list;
    if (first === undefined) return 1;
    const best = rank(caAt, first);
    return list.reduce((sum, usAt) => sum + Math.exp(rank(caAt, usAt) - best), 0);
  });
  return (caAt, usAt) => {
    const [best = usAt, next] = sorted[caAt] ?? [];
    const facing = usAt === best ? next : best;
    const score = rank(caAt, usAt);
    return {
      score,
      lead: facing === undefined ? Number.POSITIVE_INFINITY : score - rank(caAt, facing),
      share: Math.min(1, Math.exp(score - rank(caAt, best)) / (sums[caAt] ?? 1)),
    };
  };
}

/** Of a pair, or of a whole crosswalk. */
export function formOf(...units: readonly (SectionUnit | undefined)[]): TextForm {
  return units.some((unit) => unit?.form === 'digest') ? 'digest' : 'official';
}

/** Likelihood of each candidate beside the likeliest. */
function sharesOf(candidates: readonly number[], scoreOf: (us: number) => number): Map<number, number> {
  const scores = candidates.map(scoreOf);
  const best = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  return new Map(candidates.map((usAt, at) => [usAt, Math.exp((scores[at] ?? 0) - best)]));
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
