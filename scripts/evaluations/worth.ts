import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawDivergences } from '../evaluate/draw-divergences.ts';
import type { Evaluation } from '../evaluate/evaluation.ts';
import { readVerdicts, shareInterval, shareWorth, type Verdict } from '../evaluate/worth-verdicts.ts';

/** Differences judged by reading. */
const SIZE = 200;

/**
 * Whether what lists show by default is worth an official's time: 200 differences drawn with a fixed seed from 30 crosswalks on official text, against the
 * verdicts of a reader. What was not drawn when the reader judged counts as unjudged, never as worth.
 */
export const evaluation: Evaluation = async ({ gold, corpora, progress }) => {
  const path = gold ?? join(import.meta.dirname, '../../corpora/judged-divergences.tsv');
  const draw = drawDivergences(corpora, SIZE, progress);
  const verdicts = readVerdicts(readFileSync(path, 'utf8'));
  const rows = draw.drawn.map(({ id, crosswalkId, divergence }) => ({
    id,
    crosswalk: crosswalkId,
    kind: divergence.kind,
    stringency: divergence.stringency,
    weight: divergence.weight,
    verdict: verdicts.get(id)?.verdict ?? null,
    reason: verdicts.get(id)?.reason ?? '',
  }));
  const all = shareWorth(rows.map(({ verdict }) => verdict));
  const kinds = Map.groupBy(rows, ({ kind }) => kind);
  const byKind = [...kinds].map(([kind, of]) => ({ kind, ...shareWorth(of.map(({ verdict }) => verdict)) }));
  const known = shareWorth([...verdicts.values()].map(({ verdict }): Verdict => verdict));
  const interval = shareInterval(all.worth, all.judged);
  const between =
    interval === null
      ? ''
      : `, between ${interval.map((one) => (100 * one).toFixed(1)).join(' and ')} % with 95 % confidence`;
  const say = (share: number | null) => (share === null ? '-' : `${(100 * share).toFixed(1)} %`);
  const text = [
    `${rows.length} differences of ${draw.crosswalks} crosswalks, of ${draw.shown} that lists show and ${draw.weak} behind the switch`,
    `worth an official's time: ${all.worth} of ${all.judged} judged (${say(all.share)}${between}); unjudged: ${all.unjudged}`,
    ...byKind.map((one) => `${one.kind}\t${one.worth} of ${one.judged} (${say(one.share)})\tunjudged ${one.unjudged}`),
    `in the file: ${known.worth} of ${known.judged} verdicts (${say(known.share)})`,
    '',
  ].join('\n');
  const metrics = {
    worth: all.share,
    interval,
    judged: all.judged,
    unjudged: all.unjudged,
    shown: draw.shown,
    weak: draw.weak,
  };
  return { json: { set: 'worth', n: rows.length, metrics, baseline: {}, byKind, rows }, text };
};
