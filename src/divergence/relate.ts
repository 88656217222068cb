import type { Rationale, Relationship } from '../model/alignment.ts';

/** One statement as it compares: what kind of force it has, on whom, and the words of what it says. */
export type RelatedRule = {
  readonly force: 'commands' | 'allows' | 'exempts' | 'defines';
  /** True where a public body acts: its duties are none of the regulated person. */
  readonly isPublic: boolean;
  readonly terms: ReadonlySet<string>;
};

/** All that the relationship of a pair is told from. */
export type RelationEvidence = {
  readonly ca: readonly RelatedRule[];
  readonly us: readonly RelatedRule[];
  /** The rules are most of each text; of a table or of sentences without modal words nothing is known to be covered. */
  readonly isWhole: { readonly ca: boolean; readonly us: boolean };
  /** Which side asks more in each difference that was found; `both` where each does or it is not known. */
  readonly asksMore: readonly ('ca' | 'us' | 'both')[];
  /** Figures that say the same on both sides. */
  readonly sameFigures: number;
  /** The same words in the same order, but for case, spelling and punctuation. */
  readonly isVerbatim: boolean;
  /** Share of common words, 0 to 1, and of those that carry a meaning. */
  readonly sharedWords: number;
  readonly sharedTerms: number;
  /** How sure the alignment is that the two belong together, 0 to 1. */
  readonly score: number;
  /** One text accepts what the other asks, so that the two have one result. */
  readonly isAccepted: boolean;
};

export type Relation = {
  readonly relationship: Relationship;
  readonly rationale: Rationale;
  /** 0 to 1; never above the score of the alignment unless the words are identical, which needs no inference. */
  readonly confidence: number;
};

/** Share of common words from which two texts are related by their wording rather than their meaning. */
const SYNTACTIC = 0.8;
/** A rule is in the other text when this share of its words stands in one rule of it. */
const COVERED = 0.8;
/** A rule with fewer words is covered by too many. */
const SHORTEST = 3;
/** Texts without rules that share this much say the same in other words. */
const ALIKE = 0.9;
/** Beside figures that are the same the other words need be fewer: each text names its genus in words of its own. */
const ALIKE_BESIDE_FIGURES = 0.6;
/** Texts that share fewer words, no rule and no figure have nothing in common to show. */
const APART = 0.05;
/** A pair at least this likely is one by signs that its words do not show. */
const LIKELY = 0.5;

/**
 * NIST IR 8477 / OSCAL, read from the Canadian side: a text is the set of what it asks. `subset-of`: everything Canada asks the United States ask too,
 * and more. A stricter figure asks what the looser one does and more, so the looser side is the subset. Where a rule of each side stands alone, or a
 * difference has no known direction, they intersect: it claims least. `no-relationship` needs texts without a rule, a figure or words in common.
 *
 * It is symmetric (sides exchanged, the inverse comes back), and a rule taken from one side never makes that side ask more.
 */
export function relate(evidence: RelationEvidence): Relation {
  const { ca, us, isWhole, sharedWords, score } = evidence;
  const rationale: Rationale = evidence.isAccepted ? 'functional' : sharedWords >= SYNTACTIC ? 'syntactic' : 'semantic';
  if (evidence.isVerbatim) return { relationship: 'equal-to', rationale: 'syntactic', confidence: 1 };
  const covered = { ca: ca.map((rule) => coverage(rule, us)), us: us.map((rule) => coverage(rule, ca)) };
  const shared = [...covered.ca, ...covered.us].filter((share) => share >= COVERED);
  if (shared.length === 0) {
    // Definitions and items without a verb state no rule; where nearly all their words are the same and nothing parts them, they say the same.
    if (ca.length + us.length === 0 && evidence.sharedTerms >= ALIKE && evidence.asksMore.length === 0)
      return { relationship: 'equivalent-to', rationale, confidence: round(score * evidence.sharedTerms) };
    // "Composed of at least 85 per cent by mass of X units" is a meaning by its figure: where that is the same and most of the words are, so is the meaning.
    const isOneMeaning =
      ca.length + us.length === 0 &&
      evidence.sameFigures > 0 &&
      evidence.asksMore.length === 0 &&
      evidence.sharedTerms >= ALIKE_BESIDE_FIGURES;
    if (isOneMeaning)
      return { relationship: 'equivalent-to', rationale, confidence: round(score * evidence.sharedTerms) };
    const isApart =
      score < LIKELY && evidence.sharedTerms < APART && evidence.sameFigures === 0 && evidence.asksMore.length === 0;
    return isApart
      ? { relationship: 'no-relationship', rationale, confidence: round(score * (1 - score)) }
      : { relationship: 'intersects-with', rationale, confidence: round(score * UNPROVEN) };
  }
  const isMore = (side: 'ca' | 'us'): boolean =>
    !isWhole[side] ||
    covered[side].some((share) => share < COVERED) ||
    evidence.asksMore.some((one) => one === side || one === 'both');
  const more = { ca: isMore('ca'), us: isMore('us') };
  const mean = shared.reduce((sum, share) => sum + share, 0) / shared.length;
  return {
    relationship: more.ca ? (more.us ? 'intersects-with' : 'superset-of') : more.us ? 'subset-of' : 'equivalent-to',
    rationale,
    confidence: round(score * mean),
  };
}

/** What is left of the score where texts were put together and no rule of one was found in the other. */
const UNPROVEN = 0.5;

/** The greatest share of a rule's words that one rule of the other side has, of the same force and on the same kind of person. */
function coverage(rule: RelatedRule, others: readonly RelatedRule[]): number {
  let best = 0;
  for (const other of others) {
    if (other.force !== rule.force || other.isPublic !== rule.isPublic) continue;
    let shared = 0;
    for (const term of rule.terms) if (other.terms.has(term)) shared++;
    best = Math.max(best, shared / Math.max(rule.terms.size, SHORTEST));
  }
  return best;
}

function round(confidence: number): number {
  // Downwards: a confidence of .76 would exceed a score of .7597.
  return Math.floor(Math.min(1, Math.max(0, confidence)) * 1000 + 1e-9) / 1000;
}
