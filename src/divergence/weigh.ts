import type { DivergenceKind } from '../model/divergence.ts';
import type { QuantityRelation } from '../model/divergence-details.ts';
import type { Modality } from '../model/requirement.ts';
import type { ComparablePair } from './comparable-pair.ts';

// The only place where weights are set. A weight says how much of an official's time a row is worth, from 0 to 1, and sorts lists: known
// directions before open questions, large ratios before small, differences before equalities, which are kept as proof that the pair is one.

const BY_RELATION: Readonly<Record<QuantityRelation, number>> = {
  stricter: 0.6,
  boundary: 0.5,
  different: 0.45,
  'other-condition': 0.4,
  near: 0.42,
  'equal-converted': 0.15,
  equal: 0.1,
};

/** Doubling adds 0.15, up to 0.3 for four times the figure. */
const RATIO_SHARE = 0.15;
/** When the texts do not name the thing measured alike, the match rests on fewer words. */
const UNNAMED = 0.85;

/** Figures of one thing that are farther apart are mostly of two: a line of 2 mm and a label of 100 mm are both "wide". */
const ONE_SCALE = 16;
/** Where no direction can be told, the figures must be closer still to be worth a question. */
const OPEN_QUESTION = 1.25;
/** What keeps a finding behind the switch and in its order there. */
const DOUBT = 0.34;

/** Two limits from the same side, of the same thing by name, in like sentences: whoever may ask more, that they differ is worth knowing. */
const SAME_LIMIT = 4;

/**
 * Weight of a compared figure.
 *
 * @param ratio larger over smaller
 * @param sameSubject whether both texts name what they measure alike
 * @param sameLimit whether they also bound it from the same side, in like sentences
 * @param isRow whether rows of one name hold them, which are one thing however far apart the figures are
 */
export function weighQuantity(
  relation: QuantityRelation,
  ratio: number | null,
  sameSubject: boolean,
  sameLimit = false,
  isRow = false,
): number {
  const size =
    relation === 'stricter' && ratio !== null ? Math.min(2 * RATIO_SHARE, RATIO_SHARE * Math.log2(ratio)) : 0;
  const isDoubtful =
    relation === 'stricter'
      ? (ratio ?? 1) > ONE_SCALE && !isRow
      : relation === 'different' &&
        !(sameSubject && ratio !== null && ratio <= (sameLimit ? SAME_LIMIT : OPEN_QUESTION));
  return round((BY_RELATION[relation] + size) * (sameSubject ? 1 : UNNAMED) * (isDoubtful ? DOUBT : 1));
}

/** Weight of the only two figures of a kind in sections that are a pair, when nothing says who asks more: at the end of what lists show. */
export function weighOpenQuestion(): number {
  return 0.36;
}

/** Weight of figures that are more likely two rules than two limits of one. */
export function weighDoubtful(weight: number): number {
  return round(weight * DOUBT);
}

/** Weight of figures that only their roles set against each other: always behind the switch. */
export function weighThin(weight: number): number {
  return Math.min(weighDoubtful(weight), round(WEAK_BELOW * 0.8));
}

/** A pair that is less likely than not to be one says nothing of the two laws by its differences; a citation says it whatever the pair is. */
const LIKELY_PAIR = 0.5;

/** Sections that are called aligned vouch for paragraphs in them that limit the same thing from the same side, however few words those share. */
const ALIGNED_SECTIONS = 0.8;

/** The same limit in like sentences vouches for paragraphs of sections that are hardly less. */
const MEASURED_SECTIONS = 0.7;

/** Paragraphs share words by chance where their sections are hardly a pair. */
const LIKELY_SECTIONS = 0.3;

export function isLikely({ alignment, sectionScore }: Pick<ComparablePair, 'alignment' | 'sectionScore'>): boolean {
  const { score, features } = alignment;
  if ((sectionScore ?? 1) < LIKELY_SECTIONS) return false;
  return (
    score >= LIKELY_PAIR ||
    ((sectionScore ?? 0) >= ALIGNED_SECTIONS && (features['limits'] ?? 0) > 0) ||
    ((sectionScore ?? 0) >= MEASURED_SECTIONS && (features['measured'] ?? 0) > 0)
  );
}

/** Kinds whose detectors ask for the pair themselves. */
const ASKED: ReadonlySet<DivergenceKind> = new Set(['recognition', 'quantity', 'design']);

/** Weight of a finding in its pair. */
export function weighInPair(weight: number, kind: DivergenceKind, isLikelyPair: boolean): number {
  return ASKED.has(kind) || isLikelyPair ? weight : round(weight * DOUBT);
}

const FORCE: Readonly<Record<Modality, number>> = {
  prohibition: 2,
  obligation: 2,
  permission: 1,
  exemption: 0,
  definition: 1,
};

/** Weight of two modalities that differ: a command against an exemption weighs most. */
export function weighModality(ca: Modality, us: Modality): number {
  return round(0.5 + 0.15 * Math.abs(FORCE[ca] - FORCE[us]));
}

function round(weight: number): number {
  return Math.min(1, Math.max(0, Number(weight.toFixed(3))));
}

/**
 * Weights of differences that are told in words. A limit of one side only and a method named by one side only are often the other text's silence
 * in this place and speech in another, so they stand below every figure that was compared. So do lists, exceptions and scopes: read in a sample, most of them
 * set one rule against another. A law cited in passing, which the other text neither is nor cites, stands there too.
 */
const WORDED = {
  timing: 0.55,
  recognition: 0.5,
  'passing-recognition': 0.2,
  list: 0.32,
  exception: 0.31,
  method: 0.45,
  scope: 0.33,
  definition: 0.38,
  'other-method': 0.3,
  design: 0.3,
  'open-term': 0.36,
  'one-sided': 0.25,
  'one-method': 0.15,
} as const;

/** Weight of a difference that has no figure of its own. */
export function weighWords(what: keyof typeof WORDED): number {
  return WORDED[what];
}

/**
 * Below this a finding waits behind a switch: figures that are equal, which prove the pair and say nothing to do, matches that rest on too few words,
 * and whatever stands in a pair that is hardly one.
 */
const WEAK_BELOW = 0.35;

/** Whether lists leave a finding out until weak ones are asked for. */
export function isWeak({ weight }: { readonly weight: number }): boolean {
  return weight < WEAK_BELOW;
}
