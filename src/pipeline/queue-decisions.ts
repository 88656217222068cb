import { SUGGESTION_LABELS } from '../alignment/counterparts/weigh-suggestion.ts';
import { TEXT } from '../alignment/thresholds.ts';
import type { Database } from '../store/database.ts';
import { readUnsure, replaceQueue, type Unsure } from '../store/decision-queue.ts';

/** How far from a line between two labels a score still counts as unsure. */
const NEAR = { pair: 0.3, suggestion: 0.4 } as const;
/** More than a team decides in a year; the rest are no better than these. */
const MOST = 2000;
const DIGITS = 6;

/**
 * Stage after aligning and suggesting: what a person is asked first. A score on the line between two labels is the one a decision moves most (uncertainty sampling,
 * Lewis and Gale 1994), and a pair that many differences hang on is worth more than one that says nothing; so uncertainty times weight.
 */
export async function queueDecisions(database: Database): Promise<void> {
  const items = (await readUnsure(database)).map((one) => {
    const lines = one.kind === 'pair' ? [TEXT.candidate, TEXT.aligned] : [SUGGESTION_LABELS.likely];
    const distance = Math.min(...lines.map((line) => Math.abs(one.score - line)));
    const uncertainty = rounded(Math.max(0, 1 - distance / NEAR[one.kind]));
    const weight = rounded(Math.log2(2 + one.stake));
    return { ...one, uncertainty, weight, value: rounded(uncertainty * weight) };
  });
  const queued = items
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value || (keyOf(a) < keyOf(b) ? -1 : 1))
    .slice(0, MOST);
  await database.batch(replaceQueue(queued.map((item, at) => ({ ...item, rank: at + 1 }))));
}

function keyOf({ alignmentId, ca, us }: Unsure): string {
  return alignmentId ?? `${ca} ${us}`;
}

function rounded(value: number): number {
  return Number(value.toFixed(DIGITS));
}
