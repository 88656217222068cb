import {
  measuresOf,
  type PairMeasures,
  type SectionEvidence,
  type TextForm,
} from '../../src/alignment/section-likelihood.ts';
import { formOf, scoreSections } from '../../src/alignment/section-scores.ts';
import { buildSectionUnits } from '../../src/alignment/section-units.ts';
import { notionFinder } from '../../src/alignment/term-bridges.ts';
import type { TermBridge } from '../../src/model/term-bridge.ts';
import type { JudgedCrosswalk } from './judged-crosswalks.ts';

/** A judged section with its candidates inside its crosswalk. */
export type CrosswalkLesson = {
  /** The Canadian instrument: what is learned is tried on others. */
  readonly group: string;
  readonly form: TextForm;
  /** How many counterparts are known, among the candidates or not. */
  readonly answers: number;
  /** How many of its likeliest candidates were judged. */
  readonly judged: number;
  /** What it counts for when it teaches how sure to be. */
  readonly share: number;
  readonly evidence: readonly SectionEvidence[];
  readonly right: readonly boolean[];
};

export function readLessons(
  { crosswalk, ca, us, judged }: JudgedCrosswalk,
  bridges: readonly TermBridge[],
  { likeliest, share }: { readonly likeliest: number; readonly share: number },
): CrosswalkLesson[] {
  const caUnits = buildSectionUnits(ca, crosswalk.caScope, notionFinder(bridges, 'ca', crosswalk.sectors));
  const findUsNotions = notionFinder(bridges, 'us', crosswalk.sectors);
  const usUnits = us.flatMap((side) => buildSectionUnits(side, crosswalk.usScope, findUsNotions));
  const scores = scoreSections(caUnits, usUnits);
  return judged.flatMap(({ eId, answers }): CrosswalkLesson[] => {
    const at = caUnits.findIndex((unit) => unit.eId === eId);
    const candidates = scores.candidatesOf(at);
    if (candidates.length === 0) return [];
    return [
      {
        group: crosswalk.ca,
        answers: answers.size,
        judged: likeliest,
        share,
        form: formOf(caUnits[at], ...usUnits),
        evidence: candidates.map((usAt) => scores.features(at, usAt)),
        right: candidates.map((usAt) => answers.has(`${usUnits[usAt]?.instrumentId} ${usUnits[usAt]?.eId}`)),
      },
    ];
  });
}

/** The measures of each candidate under a ranking, best first. */
export function measureLesson(
  { evidence, right }: CrosswalkLesson,
  scoreOf: (evidence: SectionEvidence) => number,
): { readonly measures: PairMeasures; readonly isRight: boolean }[] {
  const ranked = evidence
    .map((one, at) => ({ evidence: one, score: scoreOf(one), isRight: right[at] === true }))
    .sort((a, b) => b.score - a.score);
  const best = ranked[0]?.score ?? 0;
  const sum = ranked.reduce((all, { score }) => all + Math.exp(score - best), 0);
  return ranked.map((one, at) => {
    const facing = ranked[at === 0 ? 1 : 0];
    const lead = facing === undefined ? Number.POSITIVE_INFINITY : one.score - facing.score;
    const share = Math.exp(one.score - best) / sum;
    return { measures: measuresOf(one.evidence, { score: one.score, lead, share }), isRight: one.isRight };
  });
}
