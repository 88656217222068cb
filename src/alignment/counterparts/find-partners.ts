import { monotoneMargins, orderAgreement } from '../monotone-partners.ts';
import type { LawIndex } from './law-index.ts';
import type { LawSection } from './law-section.ts';
import { overlapWith } from './overlap-with.ts';
import { runsOf } from './section-runs.ts';

/** Instruments with which the whole is compared: those of at least this share of the most votes. */
const ELECTED = { share: 0.25, most: 5 } as const;
/** What equal headings count for beside equal texts. */
const HEADING_SHARE = 0.5;

/**
 * Aligns the whole instrument in order, run by run (the body, each schedule), with the instruments most voted for.
 *
 * @param names of each section the words that name it
 * @param sharesIn of a section's question, what each section of a run scores, as shares of the best score in the whole law
 * @returns for each section the places that fit the order of both, with how well they do and how far the two instruments follow one plan (0 to 1)
 */
export function findPartners(
  other: LawIndex,
  instrument: readonly LawSection[],
  names: readonly (readonly string[])[],
  votes: ReadonlyMap<string, number>,
  sharesIn: (at: number, run: { readonly first: number; readonly count: number }) => Float64Array,
): Map<number, number>[] {
  const elected = [...votes]
    .filter(([, vote]) => vote >= ELECTED.share)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, ELECTED.most)
    .flatMap(([id]) => other.instruments.get(id) ?? []);
  const found = instrument.map(() => new Map<number, number>());
  const runs = runsOf(instrument);
  for (const { first, count } of elected) {
    const headings = other.sections.slice(first, first + count).map(({ name }) => name);
    const rows = instrument.map((_, at) => {
      const likeness = overlapWith(names[at] ?? [], other.whole.idf);
      return sharesIn(at, { first, count }).map(
        (share, place) => share ** 2 + HEADING_SHARE * likeness(headings[place] ?? []) ** 2,
      );
    });
    for (const run of runs) {
      const similarity = (one: number, two: number): number => rows[run[one] ?? -1]?.[two] ?? 0;
      const agreement = orderAgreement(run.length, count, similarity);
      if (agreement === 0) continue;
      for (const [one, margins] of monotoneMargins(run.length, count, similarity).entries()) {
        for (const [two, margin] of margins) found[run[one] ?? -1]?.set(first + two, agreement * (1 - margin));
      }
    }
  }
  return found;
}
