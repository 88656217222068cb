import { basename, join } from 'node:path';
import { COUNTERPART_WEIGHTS } from '../../src/alignment/counterparts/counterpart-weights.ts';
import { askCounterparts, citationOf } from '../evaluate/counterpart-questions.ts';
import { answerCrosswalk, type CrosswalkAnswer } from '../evaluate/crosswalk-answers.ts';
import { measureCrosswalks } from '../evaluate/crosswalk-metrics.ts';
import { describeCrosswalks } from '../evaluate/describe-crosswalks.ts';
import type { Evaluation } from '../evaluate/evaluation.ts';
import { openJudgedCrosswalks } from '../evaluate/judged-crosswalks.ts';
import { bootstrapRatio, measureRanks, type Rank } from '../evaluate/ranking.ts';
import { readBridges } from '../evaluate/read-bridges.ts';
import { readSectionGold, type SectionGold } from '../evaluate/section-gold.ts';

const LIMIT = 50;

/**
 * Two measures of finding counterparts, both without citations of U.S. law and without standard numbers: the search of each judged Canadian section over the whole
 * U.S. law, beside plain BM25 in the same run; and the alignment of each Canadian instrument with the CFR parts that the answers name.
 */
export const evaluation: Evaluation = async ({ gold, corpora, progress }) => {
  const path = gold ?? join(corpora, '../gold/sections.tsv');
  const rows = readSectionGold(path);
  const search = searchWholeLaw(corpora, rows, progress);
  const answers = alignJudged(corpora, rows, progress);
  const metrics = measureRanks(search.ours);
  const baseline = measureRanks(search.plain);
  const limits = { r1: 1, r5: 5, r10: 10, r50: 50 } as const;
  const intervals = mapValues(limits, (limit) => bootstrapRatio(search.ours, search.plain, limit));
  const ratio = (name: keyof typeof limits): string => {
    const [low, high] = intervals[name].map((bound) => bound.toFixed(2));
    return `${name}: ${percent(metrics[name])} against ${percent(baseline[name])} of plain BM25, ratio ${(metrics[name] / baseline[name]).toFixed(2)} (95 %: ${low} to ${high})`;
  };
  const { unanswerable } = search;
  progress(`${search.ours.length} sections answered, ${unanswerable.length} left out`);
  for (const one of unanswerable) progress(`left out: ${one}`);
  const text = [
    `${basename(path)}: ${search.ours.length} Canadian sections against ${search.pool} U.S. sections`,
    ...(['r1', 'r5', 'r10', 'r50'] as const).map(ratio),
    `mean reciprocal rank ${metrics.mrr.toFixed(3)} against ${baseline.mrr.toFixed(3)}`,
    ...(unanswerable.length === 0 ? [] : [`left out, no answer to be had: ${unanswerable.length}`, ...unanswerable]),
    'section\tours\tplain\tjudged right\tours, first three',
    ...search.lines,
    '',
    ...describeCrosswalks(answers),
    '',
  ].join('\n');
  const { precision, recall, f1, coverage } = measureCrosswalks(answers);
  const alignment = { precision, recall, f1, coverage };
  const json = { set: basename(path), n: search.ours.length, metrics, baseline, alignment };
  return { json: { ...json, ratioIntervals: intervals, leftOut: unanswerable }, text };
};

type Search = {
  readonly pool: number;
  readonly ours: readonly Rank[];
  readonly plain: readonly Rank[];
  readonly lines: readonly string[];
  readonly unanswerable: readonly string[];
};

/** Rows that cannot be answered are named and left out of the count; where none can, the count of 0 says so. */
function searchWholeLaw(corpora: string, rows: readonly SectionGold[], progress: (message: string) => void): Search {
  const questions = askCounterparts(corpora, rows, progress);
  const found: Search & { ours: Rank[]; plain: Rank[]; lines: string[] } = {
    pool: questions.us.sections.length,
    ours: [],
    plain: [],
    lines: [],
    unanswerable: questions.unanswerable,
  };
  for (const { gold, answers, asked, found: ranked } of questions.answer(COUNTERPART_WEIGHTS)) {
    const places = ranked.map(({ section }) => section);
    const [mine, other] = [rankOf(places, answers), rankOf(questions.plain(asked, LIMIT), answers)];
    found.ours.push(mine);
    found.plain.push(other);
    const first = places.slice(0, 3).map((place) => citationOf(questions.us, place));
    found.lines.push(
      [`${gold.instrument}, s. ${gold.section}`, shown(mine), shown(other), gold.us.join(' '), first.join(' ')].join(
        '\t',
      ),
    );
  }
  return found;
}

function alignJudged(
  corpora: string,
  rows: readonly SectionGold[],
  progress: (message: string) => void,
): CrosswalkAnswer[] {
  progress('reading the instruments to be aligned');
  const bridges = readBridges();
  return openJudgedCrosswalks(corpora, rows).flatMap((judged) => {
    progress(`${judged.crosswalk.id} with ${judged.us.length} parts`);
    return answerCrosswalk(judged, bridges);
  });
}

function mapValues<K extends string, A, B>(values: Readonly<Record<K, A>>, of: (value: A) => B): Record<K, B> {
  return Object.fromEntries(Object.entries<A>(values).map(([name, value]) => [name, of(value)])) as Record<K, B>;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function shown(rank: Rank): string {
  return rank > LIMIT ? `> ${LIMIT}` : String(rank);
}

function rankOf(found: readonly number[], answers: ReadonlySet<number>): Rank {
  const at = found.slice(0, LIMIT).findIndex((place) => answers.has(place));
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
}
