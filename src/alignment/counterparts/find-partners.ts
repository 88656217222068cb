import { findMonotonePartners, orderAgreement } from '../monotone-partners.ts';
import type { LawIndex } from './law-index.ts';
import type { LawSection } from './law-section.ts';

/** Instruments with which the whole is compared: those of at least this share of the most votes. */
const ELECTED = { share: 0.25, most: 5 } as const;

/**
 * Aligns the whole instrument in order, run by run (the body, each schedule), with the instruments most voted for.
 *
 * @param scoresOf scores of a section's question over the other country's whole law; the array may be used anew for each
 * @returns for each section its partners' places, with how far the two instruments follow one plan (0 to 1)
 */
export function findPartners(
  other: LawIndex,
  instrument: readonly LawSection[],
  votes: ReadonlyMap<string, number>,
  scoresOf: (at: number) => Float64Array,
): Map<number, number>[] {
  const elected = [...votes]
    .filter(([, vote]) => vote >= ELECTED.share)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, ELECTED.most)
    .flatMap(([id]) => other.instruments.get(id) ?? []);
  const rows = instrument.map((_, at) => {
    const scores = scoresOf(at);
    const best = scores.reduce((most, score) => Math.max(most, score), Number.EPSILON);
    return elected.map(({ first, count }) => scores.slice(first, first + count).map((score) => (score / best) ** 2));
  });
  const found = instrument.map(() => new Map<number, number>());
  const runs = [...Map.groupBy(instrument.keys(), (at) => runOf(instrument[at])).values()];
  for (const [place, { first, count }] of elected.entries()) {
    for (const run of runs) {
      const similarity = (one: number, two: number): number => rows[run[one] ?? -1]?.[place]?.[two] ?? 0;
      const agreement = orderAgreement(run.length, count, similarity);
      for (const [one, partner] of findMonotonePartners(run.length, count, similarity).entries()) {
        if (partner !== null) found[run[one] ?? -1]?.set(first + partner, agreement);
      }
    }
  }
  return found;
}

/** The body is one run, each schedule another: they follow plans of their own. */
function runOf(section: LawSection | undefined): string {
  return /^sched[^/]*?(?=__|$)/.exec(section?.eId ?? '')?.[0] ?? '';
}
