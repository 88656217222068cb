import { type Bm25Index, createBm25Index } from '../text/bm25.ts';
import { passageTerms, type SectionUnit } from './section-units.ts';
import { CANDIDATES_PER_INDEX, PASSAGES, TEXT_WEIGHTS, VOTES } from './thresholds.ts';
import { bagOf, cosineOf, diceOf, inverseFrequencies } from './weighted-overlap.ts';

/** Features of a section pair, each 0 to 1. */
type SectionFeatures = Readonly<Record<keyof typeof TEXT_WEIGHTS, number>>;

/** Text evidence between all sections of a crosswalk, computed once and read by the passes. */
export type SectionScores = {
  readonly features: (ca: number, us: number) => SectionFeatures;
  /** Weighted sum of the features, 0 to 1. */
  readonly textScore: (ca: number, us: number) => number;
  /** U.S. units worth comparing with a Canadian one, best text score first. */
  readonly candidatesOf: (ca: number) => readonly number[];
  /** Canadian units of which a U.S. one is a candidate, best text score first. */
  readonly candidatesOfUs: (us: number) => readonly number[];
};

/** Scores every pair that an inverted index brings up from either side; all other pairs share too few words to be looked at. */
export function scoreSections(ca: readonly SectionUnit[], us: readonly SectionUnit[]): SectionScores {
  const forward = searchAll(ca, createBm25Index(us.map((unit) => unit.terms)));
  const backward = searchAll(us, createBm25Index(ca.map((unit) => unit.terms)));
  const passage = searchPassages(ca, us);
  const caBags = ca.map((unit) => bagOf(unit.terms));
  const usBags = us.map((unit) => bagOf(unit.terms));
  const idf = inverseFrequencies([...caBags, ...usBags]);
  const cosine = cosineOf(idf);
  const dice = diceOf(idf);

  const known = new Map<number, Omit<SectionFeatures, 'context'>>();
  const lexical = (caAt: number, usAt: number): Omit<SectionFeatures, 'context'> => {
    const key = caAt * us.length + usAt;
    let found = known.get(key);
    if (found === undefined) {
      found = {
        forward: forward[caAt]?.get(usAt) ?? 0,
        backward: backward[usAt]?.get(caAt) ?? 0,
        passage: passage[caAt]?.get(usAt) ?? 0,
        cosine: cosine(caBags[caAt] ?? new Map(), usBags[usAt] ?? new Map()),
        heading: dice(ca[caAt]?.headingTerms ?? [], us[usAt]?.headingTerms ?? []),
      };
      known.set(key, found);
    }
    return found;
  };

  const candidates = ca.map(() => new Set<number>());
  for (const [caAt, hits] of forward.entries()) addTop(candidates[caAt], hits);
  for (const [caAt, hits] of passage.entries()) addTop(candidates[caAt], hits);
  backward.forEach((hits, usAt) => {
    for (const caAt of topOf(hits)) candidates[caAt]?.add(usAt);
  });
  const byLexical = candidates.map((set, caAt) =>
    [...set]
      .map((usAt) => [usAt, weigh({ ...lexical(caAt, usAt), context: 0 })] as const)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0]),
  );
  const context = voteByGroup(ca, us, (caAt) => byLexical[caAt] ?? []);
  const features = (caAt: number, usAt: number): SectionFeatures => ({
    ...lexical(caAt, usAt),
    context: context(caAt, usAt),
  });
  const textScore = (caAt: number, usAt: number): number => weigh(features(caAt, usAt));
  const sorted = candidates.map((set, caAt) =>
    [...set].sort((a, b) => textScore(caAt, b) - textScore(caAt, a) || a - b),
  );
  const reverse = us.map(() => [] as number[]);
  sorted.forEach((list, caAt) => {
    for (const usAt of list) reverse[usAt]?.push(caAt);
  });
  reverse.forEach((list, usAt) => {
    list.sort((a, b) => textScore(b, usAt) - textScore(a, usAt) || a - b);
  });
  return {
    features,
    textScore,
    candidatesOf: (caAt) => sorted[caAt] ?? [],
    candidatesOfUs: (usAt) => reverse[usAt] ?? [],
  };
}

