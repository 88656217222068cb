import { isNamed } from '../../src/alignment/passes/by-text.ts';
import { TEXT } from '../../src/alignment/thresholds.ts';

/** The candidates of a judged section, best first, and how many counterparts it is judged to have, among the candidates or not. */
type JudgedSet = {
  readonly answers: number;
  readonly candidates: readonly { readonly score: number; readonly isRight: boolean }[];
};

/**
 * How good the sets of counterparts are that sections are given by the rule of the product (`by-text`): of all pairs named those judged right, of all judged pairs
 * those named, and of the sections with several counterparts those that are given two right ones.
 */
export function measureSets(sections: readonly JudgedSet[]) {
  let [named, right, all, several, found] = [0, 0, 0, 0, 0];
  for (const { answers, candidates } of sections) {
    const best = candidates[0]?.score ?? 0;
    const given = candidates.slice(0, TEXT.most).filter(({ score }, rank) => isNamed(score, rank, best));
    const hits = given.filter(({ isRight }) => isRight).length;
    named += given.length;
    right += hits;
    all += answers;
    if (answers > 1) several += 1;
    if (answers > 1 && hits > 1) found += 1;
  }
  const [precision, recall] = [right / Math.max(1, named), right / Math.max(1, all)];
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, several, severalFound: found };
}
