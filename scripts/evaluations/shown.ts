import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Evaluation } from '../evaluate/evaluation.ts';
import { lookUpDifferences, readJudgedDifferences, SEEN, type ShownDifference } from '../evaluate/judged-shown.ts';

/**
 * What an official sees of the differences that a reader of both texts found, on the embedded digests: shown by lists as they open, behind the switch for weak
 * findings, none though the places are compared (`silent`), only the sections a pair (`apart`), or not even those (`missing`). Equal figures are counted apart:
 * lists leave them out on purpose. There is no plain baseline, since a word diff shows no difference as such.
 */
export const evaluation: Evaluation = async ({ gold, progress }) => {
  const path = gold ?? join(import.meta.dirname, '../../corpora/judged-shown.tsv');
  const judged = readJudgedDifferences(readFileSync(path, 'utf8'));
  progress(`comparing the digests of ${new Set(judged.map(({ crosswalk }) => crosswalk)).size} crosswalks`);
  const { rows, others } = lookUpDifferences(judged);
  const equal = rows.filter(({ relation }) => relation === 'equal');
  const differing = rows.filter(({ relation }) => relation !== 'equal');
  const crosswalks = [...Map.groupBy(differing, ({ crosswalk }) => crosswalk)];
  const metrics = { differences: count(differing), equal: count(equal), shownBesides: others.length };
  const text = [
    `${basename(path)}: ${say(differing)}`,
    `equal figures: ${say(equal)}`,
    ...crosswalks.map(([id, own]) => `${id}: ${say(own)}`),
    `shown besides: ${others.length}`,
    ...others.map(({ crosswalk, said }) => `  ${crosswalk}\t${said}`),
    ...rows.map((row) =>
      [row.seen, row.label ?? '-', row.relation, row.ca, row.us, row.difference, row.said.join('; ')].join('\t'),
    ),
    '',
  ].join('\n');
  return { json: { set: basename(path), n: rows.length, metrics, baseline: {}, rows, others }, text };
};

function count(rows: readonly ShownDifference[]): Record<string, number> {
  const asked = rows.filter(({ seen, agrees }) => seen === 'shown' && agrees !== null);
  return {
    n: rows.length,
    ...Object.fromEntries(SEEN.map((seen) => [seen, rows.filter((row) => row.seen === seen).length])),
    shownShare: rows.length === 0 ? 0 : rows.filter(({ seen }) => seen === 'shown').length / rows.length,
    directions: asked.length,
    directionsRight: asked.filter(({ agrees }) => agrees).length,
  };
}

function say(rows: readonly ShownDifference[]): string {
  const { n = 0, shown = 0, weak, silent, apart, missing, directions, directionsRight } = count(rows);
  const share = n === 0 ? '-' : `${((100 * shown) / n).toFixed(1)} %`;
  return `${n} judged, ${shown} shown (${share}; ${directionsRight} of ${directions} directions right), ${weak} weak, ${silent} silent, ${apart} apart, ${missing} missing`;
}
