import trained from './section-weights.json' with { type: 'json' };

/** Evidence that two sections of a crosswalk govern the same thing, feature by feature, each 0 to 1. */
export type SectionEvidence = Readonly<Record<keyof typeof trained.ranking, number>>;

/** What the probability of a pair is read from. */
export type PairMeasures = Readonly<Record<keyof typeof trained.probability.official, number>>;

/** `digest` where either text is one: a digest says in a sentence what the law says in a page, and its words prove less. */
export type TextForm = keyof typeof trained.probability;

/** How a pair stands among the candidates of its Canadian section, by ranking scores. */
export type Standing = {
  /** Its own ranking score. */
  readonly score: number;
  /** Distance above the next candidate, or below the best; infinite without a second candidate. */
  readonly lead: number;
  /** Share of all candidates' likelihood, 0 to 1. */
  readonly share: number;
};

/** Sum of weighed evidence; comparable between the candidates of one section. The weights are what `npm run train` found; the file says on what. */
export function rankingScore(evidence: SectionEvidence): number {
  let sum = 0;
  for (const [name, weight] of Object.entries(trained.ranking)) sum += weight * evidence[name as keyof SectionEvidence];
  return sum;
}

/**
 * Probability that a pair is right: logistic in how it stands out from the section's other candidates, in its evidence summed and in that which needs no comparison. Fitted for
 * official texts and for digests apart, on the likeliest few candidates of each section: fitted on all, of which nineteen in twenty are plainly wrong, and on both
 * forms at once, it said 0.6 to 0.8 where nine in ten official first candidates were right and half of the digests'.
 */
export function probabilityOf(evidence: SectionEvidence, standing: Standing, form: TextForm): number {
  const measures = measuresOf(evidence, standing);
  let odds = 0;
  for (const [name, weight] of Object.entries(trained.probability[form]))
    odds += weight * measures[name as keyof PairMeasures];
  return 1 / (1 + Math.exp(-odds));
}

/** Leads beyond these say no more; a section without a second candidate leads by the most. */
const LEAD = { least: -6, most: 3 } as const;
/** A share of nothing has a logarithm all the same. */
const LEAST_SHARE = 1e-6;

export function measuresOf(
  { bestPassage, backward, paragraphs, neighbors }: SectionEvidence,
  { score, lead, share }: Standing,
): PairMeasures {
  return {
    intercept: 1,
    lead: Math.min(LEAD.most, Math.max(LEAD.least, lead)),
    share: Math.log(share + LEAST_SHARE),
    score,
    bestPassage,
    backward,
    paragraphs,
    neighbors,
  };
}
