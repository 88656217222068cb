import { solve } from './solve.ts';

/** The candidates of one question: their evidence, and which are right. */
export type Lesson = {
  /** What the lesson is about: lessons of one group are held out together. */
  readonly group: string;
  readonly evidence: readonly (readonly number[])[];
  readonly right: readonly boolean[];
};

/** The same with scaled evidence. */
type Teaching = { readonly evidence: readonly Float64Array[]; readonly right: readonly boolean[] };

const ROUNDS = 12;
/** A step that makes the right answers less likely is halved down to this. */
const LEAST_STEP = 0.001;
/** Pull towards 0 of each weight, on evidence scaled to unit variance: of 0.005, 0.02 and 0.1 the middle held out best. */
const PULL = 0.02;
const NO_CHANCE = 1e-9;
/** Of the log likelihood of all questions: a round that gains less changes no printed digit. */
const LEAST_GAIN = 1e-6;

/**
 * Conditional logit: weights under which, among the candidates of each question, the right ones are likeliest. Newton's method from 0, at most a fixed number of
 * rounds, so that the same lessons give the same weights; steps of one size for all overshot on evidence that few candidates have. Questions without a right
 * candidate teach nothing and are skipped.
 *
 * @returns a weight for each column of the evidence
 */
export function fitWeights(lessons: readonly Lesson[]): number[] {
  const width = lessons[0]?.evidence[0]?.length ?? 0;
  const scale = scalesOf(lessons, width);
  const teaching = lessons
    .filter(({ right }) => right.includes(true))
    .map(({ evidence, right }) => ({
      right,
      evidence: evidence.map((row) => Float64Array.from(row, (value, at) => value / (scale[at] ?? 1))),
    }));
  let weights = new Array<number>(width).fill(0);
  let gain = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS && gain > LEAST_GAIN; round++) {
    const slope = weights.map((weight) => -PULL * teaching.length * weight);
    const bend = weights.map((_, one) => weights.map((_, other) => (one === other ? PULL * teaching.length : 0)));
    for (const lesson of teaching) addLesson(lesson, weights, slope, bend);
    mirror(bend);
    const step = solve(bend, slope);
    const before = likelihood(teaching, weights);
    for (let part = 1; part > LEAST_STEP; part /= 2) {
      const tried = weights.map((weight, at) => weight + part * (step[at] ?? 0));
      const after = likelihood(teaching, tried);
      if (after < before) continue;
      weights = tried;
      gain = after - before;
      break;
    }
  }
  return weights.map((weight, at) => weight / (scale[at] ?? 1));
}

/** What is made as great as possible: the log likelihood of the right candidates, less the pull. */
function likelihood(lessons: readonly Teaching[], weights: readonly number[]): number {
  let sum = 0;
  for (const { evidence, right } of lessons) {
    const scores = evidence.map((row) => dot(row, weights));
    const most = Math.max(...scores);
    const norm = most + Math.log(scores.reduce((all, score) => all + Math.exp(score - most), 0));
    const wanted = scores.filter((_, candidate) => right[candidate] === true);
    sum += wanted.reduce((all, score) => all + score, 0) / wanted.length - norm;
  }
  return sum - (PULL / 2) * lessons.length * weights.reduce((all, weight) => all + weight ** 2, 0);
}

/**
 * Adds what one question says of the slope and the bend of the likelihood. The bend is symmetric, so one half is summed and the other copied when all questions are in:
 * this loop is where training spends its time, a hundred and fifty fits of thirty thousand candidates.
 */
function addLesson({ evidence, right }: Teaching, weights: readonly number[], slope: number[], bend: number[][]): void {
  const width = weights.length;
  const share = 1 / right.filter(Boolean).length;
  const likely = softmax(evidence.map((row) => dot(row, weights)));
  const mean = new Float64Array(width);
  for (const [candidate, row] of evidence.entries()) {
    const chance = likely[candidate] ?? 0;
    for (let at = 0; at < width; at++) mean[at] = (mean[at] ?? 0) + chance * (row[at] ?? 0);
  }
  const apart = new Float64Array(width);
  for (const [candidate, row] of evidence.entries()) {
    const chance = likely[candidate] ?? 0;
    const surplus = (right[candidate] === true ? share : 0) - chance;
    for (let at = 0; at < width; at++) {
      const value = row[at] ?? 0;
      slope[at] = (slope[at] ?? 0) + surplus * value;
      apart[at] = value - (mean[at] ?? 0);
    }
    // What is as good as impossible bends nothing.
    if (chance < NO_CHANCE) continue;
    for (let one = 0; one < width; one++) {
      const line = bend[one] as number[];
      const weighed = chance * (apart[one] ?? 0);
      for (let other = 0; other <= one; other++) line[other] = (line[other] ?? 0) + weighed * (apart[other] ?? 0);
    }
  }
}

/** The half that was summed, on both sides of the diagonal. */
function mirror(bend: number[][]): void {
  for (const [one, line] of bend.entries())
    for (let other = one + 1; other < line.length; other++) line[other] = bend[other]?.[one] ?? 0;
}

/** Standard deviation of each column over all candidates. */
function scalesOf(lessons: readonly Lesson[], width: number): number[] {
  const rows = lessons.flatMap(({ evidence }) => evidence);
  return Array.from({ length: width }, (_, at) => {
    const mean = rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / Math.max(1, rows.length);
    const variance = rows.reduce((sum, row) => sum + ((row[at] ?? 0) - mean) ** 2, 0) / Math.max(1, rows.length);
    return Math.sqrt(variance) || 1;
  });
}

function dot(row: Float64Array, weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < row.length; at++) sum += (row[at] ?? 0) * (weights[at] ?? 0);
  return sum;
}

function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / sum);
}
