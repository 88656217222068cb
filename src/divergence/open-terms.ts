import { PERIODS } from '../model/periods.ts';
import type { Requirement } from '../model/requirement.ts';
import { type ComparableFigure, wordsOf } from './comparable-figure.ts';
import type { ComparableSide, FoundDivergence } from './comparable-pair.ts';
import { likeness } from './likeness.ts';

/** A word that leaves open when or how often, with the place where it stands. */
export type OpenTerm = { readonly words: string; readonly evidence: FoundDivergence['ca'] };

const SOON =
  /(?<![\p{L}-])(?:as (?:soon|early|quickly) as (?:\p{L}+ ){0,2}(?:possible|practicable|feasible)|without (?:undue |unreasonable )?delay|immediately|forthwith|promptly)(?![\p{L}-])(?! (?:above|below|before|after|adjacent|preceding|following|available))/iu;
const OFTEN =
  /(?<![\p{L}-])(?:regularly|periodically|at (?:regular|appropriate|suitable) intervals|as often as (?:\p{L}+ ){0,3}\p{L}+)(?![\p{L}-])/iu;

/** What each kind of period would be left open by. */
const LEFT_OPEN: Readonly<Record<string, RegExp>> = { interval: OFTEN, deadline: SOON };

/** Sentences that share less ask for two things. */
const LIKE_RULES = 0.3;

/**
 * What the other text says where this one gives a period: "reviewed regularly" against "at intervals of at most 15 months". Only a command counts that gives no
 * period of its own, in words like those around the figure; of several the likest. Null where there is none. "Immediately above" is a place.
 */
export function findOpenTerm(
  figure: ComparableFigure,
  { provisions, requirements, quantities }: ComparableSide,
): OpenTerm | null {
  const term = LEFT_OPEN[figure.sense.role];
  if (term === undefined || figure.sense.stricter === null) return null;
  const texts = new Map(provisions.map((provision) => [provision.eId, provision]));
  const found = requirements.flatMap((requirement) => {
    const provision = texts.get(requirement.eId);
    if (provision === undefined || !COMMANDS.has(requirement.modality) || hasPeriod(requirement)) return [];
    const sentence = provision.text.slice(requirement.span.start, requirement.span.end);
    const match = term.exec(sentence);
    const like = likeness(figure.context, wordsOf(`${provision.heading ?? ''} ${sentence}`));
    return match === null || like < LIKE_RULES
      ? []
      : [{ provision, at: requirement.span.start + match.index, words: match[0], like }];
  });
  const [best] = found.sort((one, other) => other.like - one.like);
  if (best === undefined) return null;
  const { provision, at, words } = best;
  const span = { start: at, end: at + words.length };
  return { words, evidence: { editionId: provision.editionId, eId: provision.eId, span, text: words } };

  function hasPeriod({ eId, span }: Requirement): boolean {
    return quantities.some(
      (one) =>
        one.eId === eId && PERIODS.has(one.dimension) && span.start <= one.span.start && one.span.start < span.end,
    );
  }
}

const COMMANDS: ReadonlySet<string> = new Set(['obligation', 'prohibition']);
