import type { SectionEvidence } from '../../src/alignment/section-likelihood.ts';
import { type CrosswalkLesson, measureLesson, readLessons } from './crosswalk-lessons.ts';
import { calibrationError, reliability } from './crosswalk-metrics.ts';
import { fitProbability } from './fit-probability.ts';
import { fitWeights } from './fit-weights.ts';
import { heldOut, nameWeights, roundAll } from './held-out.ts';
import { openJudgedCrosswalks } from './judged-crosswalks.ts';
import { openJudgedDigests } from './judged-digests.ts';
import { measureRanks } from './ranking.ts';
import { readBridges } from './read-bridges.ts';
import type { SectionGold } from './section-gold.ts';

type Fitted = { readonly ranking: Record<string, number>; readonly probability: Record<string, number> };
type Judged = { readonly score: number; readonly isRight: boolean };

/**
 * What each kind of evidence counts for inside a crosswalk, in two steps: weights that put the right sections first (conditional logit), then the probability that a
 * pair so ranked is right (logistic). Learned from the digests and from official texts together, tried on instruments of which nothing was seen.
 */
export function trainCrosswalks(corpora: string, rows: readonly SectionGold[], progress: (message: string) => void) {
  const bridges = readBridges();
  const read = (judged: ReturnType<typeof openJudgedDigests>): CrosswalkLesson[] =>
    judged.flatMap((one) => {
      progress(one.crosswalk.id);
      return readLessons(one, bridges);
    });
  return learnCrosswalks(read(openJudgedDigests()), read(openJudgedCrosswalks(corpora, rows)));
}

function learnCrosswalks(digests: readonly CrosswalkLesson[], official: readonly CrosswalkLesson[]) {
  const lessons = [...digests, ...official];
  const ranked = heldOut(lessons, learnFrom, ({ ranking, probability }, lesson): Judged[] =>
    measureLesson(lesson, (evidence) => weigh(ranking, evidence)).map(({ measures, isRight }) => ({
      score: 1 / (1 + Math.exp(-weigh(probability, measures))),
      isRight,
    })),
  );
  const { ranking, probability } = learnFrom(lessons);
  const without = Object.keys(ranking).map((name) => [name, firstWithout(lessons, name as keyof SectionEvidence)]);
  return {
    trained: { ranking: roundAll(ranking), probability: roundAll(probability) },
    heldOut: {
      digests: describe(ranked.slice(0, digests.length)),
      official: describe(ranked.slice(digests.length)),
      without: Object.fromEntries(without),
    },
  };
}

/** Share of the sections whose first candidate is right when one kind of evidence is left out. */
function firstWithout(lessons: readonly CrosswalkLesson[], name: keyof SectionEvidence): number {
  const blind = lessons.map((lesson) => ({
    ...lesson,
    evidence: lesson.evidence.map((one) => ({ ...one, [name]: 0 })),
  }));
  const first = heldOut(blind, fitRanking, (ranking, { evidence, right }) => {
    const scores = evidence.map((one) => weigh(ranking, one));
    return right[scores.indexOf(Math.max(...scores))] === true;
  });
  return Number((first.filter(Boolean).length / Math.max(1, first.length)).toFixed(3));
}

function fitRanking(lessons: readonly CrosswalkLesson[]): Record<string, number> {
  const names = Object.keys(lessons[0]?.evidence[0] ?? {}) as (keyof SectionEvidence)[];
  const rows = lessons.map(({ group, evidence, right }) => ({
    group,
    right,
    evidence: evidence.map((one) => names.map((name) => one[name])),
  }));
  return nameWeights(names, fitWeights(rows));
}

function learnFrom(lessons: readonly CrosswalkLesson[]): Fitted {
  const ranking = fitRanking(lessons);
  const pairs = lessons.flatMap((lesson) => measureLesson(lesson, (evidence) => weigh(ranking, evidence)));
  const measures = Object.keys(pairs[0]?.measures ?? {});
  const weights = fitProbability(
    pairs.map((pair) => Object.values(pair.measures)),
    pairs.map(({ isRight }) => isRight),
  );
  return { ranking, probability: nameWeights(measures, weights) };
}

function weigh(weights: Readonly<Record<string, number>>, values: Readonly<Record<string, number>>): number {
  return Object.entries(weights).reduce((sum, [name, weight]) => sum + weight * (values[name] ?? 0), 0);
}

/** Of each lesson the pairs best first. */
function describe(lessons: readonly (readonly Judged[])[]) {
  const ranks = lessons.map((pairs) => {
    const at = pairs.findIndex(({ isRight }) => isRight);
    return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
  });
  const { r1, r5, mrr } = measureRanks(ranks);
  const table = reliability(lessons.flat());
  return { sections: lessons.length, ...roundAll({ r1, r5, mrr, calibrationError: calibrationError(table) }) };
}
