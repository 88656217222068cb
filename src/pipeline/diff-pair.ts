import type { Provision } from '../model/provision.ts';
import type { MarkedText, Run, WordDiff } from '../model/word-diff.ts';
import { diffWords } from '../text/word-diff.ts';

const SEPARATOR = '\n';

/**
 * The coloured text of a provision pair, computed at analysis time. Several provisions of a side are compared as one text and cut apart again afterwards.
 */
export function diffPair(alignmentId: string, ca: readonly Provision[], us: readonly Provision[]): WordDiff {
  const join = (provisions: readonly Provision[]) => provisions.map((provision) => provision.text).join(SEPARATOR);
  const diff = diffWords(join(ca), join(us));
  return { alignmentId, coarse: diff.coarse, ca: cutApart(ca, diff.ca), us: cutApart(us, diff.us) };
}

/** Deals the runs of the joined text out to the provisions it was joined from. */
function cutApart(provisions: readonly Provision[], runs: readonly Run[]): MarkedText[] {
  const pending = runs.map((run) => ({ ...run }));
  const take = (length: number): Run[] => {
    const taken: Run[] = [];
    let left = length;
    while (left > 0) {
      const run = pending[0];
      if (run === undefined) throw new Error('a word diff is shorter than the text it was made from');
      taken.push({ text: run.text.slice(0, left), only: run.only });
      run.text = run.text.slice(left);
      left -= taken.at(-1)?.text.length ?? 0;
      if (run.text === '') pending.shift();
    }
    return taken;
  };
  return provisions.map((provision, index) => {
    if (index > 0) take(SEPARATOR.length);
    return { eId: provision.eId, runs: take(provision.text.length) };
  });
}
