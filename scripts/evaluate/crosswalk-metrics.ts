import type { CrosswalkAnswer, RelatedSection } from './crosswalk-answers.ts';

/** How well crosswalks are aligned, by the likeliest counterpart that each judged section is given ("its answer"). */
export type CrosswalkMetrics = {
  /** Share of the answers that are judged right. */
  readonly precision: number;
  /** Share of the judged sections whose answer is right. */
  readonly recall: number;
  readonly f1: number;
  /** Share of the judged sections whose answer is labelled "aligned". */
  readonly coverage: number;
  /** Share of the answers labelled "aligned" that are judged right. */
  readonly alignedPrecision: number;
  /** Share right among the surest 60 % of the judged sections. */
  readonly precisionAt60: number;
};

const COVERAGE = 0.6;

export function measureCrosswalks(answers: readonly CrosswalkAnswer[]): CrosswalkMetrics {
  const given = answers.flatMap(({ related }) => related.slice(0, 1));
  const right = given.filter(({ isRight }) => isRight).length;
  const precision = right / Math.max(1, given.length);
  const recall = right / Math.max(1, answers.length);
  const aligned = given.filter(({ label }) => label === 'aligned');
  const surest = given.toSorted((a, b) => b.score - a.score).slice(0, Math.round(COVERAGE * answers.length));
  return {
    precision,
    recall,
    f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    coverage: aligned.length / Math.max(1, answers.length),
    alignedPrecision: shareRight(aligned),
    precisionAt60: shareRight(surest),
  };
}

/** Of pairs, strictly: what is labelled or related against all that is judged right. */
export function measurePairs(answers: readonly CrosswalkAnswer[], isCounted: (related: RelatedSection) => boolean) {
  const counted = answers.flatMap(({ related }) => related.filter(isCounted));
  const right = counted.filter(({ isRight }) => isRight).length;
  const all = answers.reduce((sum, answer) => sum + answer.answers.size, 0);
  const [precision, recall] = [right / Math.max(1, counted.length), right / Math.max(1, all)];
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Sections that have several counterparts, and how many of them are found to have at least two. */
export type ManyMetrics = { readonly sections: number; readonly found: number };

/** n-to-m: Canadian sections that are judged to be answered by several U.S. ones, and U.S. ones that answer several judged sections of one instrument. */
export function measureMany(answers: readonly CrosswalkAnswer[]): { bySeveral: ManyMetrics; ofSeveral: ManyMetrics } {
  const pairs = answers.flatMap(({ crosswalkId, eId, answers: right, related }) => {
    const found = new Set(related.map(({ us }) => us));
    return [...right].map((us) => ({
      ca: `${crosswalkId} ${eId}`,
      us: `${crosswalkId} ${us}`,
      isFound: found.has(us),
    }));
  });
  const countBy = (side: 'ca' | 'us'): ManyMetrics => {
    const many = [...Map.groupBy(pairs, (pair) => pair[side]).values()].filter((group) => group.length > 1);
    const found = many.filter((group) => group.filter(({ isFound }) => isFound).length > 1);
    return { sections: many.length, found: found.length };
  };
  return { bySeveral: countBy('ca'), ofSeveral: countBy('us') };
}

export type ReliabilityRow = {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean of what was said. */
  readonly said: number;
  /** Share that is right. */
  readonly right: number;
};

const BINS = [0, 0.2, 0.4, 0.6, 0.8, 0.9, 1];

/** Reliability table: of all pairs given a probability in a range, the mean of it beside the share that is right. */
export function reliability(pairs: readonly { readonly score: number; readonly isRight: boolean }[]): ReliabilityRow[] {
  return BINS.slice(1).flatMap((to, at): ReliabilityRow[] => {
    const from = BINS[at] ?? 0;
    const inside = pairs.filter(({ score }) => score >= from && (score < to || (to === 1 && score === 1)));
    if (inside.length === 0) return [];
    const said = inside.reduce((sum, { score }) => sum + score, 0) / inside.length;
    return [{ from, to, count: inside.length, said, right: shareRight(inside) }];
  });
}

/** Expected calibration error: the mean distance of what was said from what was right, rows weighing by their count. */
export function calibrationError(rows: readonly ReliabilityRow[]): number {
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  return rows.reduce((sum, { count, said, right }) => sum + (count / Math.max(1, all)) * Math.abs(said - right), 0);
}

export function shareRight(given: readonly { readonly isRight: boolean }[]): number {
  return given.filter(({ isRight }) => isRight).length / Math.max(1, given.length);
}
