import { existsSync } from 'node:fs';
import {
  type CrosswalkChange,
  compareCrosswalks,
  type DigestName,
  runCrosswalks,
} from '../evaluate/crosswalk-digest.ts';
import { crosswalkFiles } from '../evaluate/crosswalk-files.ts';
import type { Evaluation } from '../evaluate/evaluation.ts';
import { describeGaps } from '../evaluate/gap-verdicts.ts';

/**
 * Every crosswalk aligned anew, on the embedded digests and on official text where it is at hand, against the committed digests: pairs gained and lost, crosswalk
 * by crosswalk. `--update` commits the run, and the diff of two small files shows a reviewer what a change of rules did.
 */
export const evaluation: Evaluation = async ({ corpora, update, progress }) => {
  const text: string[] = [];
  const counts: Record<string, { pairs: number; gained: number; lost: number }> = {};
  const sets: readonly (readonly [DigestName, readonly string[]])[] = [
    ['embedded', []],
    ...(existsSync(corpora) ? [['official', crosswalkFiles(corpora)] as const] : []),
  ];
  let pairs = 0;
  for (const [name, files] of sets) {
    progress(`aligning every crosswalk: ${name}`);
    const { pairs: lines, gaps } = await runCrosswalks(files);
    const changes = compareCrosswalks(name, lines, update);
    const [gained, lost] = (['gained', 'lost'] as const).map((how) =>
      changes.reduce((sum, change) => sum + change[how].length, 0),
    ) as [number, number];
    counts[name] = { pairs: lines.length, gained, lost };
    pairs += lines.length;
    text.push(`${name}: ${lines.length} section pairs; ${gained} gained, ${lost} lost since the committed digest`);
    text.push(...changes.flatMap(describe));
    if (name === 'official') text.push(...describeGaps(gaps));
  }
  return { json: { set: 'crosswalks', n: pairs, metrics: counts, baseline: {} }, text: `${text.join('\n')}\n` };
};

function describe({ crosswalk, gained, lost }: CrosswalkChange): string[] {
  return [`  ${crosswalk}`, ...gained.map((pair) => `    + ${pair}`), ...lost.map((pair) => `    - ${pair}`)];
}
