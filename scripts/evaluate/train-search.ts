import { COUNTERPART_WEIGHTS } from '../../src/alignment/counterparts/counterpart-weights.ts';
import { askCounterparts } from './counterpart-questions.ts';
import { fitWeights, type Lesson } from './fit-weights.ts';
import { heldOut, nameWeights, roundAll } from './held-out.ts';
import { measureRanks, type Rank } from './ranking.ts';
import type { SectionGold } from './section-gold.ts';

const NAMES = Object.keys(COUNTERPART_WEIGHTS) as (keyof typeof COUNTERPART_WEIGHTS)[];

/** What each kind of evidence counts for in the search over the whole law, tried on instruments of which nothing was seen, and without each kind in turn. */
export function trainSearch(corpora: string, rows: readonly SectionGold[], progress: (message: string) => void) {
  const questions = askCounterparts(corpora, rows, progress);
  const lessons: Lesson[] = [];
  for (const { gold, answers, found } of questions.answer(COUNTERPART_WEIGHTS)) {
    lessons.push({
      group: gold.instrument,
      evidence: found.map(({ evidence }) => NAMES.map((name) => evidence[name])),
      right: found.map(({ section }) => answers.has(section)),
    });
  }
  return learnSearch(lessons);
}

function learnSearch(lessons: readonly Lesson[]) {
  const measure = (of: readonly Lesson[]) =>
    measureRanks(heldOut(of, fitWeights, (weights, lesson) => rankWith(lesson, weights)));
  const without = NAMES.map((name, at) => {
    const { r1, r5 } = measure(
      lessons.map((lesson) => ({ ...lesson, evidence: lesson.evidence.map((row) => row.toSpliced(at, 1)) })),
    );
    return [name, roundAll({ r1, r5 })] as const;
  });
  return {
    weights: roundAll(nameWeights(NAMES, fitWeights(lessons))),
    heldOut: {
      questions: lessons.length,
      ...roundAll({ ...measure(lessons) }),
      without: Object.fromEntries(without),
    },
  };
}

function rankWith({ evidence, right }: Lesson, weights: readonly number[]): Rank {
  const scored = evidence.map((row, candidate) => ({
    isRight: right[candidate] === true,
    score: row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0),
  }));
  scored.sort((a, b) => b.score - a.score);
  const at = scored.findIndex(({ isRight }) => isRight);
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
}