function weigh(features: SectionFeatures): number {
  let sum = 0;
  for (const [name, weight] of Object.entries(TEXT_WEIGHTS)) sum += weight * features[name as keyof SectionFeatures];
  return Math.min(1, sum);
}

/** For each unit its hits, scores as a share of the unit's best. */
function searchAll(units: readonly SectionUnit[], index: Bm25Index): Map<number, number>[] {
  return units.map((unit) => {
    const hits = index.search(unit.terms, index.size);
    const best = hits[0]?.score ?? 1;
    return new Map(hits.map(({ document, score }) => [document, score / best]));
  });
}

function searchPassages(ca: readonly SectionUnit[], us: readonly SectionUnit[]): Map<number, number>[] {
  const owners: number[] = [];
  const passages: string[][] = [];
  us.forEach((unit, usAt) => {
    for (const provision of unit.provisions) {
      if (provision.text === '') continue;
      owners.push(usAt);
      passages.push([...unit.headingTerms, ...passageTerms(provision)]);
    }
  });
  const index = createBm25Index(passages);
  return ca.map((unit) => {
    const sums = new Map<number, { sum: number; count: number }>();
    for (const { document, score } of index.search(unit.terms, index.size)) {
      const owner = owners[document] ?? 0;
      const so = sums.get(owner) ?? { sum: 0, count: 0 };
      if (so.count < PASSAGES) sums.set(owner, { sum: so.sum + score, count: so.count + 1 });
    }
    const best = Math.max(Number.EPSILON, ...[...sums.values()].map(({ sum }) => sum));
    return new Map([...sums].map(([owner, { sum }]) => [owner, sum / best]));
  });
}

/**
 * Which U.S. instrument treats the matter of "Incident Reporting"? Every Canadian section under a heading votes with its best pairs; a pair's context is the
 * share of votes its instrument has, under the nearest heading and under the outermost. Comparing the headings' whole texts with whole parts was
 * tried: with nine parts every word is in most of them, and the longest part won.
 */
function voteByGroup(
  ca: readonly SectionUnit[],
  us: readonly SectionUnit[],
  best: (ca: number) => readonly (readonly [us: number, score: number])[],
): (ca: number, us: number) => number {
  const votes = new Map<string, Map<string, number>>();
  ca.forEach((unit, caAt) => {
    best(caAt)
      .slice(0, VOTES)
      .forEach(([usAt, score], rank) => {
        for (const [depth, group] of unit.groups.entries()) {
          const key = `${depth}|${group}`;
          const instrument = us[usAt]?.instrumentId ?? '';
          const counts = votes.get(key) ?? new Map<string, number>();
          counts.set(instrument, (counts.get(instrument) ?? 0) + score / (1 + rank));
          votes.set(key, counts);
        }
      });
  });
  return (caAt, usAt) => {
    const groups = ca[caAt]?.groups ?? [];
    let sum = 0;
    for (const [depth, group] of groups.entries()) {
      const counts = votes.get(`${depth}|${group}`);
      const most = Math.max(Number.EPSILON, ...(counts?.values() ?? []));
      sum += (counts?.get(us[usAt]?.instrumentId ?? '') ?? 0) / most;
    }
    return groups.length === 0 ? 0 : sum / groups.length;
  };
}

function topOf(hits: ReadonlyMap<number, number>): number[] {
  return [...hits]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, CANDIDATES_PER_INDEX)
    .map(([document]) => document);
}

function addTop(set: Set<number> | undefined, hits: ReadonlyMap<number, number>): void {
  for (const document of topOf(hits)) set?.add(document);
}
