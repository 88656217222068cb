import { topOf } from '../../text/top-of.ts';
import type { InstrumentIndex } from './instrument-index.ts';
import { drawEvenly, type Hit, toHits, voteForInstruments } from './instrument-votes.ts';
import type { LawIndex } from './law-index.ts';
import type { LawSection } from './law-section.ts';
import { type QueryExpansion, questionsOf } from './query-terms.ts';

/** An instrument of the other country that may govern the same matter, and why. */
export type SuggestedInstrument = {
  readonly instrumentId: string;
  /** Votes of the instrument's sections, as a share of the most. */
  readonly votes: number;
  /** The same votes as a share of all that could be given: 1 where every section finds its best answer in it, near 0 where votes scatter. */
  readonly support: number;
  /** The most votes in any stretch of neighboring sections, as a share of all that it could give: what an instrument of many subjects has for each. */
  readonly stretch: number;
  /** What the two share as wholes, word by word, as a share of the most any instrument shares. */
  readonly whole: number;
  /** How much of their words the three best pairs share, 0 to 1. */
  readonly coverage: number;
  /** How alike the titles are, 0 to 1. */
  readonly title: number;
  /** Sum by which candidates are chosen; how likely each is, more evidence says. */
  readonly score: number;
  /** Sections that voted for it with the section each found there, the best first; at most three. */
  readonly pairs: readonly VotingPair[];
};

type VotingPair = {
  /** Place of the asking section in its instrument, and of the section found in the index. */
  readonly at: number;
  readonly section: number;
  /** Of the question's best score. */
  readonly share: number;
  /** How much of the question's words the section found holds, rare ones weighing more; 0 to 1. */
  readonly coverage: number;
};

/** One country's law, and its instruments as wholes. */
export type SuggestionLaw = { readonly law: LawIndex; readonly wholes: InstrumentIndex };

const HITS = 50;
/** Enough that a division of thirty sections in a regulation of a thousand has its own voters. */
const VOTERS = 240;
/** Candidates that are weighed by all evidence: of judged counterparts that words find at all, nearly every one is among them. */
const CONSIDERED = 40;
/** Neighboring voters that make a stretch. */
const STRETCH = 8;
/** Instruments looked at for what they share as wholes, beside those with votes. */
const WHOLES = 30;
/** Words of the whole instrument that are sought. */
const WHOLE_TERMS = 500;
const MOST_TERMS = 120;
/** What equal titles count for, in shares of the most votes: from 0.15 to 0.8 the same judged pairs are found; it orders those with few votes. */
const TITLE_SHARE = 0.3;
const PAIRS = 3;

/** Instruments of the other country that may govern the same matter, the most alike first: by the votes of all sections, of stretches of them, titles and whole vocabularies. */
export function suggestInstruments(
  { law: other, wholes }: SuggestionLaw,
  instrument: readonly LawSection[],
  expand: QueryExpansion,
): SuggestedInstrument[] {
  const voters = drawEvenly(instrument.length, VOTERS);
  const questions = questionsOf(instrument, expand);
  const answers = voters.map((at): Answer => {
    const question = questions[at] ?? [];
    const found = other.whole.search(question, HITS, { mostTerms: MOST_TERMS });
    const ceiling = Math.max(Number.EPSILON, other.whole.ceiling(question, { mostTerms: MOST_TERMS }));
    return { at, hits: toHits(found), coverage: (found[0]?.score ?? 0) / ceiling };
  });
  const votes = voteForInstruments(
    other,
    answers.map(({ hits }) => hits),
  );
  const pairs = pairsByInstrument(other, answers);
  const likeness = other.titleLikeness(instrument[0]?.title ?? []);
  const shared = shareWholes(wholes, questions.flat());
  const candidates = [
    ...new Set([
      ...votes.keys(),
      ...topOf(Float64Array.from(shared.values()), WHOLES).map((at) => wholes.ids[at] ?? ''),
    ]),
  ];
  return candidates
    .map((instrumentId): SuggestedInstrument => {
      const share = votes.get(instrumentId) ?? 0;
      const title = likeness(instrumentId);
      const own = pairs.get(instrumentId) ?? [];
      const stretch = bestStretch(own, voters);
      const whole = shared.get(instrumentId) ?? 0;
      return {
        instrumentId,
        votes: share,
        stretch,
        whole,
        support: own.reduce((sum, pair) => sum + pair.share ** 4, 0) / Math.max(1, voters.length),
        coverage: mean(own.slice(0, PAIRS).map((pair) => pair.coverage)),
        title,
        score: share + TITLE_SHARE * title + stretch + whole,
        pairs: own.slice(0, PAIRS),
      };
    })
    .sort((a, b) => b.score - a.score || (a.instrumentId < b.instrumentId ? -1 : 1))
    .slice(0, CONSIDERED);
}

/** What each instrument of the other country shares with the words of all sections, as a share of the most. */
function shareWholes({ ids, words }: InstrumentIndex, question: readonly string[]): ReadonlyMap<string, number> {
  const scores = words.scores(question, { mostTerms: WHOLE_TERMS });
  const most = scores.reduce((best, score) => Math.max(best, score), Number.EPSILON);
  return new Map(ids.map((id, at) => [id, (scores[at] ?? 0) / most]));
}

/** @param voters places of all voters, of which `pairs` has those that voted for the instrument */
function bestStretch(pairs: readonly VotingPair[], voters: readonly number[]): number {
  const given = new Map(pairs.map(({ at, share }) => [at, share ** 4]));
  const width = Math.min(STRETCH, voters.length);
  let sum = 0;
  let most = 0;
  for (const [place, at] of voters.entries()) {
    sum += given.get(at) ?? 0;
    if (place >= width) sum -= given.get(voters[place - width] ?? -1) ?? 0;
    most = Math.max(most, sum);
  }
  return most / Math.max(1, width);
}

/** What one section was answered; `coverage` is that of its best hit. */
type Answer = { readonly at: number; readonly hits: readonly Hit[]; readonly coverage: number };

/** Of each instrument hit, every voter with its best hit there; those that agree in most words first. */
function pairsByInstrument(other: LawIndex, answers: readonly Answer[]): ReadonlyMap<string, readonly VotingPair[]> {
  const pairs = new Map<string, VotingPair[]>();
  for (const { at, hits, coverage } of answers) {
    const seen = new Set<string>();
    for (const { section, share } of hits) {
      const id = other.sections[section]?.instrumentId ?? '';
      if (seen.has(id)) continue;
      seen.add(id);
      const own = pairs.get(id) ?? [];
      own.push({ at, section, share, coverage: share * coverage });
      pairs.set(id, own);
    }
  }
  for (const own of pairs.values()) own.sort((a, b) => b.share * b.coverage - a.share * a.coverage || a.at - b.at);
  return pairs;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
