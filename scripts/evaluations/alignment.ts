import { basename, join } from 'node:path';
import { COUNTERPART_WEIGHTS } from '../../src/alignment/counterparts/counterpart-weights.ts';
import { askCounterparts, citationOf } from '../evaluate/counterpart-questions.ts';
import type { Evaluation } from '../evaluate/evaluation.ts';
import { readLaw, usLawFiles } from '../evaluate/law-pool.ts';
import { plainBm25 } from '../evaluate/plain-bm25.ts';
import { bootstrapRatio, measureRanks, type Rank } from '../evaluate/ranking.ts';
import { readSectionGold } from '../evaluate/section-gold.ts';

const LIMIT = 50;

/**
 * Counterpart search over the whole U.S. law, beside plain BM25 in the same run: of each judged Canadian section, without its citations of U.S. law and without
 * standard numbers, the rank of the first right U.S. section.
 */
export const evaluation: Evaluation = async ({ gold, corpora, progress }) => {
  const path = gold ?? join(corpora, '../gold/sections.tsv');
  const questions = askCounterparts(corpora, readSectionGold(path), progress);
  progress('indexing the same sections for the baseline');
  const plain = plainBm25(printed(usLawFiles(corpora)));
  const ours: Rank[] = [];
  const theirs: Rank[] = [];
  const lines: string[] = [];
  for (const { gold, answers, asked, found } of questions.answer(COUNTERPART_WEIGHTS)) {
    const places = found.map(({ section }) => section);
    const [mine, other] = [rankOf(places, answers), rankOf(plain(asked, LIMIT), answers)];
    ours.push(mine);
    theirs.push(other);
    const first = places.slice(0, 3).map((place) => citationOf(questions.us, place));
    lines.push(
      [`${gold.instrument}, s. ${gold.section}`, shown(mine), shown(other), gold.us.join(' '), first.join(' ')].join(
        '\t',
      ),
    );
  }
  const metrics = measureRanks(ours);
  const baseline = measureRanks(theirs);
  const ratio = (name: 'r1' | 'r5' | 'r50', limit: number): string => {
    const [low, high] = bootstrapRatio(ours, theirs, limit).map((bound) => bound.toFixed(2));
    return `${name}: ${percent(metrics[name])} against ${percent(baseline[name])} of plain BM25, ratio ${(metrics[name] / baseline[name]).toFixed(2)} (95 %: ${low} to ${high})`;
  };
  const { us, unanswerable } = questions;
  const text = [
    `${basename(path)}: ${ours.length} Canadian sections against ${us.sections.length} U.S. sections`,
    ratio('r1', 1),
    ratio('r5', 5),
    ratio('r50', 50),
    `mean reciprocal rank ${metrics.mrr.toFixed(3)} against ${baseline.mrr.toFixed(3)}`,
    ...(unanswerable.length === 0
      ? []
      : [`left out, since not in the corpora: ${unanswerable.length}`, ...unanswerable]),
    'section\tours\tplain\tjudged right\tours, first three',
    ...lines,
    '',
  ].join('\n');
  return { json: { set: basename(path), n: ours.length, metrics, baseline }, text };
};

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
