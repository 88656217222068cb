import trained from './section-weights.json' with { type: 'json' };

/** Evidence that two sections of a crosswalk govern the same thing, feature by feature, each 0 to 1. */
export type SectionEvidence = Readonly<Record<keyof typeof trained.ranking, number>>;

/** What is known of a pair besides its evidence when its probability is asked for. */
export type PairMeasures = Readonly<Record<keyof typeof trained.probability, number>>;

/** Sum of weighed evidence; comparable between the candidates of one section. The weights are what `npm run train` found; the file says on what. */
export function rankingScore(evidence: SectionEvidence): number {
  let sum = 0;
  for (const [name, weight] of Object.entries(trained.ranking)) sum += weight * evidence[name as keyof SectionEvidence];
  return sum;
}

/** Probability that a pair is right: logistic in how it stands out from the section's other candidates and in the evidence that needs no comparison. */
export function probabilityOf(evidence: SectionEvidence, lead: number, choices: number): number {
  const measures = measuresOf(evidence, lead, choices);
  let odds = 0;
  for (const [name, weight] of Object.entries(trained.probability))
    odds += weight * measures[name as keyof PairMeasures];
  return 1 / (1 + Math.exp(-odds));
}

/** Leads beyond these say no more; a section without a second candidate leads by the most. */
const LEAD = { least: -6, most: 3 } as const;
/** From this many U.S. sections on, more to choose from make a pair no less likely. */
const MOST_CHOICES = 60;

/**
 * What the probability is read from: how far the pair leads, its agreement in itself, and how many U.S. sections there were to choose from, in doublings.
 *
 * @param lead in ranking scores, above the next candidate or below the best
 */
export function measuresOf(
  { bestPassage, cosine, heading }: SectionEvidence,
  lead: number,
  choices: number,
): PairMeasures {
  return {
    intercept: 1,
    lead: Math.min(LEAD.most, Math.max(LEAD.least, lead)),
    bestPassage,
    cosine,
    heading,
    choices: Math.log2(Math.max(1, Math.min(MOST_CHOICES, choices))),
  };
}
