import type { SectionEvidence, TextForm } from '../../src/alignment/section-likelihood.ts';
import { TEXT } from '../../src/alignment/thresholds.ts';
import { type CrosswalkLesson, measureLesson, readLessons } from './crosswalk-lessons.ts';
import { calibrationError, reliability, shareRight } from './crosswalk-metrics.ts';
import { measureSets } from './crosswalk-sets.ts';
import { fitProbability } from './fit-probability.ts';
import { fitWeights } from './fit-weights.ts';
import { heldOut, nameWeights, roundAll } from './held-out.ts';
import { type JudgedCrosswalk, openJudgedCrosswalks } from './judged-crosswalks.ts';
import { openJudgedDigests } from './judged-digests.ts';
import { openJudgedFirsts } from './judged-firsts.ts';
import { measureRanks } from './ranking.ts';
import { readBridges } from './read-bridges.ts';
import type { SectionGold } from './section-gold.ts';

type Weights = Record<string, number>;
type Fitted = { readonly ranking: Weights; readonly probability: Readonly<Record<TextForm, Weights>> };
type Judged = { readonly score: number; readonly isRight: boolean };

/** Candidates of a section that teach how sure to be: from the fourth on nearly all are wrong, and what they teach is not asked of the first. */
const JUDGED = { likeliest: 3, share: 1 };
/** Of a section drawn at random only the first is judged; each counts for three, or the many that were chosen for having a counterpart would drown them. */
const DRAWN = { likeliest: 1, share: 3 };

/**
 * What each kind of evidence counts for inside a crosswalk, in two steps: weights that put the right sections first (conditional logit), then the probability that a
 * pair so ranked is right (logistic). Learned from the digests and from official texts together, tried on instruments of which nothing was seen.
 */
export function trainCrosswalks(corpora: string, rows: readonly SectionGold[], progress: (message: string) => void) {
  const bridges = readBridges();
  const read = (judged: readonly JudgedCrosswalk[], how: typeof JUDGED): CrosswalkLesson[] =>
    judged.flatMap((one) => {
      progress(one.crosswalk.id);
      return readLessons(one, bridges, how);
    });
  const digests = read(openJudgedDigests(), JUDGED);
  const official = read(openJudgedCrosswalks(corpora, rows), JUDGED);
  return learnCrosswalks(digests, official, read(openJudgedFirsts(corpora), DRAWN));
}

function learnCrosswalks(
  digests: readonly CrosswalkLesson[],
  official: readonly CrosswalkLesson[],
  drawn: readonly CrosswalkLesson[],
) {
  const lessons = [...digests, ...official, ...drawn];
  const ranked = heldOut(lessons, learnFrom, ({ ranking, probability }, lesson): Judged[] => {
    const scored = measureLesson(lesson, (evidence) => weigh(ranking, evidence)).map(({ measures, isRight }) => ({
      score: 1 / (1 + Math.exp(-weigh(probability[lesson.form], measures))),
      isRight,
    }));
    return scored.map(({ score, isRight }) => ({ score: Math.min(score, scored[0]?.score ?? 1), isRight }));
  });
  const { ranking, probability } = learnFrom(lessons);
  const without = Object.keys(ranking).map((name) => [
    name,
    firstWithout([...digests, ...official], name as keyof SectionEvidence),
  ]);
  return {
    trained: {
      ranking: roundAll(ranking),
      probability: { official: roundAll(probability.official), digest: roundAll(probability.digest) },
    },
    heldOut: {
      digests: describe(digests, ranked.slice(0, digests.length)),
      official: describe(official, ranked.slice(digests.length, digests.length + official.length)),
      drawn: describe(drawn, ranked.slice(digests.length + official.length)),
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

/** Of sections drawn at random nothing is known but the first candidate, which the ranking itself chose: they teach it nothing. */
function fitRanking(all: readonly CrosswalkLesson[]): Weights {
  const lessons = all.filter(({ judged }) => judged === JUDGED.likeliest);
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
  const probabilityIn = (form: TextForm): Weights => {
    const pairs = lessons
      .filter((lesson) => lesson.form === form)
      .flatMap((lesson) =>
        measureLesson(lesson, (evidence) => weigh(ranking, evidence))
          .slice(0, lesson.judged)
          .map((pair) => ({ ...pair, share: lesson.share })),
      );
    const weights = fitProbability(
      pairs.map((pair) => Object.values(pair.measures)),
      pairs.map(({ isRight }) => isRight),
      pairs.map(({ share }) => share),
    );
    return nameWeights(Object.keys(pairs[0]?.measures ?? {}), weights);
  };
  return { ranking, probability: { official: probabilityIn('official'), digest: probabilityIn('digest') } };
}

function weigh(weights: Readonly<Record<string, number>>, values: Readonly<Record<string, number>>): number {
  return Object.entries(weights).reduce((sum, [name, weight]) => sum + weight * (values[name] ?? 0), 0);
}

/** Of each lesson its pairs, best first. Ranks are of the lessons with a counterpart; how sure to be is measured on all. */
function describe(lessons: readonly CrosswalkLesson[], judged: readonly (readonly Judged[])[]) {
  const ranks = judged.flatMap((pairs, lesson) => {
    if (lessons[lesson]?.answers === 0) return [];
    const at = pairs.findIndex(({ isRight }) => isRight);
    return [at < 0 ? Number.POSITIVE_INFINITY : at + 1];
  });
  const { r1, r5, mrr } = measureRanks(ranks);
  const firsts = judged.flatMap((pairs) => pairs.slice(0, 1)).sort((a, b) => b.score - a.score);
  const aligned = firsts.filter(({ score }) => score >= TEXT.aligned);
  const sets = lessons.flatMap(({ answers }, lesson) =>
    answers === 0 ? [] : [{ answers, candidates: judged[lesson] ?? [] }],
  );
  return {
    sections: lessons.length,
    withCounterpart: ranks.length,
    ...roundAll({
      r1,
      r5,
      mrr,
      calibrationError: calibrationError(reliability(firsts)),
      aligned: aligned.length / Math.max(1, ranks.length),
      rightOfAligned: shareRight(aligned),
      rightOfSurest60: shareRight(firsts.slice(0, Math.round(0.6 * ranks.length))),
    }),
    sets: roundAll(measureSets(sets)),
  };
}
