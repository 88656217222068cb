import { findMonotonePartners, orderAgreement } from '../monotone-partners.ts';
import type { LawIndex } from './law-index.ts';
import type { LawSection } from './law-section.ts';

/** Instruments with which the whole is compared: those of at least this share of the most votes. */
const ELECTED = { share: 0.25, most: 5 } as const;

/** What comparing the whole instrument with the likeliest ones of the other country says of one section's candidates. */
export type PlanEvidence = {
  /** Partners when both are aligned in order, with how far the two follow one plan. */
  readonly partners: ReadonlyMap<number, number>;
  /** Of candidates in those instruments: this section's share of the best text score, beside that of the section of the instrument with most of it. */
  readonly contest: (candidate: number) => number;
};

/**
 * Compares the whole instrument, run by run (the body, each schedule), with the instruments most voted for.
 *
 * @param scoresOf scores of a section's question over the other country's whole law; the array may be used anew for each
 */
export function compareWithElected(
  other: LawIndex,
  instrument: readonly LawSection[],
  votes: ReadonlyMap<string, number>,
  scoresOf: (at: number) => Float64Array,
): PlanEvidence[] {
  const elected = [...votes]
    .filter(([, vote]) => vote >= ELECTED.share)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, ELECTED.most)
    .flatMap(([id]) => other.instruments.get(id) ?? []);
  const rows = instrument.map((_, at) => {
    const scores = scoresOf(at);
    const best = scores.reduce((most, score) => Math.max(most, score), Number.EPSILON);
    return elected.map(({ first, count }) => scores.slice(first, first + count).map((score) => score / best));
  });
  const found = instrument.map(() => new Map<number, number>());
  const most = new Map<number, number>();
  const runs = [...Map.groupBy(instrument.keys(), (at) => runOf(instrument[at])).values()];
  for (const [place, { first, count }] of elected.entries()) {
    for (const shares of rows.flatMap((row) => row[place] ?? [])) {
      for (const [at, share] of shares.entries()) most.set(first + at, Math.max(most.get(first + at) ?? 0, share));
    }
    for (const run of runs) {
      const similarity = (one: number, two: number): number => (rows[run[one] ?? -1]?.[place]?.[two] ?? 0) ** 2;
      const agreement = orderAgreement(run.length, count, similarity);
      const partners = findMonotonePartners(run.length, count, similarity);
      for (const [one, partner] of partners.entries()) {
        if (partner !== null) found[run[one] ?? -1]?.set(first + partner, agreement);
      }
    }
  }
  return instrument.map((_, at) => ({
    partners: found[at] ?? new Map(),
    contest: (candidate) => {
      const place = elected.findIndex(({ first, count }) => candidate >= first && candidate < first + count);
      const share = rows[at]?.[place]?.[candidate - (elected[place]?.first ?? 0)] ?? 0;
      return share / Math.max(Number.EPSILON, most.get(candidate) ?? 0);
    },
  }));
}

/** The body is one run, each schedule another: they follow plans of their own. */
function runOf(section: LawSection | undefined): string {
  return /^sched[^/]*?(?=__|$)/.exec(section?.eId ?? '')?.[0] ?? '';
}
