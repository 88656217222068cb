import { keyOfRef } from '../model/alignment.ts';
import type { Divergence } from '../model/divergence.ts';
import { weighDoubtful } from './weigh.ts';

/** So many figures that are the same, and none that differs, make two provisions counterparts. */
const SAME = 2;

type Pair = { readonly divergences: readonly Divergence[] };

/**
 * Figures that differ, of a provision of which another pair has two figures or more that are the same and none that differs: margins of 2, 2.5, 2 and 2 cm have their
 * counterpart in the rule on the pages of a text, and are no stricter than those of its drawings. Such findings stay behind the switch, in the pair they were found in.
 */
export function doubtSettled<Of extends Pair>(pairs: readonly Of[]): Of[] {
  const settled = { ca: new Map<string, Of>(), us: new Map<string, Of>() };
  for (const pair of pairs) {
    const figures = pair.divergences.filter(({ kind }) => kind === 'quantity');
    if (figures.length < SAME || figures.some(({ stringency }) => stringency !== 'same')) continue;
    for (const side of ['ca', 'us'] as const) {
      for (const [key, own] of Map.groupBy(figures, (found) => keyOfRef(found[side])))
        if (own.length >= SAME) settled[side].set(key, pair);
    }
  }
  return pairs.map((pair) => {
    const isSettled = (found: Divergence): boolean =>
      (['ca', 'us'] as const).some((side) => {
        const other = settled[side].get(keyOfRef(found[side]));
        return other !== undefined && other !== pair;
      });
    return {
      ...pair,
      divergences: pair.divergences.map((found) =>
        found.kind === 'quantity' && found.stringency !== 'same' && isSettled(found)
          ? { ...found, weight: weighDoubtful(found.weight) }
          : found,
      ),
    };
  });
}
