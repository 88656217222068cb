import type { SuggestionEvidence, SuggestionLabel } from '../../model/suggestion.ts';
import trained from './suggestion-weights.json' with { type: 'json' };

/** Evidence on a scale of 0 to about 1, as the weights were learned on. */
function scaleEvidence(evidence: SuggestionEvidence): Readonly<Record<keyof SuggestionEvidence, number>> {
  return {
    ...evidence,
    // The second reference adds less than the first.
    citations: evidence.citations / (1 + evidence.citations),
    standards: evidence.standards / (1 + evidence.standards),
  };
}

/** How likely the two instruments govern the same matter, 0 to 1: each kind of evidence adds its weight to the log odds. */
export function weighSuggestion(evidence: SuggestionEvidence): number {
  let odds = trained.bias;
  for (const [name, value] of Object.entries(scaleEvidence(evidence))) {
    odds += trained.weights[name as keyof SuggestionEvidence] * value;
  }
  return 1 / (1 + Math.exp(-odds));
}

/** From `likely` on a suggestion is more often right than wrong; below `possible` it is not worth a person's look. */
export const SUGGESTION_LABELS = { likely: 0.5, possible: trained.floor } as const;

/** The label of a likelihood; null below what is worth a person's look: an instrument with nothing above it has no counterpart that was found. */
export function labelSuggestion(likelihood: number): SuggestionLabel | null {
  if (likelihood >= SUGGESTION_LABELS.likely) return 'likely';
  return likelihood >= SUGGESTION_LABELS.possible ? 'possible' : null;
}
