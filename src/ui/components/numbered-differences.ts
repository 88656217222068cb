import type { DivergenceSummary } from '../../model/divergence-summary.ts';

/** Differences of a section pair with the number that the list, the rows and the marks in the text share. */
export type NumberedDifferences = {
  /** What differs, the weightiest first. */
  readonly differing: readonly Numbered[];
  /** What differs and is seldom worth an official's time: listed apart, with its count, never dropped. */
  readonly weak: readonly Numbered[];
  /** Figures that are equal: they prove agreement, so they are listed apart and after. */
  readonly same: readonly Numbered[];
  readonly numberOf: (divergence: Pick<DivergenceSummary, 'alignmentId' | 'ordinal'>) => number | null;
};

export type Numbered = { readonly number: number; readonly divergence: DivergenceSummary };

/** Numbers the differences in the order of the list, differing ones first, then weak findings, then equal figures. */
export function numberedDifferences(divergences: readonly DivergenceSummary[]): NumberedDifferences {
  const differing = divergences.filter((one) => one.stringency !== 'same' && !one.weak);
  const weak = divergences.filter((one) => one.stringency !== 'same' && one.weak);
  const same = divergences.filter((one) => one.stringency === 'same');
  const all = [...differing, ...weak, ...same].map((divergence, index) => ({ number: index + 1, divergence }));
  const numbers = new Map(all.map((one) => [key(one.divergence), one.number]));
  return {
    differing: all.slice(0, differing.length),
    weak: all.slice(differing.length, differing.length + weak.length),
    same: all.slice(differing.length + weak.length),
    numberOf: (divergence) => numbers.get(key(divergence)) ?? null,
  };
}

function key(divergence: Pick<DivergenceSummary, 'alignmentId' | 'ordinal'>): string {
  return `${divergence.alignmentId} ${divergence.ordinal}`;
}
