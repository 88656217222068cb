import { basename, join } from 'node:path';
import { COUNTERPART_WEIGHTS } from '../../src/alignment/counterparts/counterpart-weights.ts';
import { askCounterparts, citationOf } from '../evaluate/counterpart-questions.ts';
import { answerCrosswalk, type CrosswalkAnswer } from '../evaluate/crosswalk-answers.ts';
import { measureCrosswalks } from '../evaluate/crosswalk-metrics.ts';
import { describeCrosswalks } from '../evaluate/describe-crosswalks.ts';
import type { Evaluation } from '../evaluate/evaluation.ts';
import { openJudgedCrosswalks } from '../evaluate/judged-crosswalks.ts';
import { readLaw, usLawFiles } from '../evaluate/law-pool.ts';
import { plainBm25 } from '../evaluate/plain-bm25.ts';
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
  const ratio = (name: 'r1' | 'r5' | 'r50', limit: number): string => {
    const [low, high] = bootstrapRatio(search.ours, search.plain, limit).map((bound) => bound.toFixed(2));
    return `${name}: ${percent(metrics[name])} against ${percent(baseline[name])} of plain BM25, ratio ${(metrics[name] / baseline[name]).toFixed(2)} (95 %: ${low} to ${high})`;
  };
  const { unanswerable } = search;
  const text = [
    `${basename(path)}: ${search.ours.length} Canadian sections against ${search.pool} U.S. sections`,
    ratio('r1', 1),
    ratio('r5', 5),
    ratio('r50', 50),
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
  return { json: { set: basename(path), n: search.ours.length, metrics, baseline, alignment }, text };
};

type Search = {
  readonly pool: number;
  readonly ours: readonly Rank[];
  readonly plain: readonly Rank[];
  readonly lines: readonly string[];
  readonly unanswerable: readonly string[];
};

/** @throws {Error} when not one row can be answered: a measure of nothing is none */
function searchWholeLaw(corpora: string, rows: readonly SectionGold[], progress: (message: string) => void): Search {
  const questions = askCounterparts(corpora, rows, progress);
  progress('indexing the same sections for the baseline');
  const plain = plainBm25(printed(usLawFiles(corpora)));
  const found: Search & { ours: Rank[]; plain: Rank[]; lines: string[] } = {
    pool: questions.us.sections.length,
    ours: [],
    plain: [],
    lines: [],
    unanswerable: questions.unanswerable,
  };
  for (const { gold, answers, asked, found: ranked } of questions.answer(COUNTERPART_WEIGHTS)) {
    const places = ranked.map(({ section }) => section);
    const [mine, other] = [rankOf(places, answers), rankOf(plain(asked, LIMIT), answers)];
    found.ours.push(mine);
    found.plain.push(other);
    const first = places.slice(0, 3).map((place) => citationOf(questions.us, place));
    found.lines.push(
      [`${gold.instrument}, s. ${gold.section}`, shown(mine), shown(other), gold.us.join(' '), first.join(' ')].join(
        '\t',
      ),
    );
  }
  if (found.ours.length === 0) {
    throw new Error(['no row can be answered from these corpora', ...questions.unanswerable.slice(0, 5)].join('\n'));
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

function* printed(paths: readonly string[]) {
  for (const section of readLaw(paths)) yield section.printed;
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
