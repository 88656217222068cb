import type { SuggestedInstrument } from '../alignment/counterparts/suggest-instruments.ts';
import { labelSuggestion, rankSuggestion, weighSuggestion } from '../alignment/counterparts/weigh-suggestion.ts';
import type { Instrument } from '../model/instrument.ts';
import type { NotAssessedReason, SuggestionEvidence } from '../model/suggestion.ts';
import type { StoredAssessment, StoredPair, StoredSuggestion, Ties } from '../store/write-suggestions.ts';

/** An instrument that another one's sections voted for, with the sections as they are stored. */
export type Candidate = Omit<SuggestedInstrument, 'pairs'> & { readonly pairs: readonly StoredPair[] };
export type Asked = { readonly sections: number; readonly candidates: readonly Candidate[] };
type Pool = { readonly instruments: number; readonly sections: number };

/** Suggestions kept of each instrument. */
const KEPT = 10;
/** Six digits: what two machines may round differently is left out. */
const DIGITS = 6;

/**
 * Holds the two directions against each other and decides, for each instrument, whether anything found may be its counterpart; one of which nothing may be keeps its
 * nearest ones too, called unlikely, for whoever knows better. A candidate that is found only
 * when asked from the other side counts too: a long regulation has room for few of the many parts that answer it.
 *
 * @param asked what each instrument with English text found
 * @param pools the law each country's instruments were asked of, by the asking country
 */
export function settleSuggestions(
  instruments: readonly Instrument[],
  asked: ReadonlyMap<string, Asked>,
  pools: ReadonlyMap<string, Pool>,
  ties: Ties,
): StoredAssessment[] {
  const weighed = weighCandidates(instruments, asked, ties);
  const kept = new Map(
    [...weighed].map(([id, list]) => [
      id,
      list.slice(0, KEPT).map(
        (one, at): Omit<StoredSuggestion, 'otherRank'> => ({
          ...one,
          label: labelSuggestion(one.likelihood),
          rank: at + 1,
        }),
      ),
    ]),
  );
  return instruments.map(({ id, jurisdiction }): StoredAssessment => {
    const pool = pools.get(jurisdiction) ?? { instruments: 0, sections: 0 };
    const own = asked.get(id);
    const suggestions = (kept.get(id) ?? []).map((one): StoredSuggestion => {
      const back = kept.get(one.otherInstrumentId)?.find(({ otherInstrumentId }) => otherInstrumentId === id);
      return { ...one, otherRank: back?.rank ?? null };
    });
    const reason = whyNot(own, pool);
    return {
      instrumentId: id,
      state: reason !== null ? 'not-assessed' : suggestions.some(isPossible) ? 'suggested' : 'none',
      reason,
      sections: own?.sections ?? 0,
      poolInstruments: pool.instruments,
      poolSections: pool.sections,
      best: weighed.get(id)?.[0]?.likelihood ?? 0,
      suggestions,
    };
  });
}

function isPossible({ label }: StoredSuggestion): boolean {
  return label !== 'unlikely';
}

type Weighed = {
  readonly otherInstrumentId: string;
  readonly evidence: SuggestionEvidence;
  readonly likelihood: number;
  readonly pairs: readonly StoredPair[];
};

/** Of each instrument asked the candidates, likeliest first: its own evidence, what the candidate says when asked back, and what else ties the two. */
export function weighCandidates(
  instruments: readonly Pick<Instrument, 'id' | 'jurisdiction'>[],
  asked: ReadonlyMap<string, Asked>,
  ties: Ties,
): ReadonlyMap<string, readonly Weighed[]> {
  const weighed = new Map<string, Weighed[]>();
  const votesOf = new Map([...asked].map(([id, { candidates }]) => [id, byInstrument(candidates)]));
  for (const { id, jurisdiction } of instruments) {
    const own = votesOf.get(id);
    if (own === undefined) continue;
    const sections = asked.get(id)?.sections ?? 0;
    const list = [...own.values()].map((candidate) => {
      const tie = ties.get(
        jurisdiction === 'ca' ? `${id}|${candidate.instrumentId}` : `${candidate.instrumentId}|${id}`,
      );
      const evidence = {
        votes: rounded(candidate.votes),
        support: rounded(candidate.support),
        stretch: rounded(candidate.stretch),
        whole: rounded(candidate.whole),
        coverage: rounded(candidate.coverage),
        title: rounded(candidate.title),
        back: rounded(votesOf.get(candidate.instrumentId)?.get(id)?.votes ?? 0),
        citations: tie?.citations ?? 0,
        standards: tie?.standards ?? 0,
      };
      return {
        otherInstrumentId: candidate.instrumentId,
        evidence,
        ranking: rankSuggestion(evidence),
        likelihood: weighSuggestion(evidence, sections),
        pairs: candidate.pairs,
      };
    });
    list.sort((a, b) => b.ranking - a.ranking || (a.otherInstrumentId < b.otherInstrumentId ? -1 : 1));
    // None is likelier than the one that ranks before it.
    let most = 1;
    const falling = list.map((one): Weighed => {
      most = Math.min(most, one.likelihood);
      return { ...one, likelihood: rounded(most) };
    });
    weighed.set(id, falling);
  }
  return weighed;
}

function byInstrument(candidates: readonly Candidate[]): ReadonlyMap<string, Candidate> {
  return new Map(candidates.map((candidate) => [candidate.instrumentId, candidate]));
}

function whyNot(own: Asked | undefined, pool: Pool): NotAssessedReason | null {
  if (own === undefined) return 'no-text';
  if (own.sections === 0) return 'no-sections';
  return pool.sections === 0 ? 'no-law' : null;
}

function rounded(value: number): number {
  return Number(value.toFixed(DIGITS));
}
