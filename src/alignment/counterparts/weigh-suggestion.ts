import type { SuggestionEvidence, SuggestionLabel } from '../../model/suggestion.ts';
import trained from './suggestion-weights.json' with { type: 'json' };

/** Evidence on a scale of 0 to about 1, as the weights were set on. */
function scaleEvidence(evidence: SuggestionEvidence): Readonly<Record<keyof SuggestionEvidence, number>> {
  return {
    ...evidence,
    // The second reference adds less than the first.
    citations: evidence.citations / (1 + evidence.citations),
    standards: evidence.standards / (1 + evidence.standards),
  };
}

/** What orders the candidates of one instrument: each kind of evidence adds its weight. No probability: nearly all is relative to the best of the same question. */
export function rankSuggestion(evidence: SuggestionEvidence): number {
  let odds = trained.ranking.bias;
  for (const [name, value] of Object.entries(scaleEvidence(evidence))) {
    odds += trained.ranking.weights[name as keyof SuggestionEvidence] * value;
  }
  return odds;
}

/** What says how sure to be, of a candidate with its ranking. */
export type SuggestionMeasures = Readonly<Record<keyof typeof trained.probability, number>>;

/**
 * Of two sections both may vote for one part and share half of their words by chance, as a remission order of two sections shows; thirty that do are no chance. So the
 * number of sections asked is evidence, by its logarithm.
 */
export function measureSuggestion(evidence: SuggestionEvidence, sections: number): SuggestionMeasures {
  return { one: 1, ranking: rankSuggestion(evidence), back: evidence.back, sections: Math.log(1 + sections) };
}

/** How likely the two instruments govern the same matter, 0 to 1. */
export function weighSuggestion(evidence: SuggestionEvidence, sections: number): number {
  let odds = 0;
  for (const [name, value] of Object.entries(measureSuggestion(evidence, sections))) {
    odds += trained.probability[name as keyof SuggestionMeasures] * value;
  }
  return 1 / (1 + Math.exp(-odds));
}

/** From `likely` on a suggestion is more often right than wrong; below `possible` it is hardly ever: an instrument with nothing above it has no counterpart that was found. */
export const SUGGESTION_LABELS = { likely: 0.5, possible: trained.floor } as const;

export function labelSuggestion(likelihood: number): SuggestionLabel {
  if (likelihood >= SUGGESTION_LABELS.likely) return 'likely';
  return likelihood >= SUGGESTION_LABELS.possible ? 'possible' : 'unlikely';
}
