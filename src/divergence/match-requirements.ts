import type { Requirement } from '../model/requirement.ts';
import { indexTerms } from '../text/index-terms.ts';
import type { ComparablePair } from './comparable-pair.ts';
import { PUBLIC_BODY } from './figure-sentence.ts';
import { likeness } from './likeness.ts';

/** Two statements that are one rule in two wordings. */
export type MatchedRequirements = { readonly ca: Requirement; readonly us: Requirement; readonly likeness: number };

/** A rule with fewer words of its own than this is too short to be told from another. */
const SHORTEST = 4;
/** Statements with fewer words in common are two rules. */
const SAME_RULE = 0.5;

/**
 * Pairs the statements of both texts that say the same of the same actor, each at most once, the likest first. What is left over is either a
 * rule of one side only or one in words that share too little; the two are not told apart here.
 */
export function matchRequirements({ ca, us }: ComparablePair): MatchedRequirements[] {
  const left = ca.requirements.filter(isRule).map(read);
  const right = us.requirements.filter(isRule).map(read);
  const candidates = left.flatMap((one, row) =>
    right.flatMap((other, column) => {
      if (one.isPublic !== other.isPublic) return [];
      const share = likeness(one.terms, other.terms, SHORTEST);
      return share >= SAME_RULE ? [{ ca: one, us: other, likeness: share, order: row * right.length + column }] : [];
    }),
  );
  candidates.sort((first, second) => second.likeness - first.likeness || first.order - second.order);
  const taken = new Set<unknown>();
  return candidates
    .filter((candidate) => {
      if (taken.has(candidate.ca) || taken.has(candidate.us)) return false;
      taken.add(candidate.ca).add(candidate.us);
      return true;
    })
    .sort((first, second) => first.order - second.order)
    .map((candidate) => ({ ca: candidate.ca.requirement, us: candidate.us.requirement, likeness: candidate.likeness }));
}

function isRule({ modality }: Requirement): boolean {
  return modality !== 'definition';
}

function read(requirement: Requirement) {
  const { actor, action } = requirement;
  return {
    requirement,
    isPublic: PUBLIC_BODY.test(actor ?? ''),
    terms: new Set(indexTerms(`${actor ?? ''} ${action}`)),
  };
}
