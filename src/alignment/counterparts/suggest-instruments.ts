import { drawEvenly, type Hit, toHits, voteForInstruments } from './instrument-votes.ts';
import { documentOf, type LawIndex } from './law-index.ts';
import type { LawSection } from './law-section.ts';
import type { QueryExpansion } from './query-terms.ts';

/** An instrument of the other country that may govern the same matter, and why. */
export type SuggestedInstrument = {
  readonly instrumentId: string;
  /** Votes of the instrument's sections, as a share of the most. */
  readonly votes: number;
  /** How alike the titles are, 0 to 1. */
  readonly title: number;
  readonly score: number;
};

const HITS = 50;
const VOTERS = 120;
const MOST_TERMS = 120;
/** What equal titles count for, in shares of the most votes: from 0.15 to 0.8 the same judged pairs are found; it orders those with few votes. */
const TITLE_SHARE = 0.3;

/** Instruments of the other country by likelihood, from the votes of all sections and the titles; those without a vote are not named. */
export function suggestInstruments(
  other: LawIndex,
  instrument: readonly LawSection[],
  expand: QueryExpansion,
): SuggestedInstrument[] {
  const questions = drawEvenly(instrument.length, VOTERS).map((at): readonly Hit[] => {
    const section = instrument[at];
    const words = section === undefined ? [] : documentOf(section);
    return toHits(other.whole.search([...words, ...expand(words)], HITS, { mostTerms: MOST_TERMS }));
  });
  const votes = voteForInstruments(other, questions);
  const likeness = other.titleLikeness(instrument[0]?.title ?? []);
  return [...votes]
    .map(([instrumentId, share]): SuggestedInstrument => {
      const title = likeness(instrumentId);
      return { instrumentId, votes: share, title, score: share + TITLE_SHARE * title };
    })
    .sort((a, b) => b.score - a.score || (a.instrumentId < b.instrumentId ? -1 : 1));
}
