import { readFileSync } from 'node:fs';
import { CLAIMS } from '../../src/divergence/doubtful-figures.ts';
import { measureWorth, probabilityOfWorth, type WorthMeasures } from '../../src/divergence/likely-worth.ts';
import type { MatchedFigures } from '../../src/divergence/matched-figures.ts';
import type { ProvisionRef } from '../../src/model/alignment.ts';
import type { Evidence } from '../../src/model/divergence.ts';
import { compareAll, openCrosswalks } from './draw-divergences.ts';
import { fitProbability } from './fit-probability.ts';
import { heldOut, nameWeights, roundAll } from './held-out.ts';
import { readVerdicts } from './worth-verdicts.ts';

/** A judged difference of two figures. */
export type WorthLesson = {
  readonly group: string;
  readonly isRight: boolean;
  readonly share: number;
  readonly measures: WorthMeasures;
};

/** Any order will do: every crosswalk is read. */
const SEED = 1;
/** Where a difference may be shown from; what each costs and keeps is printed, held out. */
const THRESHOLDS = [0.5, 0.6, 0.7, 0.8];

/**
 * How likely a reader calls a difference of two figures worth the time: logistic regression on the judged ones that are still found on official text, tried on
 * crosswalks of which nothing was seen.
 */
export function trainWorth(corpora: string, judged: string, progress: (message: string) => void) {
  return learnWorth(readLessons(corpora, judged, progress));
}

export function learnWorth(lessons: readonly WorthLesson[]) {
  const said = heldOut(lessons, learn, (weights, { measures }) => probabilityOfWorth(measures, weights));
  const worth = lessons.filter(({ isRight }) => isRight).length;
  const from = (least: number) => {
    const kept = lessons.filter((_, at) => (said[at] ?? 0) >= least);
    const right = kept.filter(({ isRight }) => isRight).length;
    return roundAll({ kept: kept.length, worth: right / Math.max(1, kept.length), ofAllWorth: right / worth });
  };
  return {
    probability: roundAll(learn(lessons)),
    heldOut: {
      lessons: lessons.length,
      worth,
      ...Object.fromEntries(THRESHOLDS.map((least) => [`from ${least}`, from(least)])),
    },
  };
}

/** Two hundred lessons for sixteen measures: of 0.002, 0.03 and 0.1 the last two were alike held out, the first far behind. */
const PULL = 0.06;

/** On measures of one spread, so that the pull is the same for all. */
function learn(lessons: readonly WorthLesson[]): Record<string, number> {
  const names = Object.keys(lessons[0]?.measures ?? {});
  const rows = lessons.map(({ measures }) => names.map((name) => measures[name as keyof WorthMeasures]));
  const spreads = names.map((_, at) => spreadOf(rows.map((row) => row[at] ?? 0)));
  const weights = fitProbability(
    rows.map((row) => row.map((value, at) => value / (spreads[at] ?? 1))),
    lessons.map(({ isRight }) => isRight),
    lessons.map(({ share }) => share),
    PULL,
  );
  return nameWeights(
    names,
    weights.map((weight, at) => weight / (spreads[at] ?? 1)),
  );
}

/** Standard deviation; 1 for what never varies. */
function spreadOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return spread < 1e-9 ? 1 : spread;
}

function readLessons(corpora: string, judged: string, progress: (message: string) => void): WorthLesson[] {
  const verdicts = readVerdicts(readFileSync(judged, 'utf8'));
  const lessons: (Omit<WorthLesson, 'share'> & { readonly amounts: string })[] = [];
  for (const open of openCrosswalks(corpora, SEED, progress)) {
    const matches = new Map<string, readonly [MatchedFigures, Parameters<typeof measureWorth>[2]]>();
    const found = compareAll(open, (alignment, matched) => {
      for (const match of matched) matches.set(keyOf(match.ca.main, match.us.main), [match, alignment]);
    });
    for (const { id, crosswalkId, divergence } of found) {
      const { ca, us, details } = divergence;
      const verdict = verdicts.get(id)?.verdict;
      const [match, alignment] = matches.get(keyOf(ca, us)) ?? [];
      if (verdict === undefined || details.kind !== 'quantity' || match === undefined || alignment === undefined)
        continue;
      if (match.isRow === true || !(CLAIMS.has(details.relation) || details.relation === 'near')) continue;
      lessons.push({
        group: crosswalkId,
        isRight: verdict === 'worth',
        amounts: [crosswalkId, details.caFigure, details.usFigure].join(' '),
        measures: measureWorth(match, details.relation, alignment),
      });
    }
  }
  // Two amounts that one crosswalk sets against one another thirty times are one lesson more often, not thirty.
  const often = Map.groupBy(lessons, ({ amounts }) => amounts);
  return lessons.map(({ amounts, ...lesson }) => ({
    ...lesson,
    share: 1 / Math.sqrt(often.get(amounts)?.length ?? 1),
  }));
}

type Figure = ProvisionRef & Pick<Evidence, 'span'>;

function keyOf(ca: Figure, us: Figure): string {
  return [ca, us].map(({ editionId, eId, span }) => `${editionId} ${eId} ${span.start}`).join(' | ');
}
