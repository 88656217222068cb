import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgedLines } from './judged-lines.ts';

const FILE = join(import.meta.dirname, '../../corpora/judged-gaps.tsv');

type JudgedGap = {
  /** The seed of the draw. */
  readonly draw: string;
  /** As a line of a run's gaps. */
  readonly key: string;
  readonly verdict: string;
};

function readJudgedGaps(): JudgedGap[] {
  return judgedLines(readFileSync(FILE, 'utf8')).lines.map((line) => {
    const [draw = '', crosswalk, , instrument, eId, verdict = ''] = line.split('\t');
    return { draw, key: [crosswalk, instrument, eId].join('\t'), verdict };
  });
}

/**
 * Of each draw of provisions called "no counterpart found" what reading made of them, and what of those that this run still calls so: the first figure is of the rules
 * as they were when they were drawn, the second leaves out what was mended since and is no draw of its own.
 */
export function describeGaps(gaps: readonly string[]): string[] {
  const called = new Set(gaps);
  return [...Map.groupBy(readJudgedGaps(), ({ draw }) => draw)].map(([draw, judged]) => {
    const still = judged.filter(({ key }) => called.has(key));
    return `gaps, draw ${draw}: when drawn ${counts(judged)}; still called so ${counts(still)}`;
  });
}

function counts(judged: readonly JudgedGap[]): string {
  const of = (wanted: string): number => judged.filter(({ verdict }) => verdict === wanted).length;
  return `${of('right')} right, ${of('arguable')} arguable, ${of('wrong')} wrong of ${judged.length}`;
}
