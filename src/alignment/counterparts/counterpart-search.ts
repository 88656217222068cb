import { topOf } from '../../text/top-of.ts';
import { COUNTERPART_FEATURES, type CounterpartEvidence, type EvidenceSources } from './counterpart-features.ts';
import { findPartners } from './find-partners.ts';
import { drawEvenly, type Hit, logVote, toHits, voteForInstruments } from './instrument-votes.ts';
import type { LawIndex } from './law-index.ts';
import type { LawSection } from './law-section.ts';
import { type QueryExpansion, questionsOf } from './query-terms.ts';
import { namesOf } from './section-runs.ts';

/** A section of the other country that may govern the same thing, with the evidence for it, feature by feature. */
export type Counterpart = {
  /** Place in the other country's index. */
  readonly section: number;
  readonly evidence: CounterpartEvidence;
  /** Sum of weighed evidence; comparable within one question. */
  readonly score: number;
};

export type CounterpartWeights = Readonly<Record<keyof CounterpartEvidence, number>>;

export type CounterpartSearch = {
  /** The likeliest counterparts of the section at a place of the instrument, best first. */
  readonly rank: (at: number) => Counterpart[];
  /** Instruments of the other country by votes of all sections, as shares of the most. */
  readonly votes: ReadonlyMap<string, number>;
};

/** Words of a question that are sought; of a long section the rest are too common to change the order of the first fifty. */
const MOST_TERMS = 120;
const HITS = 100;
/** Sections of one instrument that vote, evenly drawn: more do not change the parts found. */
const VOTERS = 120;
/** How many sections are looked at closely for each question. */
const CANDIDATES = 120;
/** What the instrument's vote counts for in choosing them, in shares of the best text score. */
const VOTE_SHARE = 0.6;

/**
 * Search for the counterparts of one instrument's sections in the whole law of the other country, in two stages: the instrument's sections vote for the other
 * country's instruments, then each section's best hits, weighed by their instrument's vote, are compared feature by feature. One question alone drifts to other
 * agencies ("records", "suspension"); what the whole instrument is about keeps it.
 *
 * @param other the other country's law
 * @param own the law the instrument belongs to: a U.S. section asks back, and the instrument must be in it or nothing answers
 * @param instrument its sections in order
 */
export function searchCounterparts(
  other: LawIndex,
  own: LawIndex,
  instrument: readonly LawSection[],
  options: { readonly expand: QueryExpansion; readonly weights: CounterpartWeights },
): CounterpartSearch {
  const questions = questionsOf(instrument, options.expand);
  const asked = questions.map((question): { readonly best: number; readonly hits: readonly Hit[] } => {
    const found = other.whole.search(question, HITS, { mostTerms: MOST_TERMS });
    return { best: found[0]?.score ?? Number.EPSILON, hits: toHits(found) };
  });
  const hitsOf = (at: number): readonly Hit[] => asked[at]?.hits ?? [];
  const votes = voteForInstruments(other, drawEvenly(instrument.length, VOTERS).map(hitsOf));
  const names = namesOf(instrument);
  const partners = findPartners(other, instrument, names, votes, (at, run) => {
    const { best = 1 } = asked[at] ?? {};
    return other.whole.scoresWithin(questions[at] ?? [], run, { mostTerms: MOST_TERMS }).map((score) => score / best);
  });
  const partnersOf = (at: number): ReadonlyMap<number, number> => partners[at] ?? new Map();
  const sources: EvidenceSources = {
    other,
    own,
    instrument,
    names,
    questions,
    hitsOf,
    votes,
    partnersOf,
    answers: new Map(),
  };

  function rank(at: number): Counterpart[] {
    const scores = other.whole.scores(questions[at] ?? [], { mostTerms: MOST_TERMS });
    const candidates = chooseCandidates(other, scores, votes);
    const evidenceOf = Object.entries(COUNTERPART_FEATURES).map(
      ([name, feature]) => [name, feature(sources, at)] as const,
    );
    return candidates
      .map((section): Counterpart => {
        const evidence = Object.fromEntries(evidenceOf.map(([name, of]) => [name, of(section)])) as CounterpartEvidence;
        return { section, evidence, score: scoreOf(evidence, options.weights) };
      })
      .sort((a, b) => b.score - a.score || a.section - b.section);
  }

  return { rank, votes };
}

/** Log odds up to a constant: each feature adds its weight. */
function scoreOf(evidence: CounterpartEvidence, weights: CounterpartWeights): number {
  let sum = 0;
  for (const [name, weight] of Object.entries(weights)) sum += weight * evidence[name as keyof CounterpartEvidence];
  return sum;
}

function chooseCandidates(other: LawIndex, scores: Float64Array, votes: ReadonlyMap<string, number>): number[] {
  const best = scores.reduce((most, score) => Math.max(most, score), 0);
  if (best === 0) return [];
  const instruments = other.sections;
  const lifted = new Float64Array(scores.length);
  for (let section = 0; section < scores.length; section++) {
    const score = scores[section] ?? 0;
    if (score === 0) continue;
    const vote = votes.get(instruments[section]?.instrumentId ?? '') ?? 0;
    lifted[section] = score / best + VOTE_SHARE * logVote(vote);
  }
  return topOf(lifted, CANDIDATES);
}
