import type { Requirement } from '../../model/requirement.ts';
import type { ComparablePair, ComparableSide, DivergenceKindDetector, FoundDivergence } from '../comparable-pair.ts';
import { evidenceOfRequirement, evidenceOfWords } from '../evidence.ts';
import { matchRequirements } from '../match-requirements.ts';
import { weighWords } from '../weigh.ts';

const OPENS_EXCEPTION =
  /(?<![\p{L}-])(?:unless|except\p{L}*|other than|excluding|exempt\p{L}*|does not apply|do not apply|need not|not required|notwithstanding|despite|waiver|variance)(?![\p{L}-])/iu;

/** The same rule, from which only one text lets somebody or something out. */
export const exception: DivergenceKindDetector = {
  kind: 'exception',
  describe: 'Both sides have the rule, and only one makes an exception to it.',
  detect(pair: ComparablePair): FoundDivergence[] {
    const told = new Set<string>();
    return matchRequirements(pair).flatMap(({ ca, us }) => {
      if ((ca.exception === null) === (us.exception === null)) return [];
      const side = ca.exception !== null ? 'ca' : 'us';
      const words = (side === 'ca' ? ca.exception : us.exception) ?? '';
      // Where the other text lets anything out anywhere, the two exceptions may be one in two places.
      if (words.length < SHORTEST || isOnlyReference(words) || makesExceptions(side === 'ca' ? pair.us : pair.ca))
        return [];
      // Paragraphs inherit the exception of their stem.
      if (told.has(words)) return [];
      told.add(words);
      return [
        {
          kind: 'exception',
          stringency: commands(ca) && commands(us) ? (side === 'ca' ? 'us-stricter' : 'ca-stricter') : 'unknown',
          ratio: null,
          weight: weighWords('exception'),
          ca: side === 'ca' ? evidenceIn(pair.ca, ca, words) : evidenceOfRequirement(ca, pair.ca),
          us: side === 'us' ? evidenceIn(pair.us, us, words) : evidenceOfRequirement(us, pair.us),
          details: { kind: 'exception', side, exception: words },
        },
      ];
    });
  },
};

/** "unless exempt" says less than a clause does. */
const SHORTEST = 15;

/** "Except as provided in paragraph (b)": what is let out stands elsewhere, maybe beside the rule of the other side too. */
function isOnlyReference(words: string): boolean {
  return /^(?:except|unless|notwithstanding|despite)(?: as| where| otherwise)* ?(?:specified|provided|permitted|authorized|indicated|stated|set out|required)?(?: otherwise)? ?(?:in|by|under|for|with respect to)? ?(?:this |the |these |any (?:other )?)?(?:§+|(?:sub)?(?:section|paragraph|part|item|schedule|regulation|act|provision)s?|S\d)/iu.test(
    words,
  );
}

function makesExceptions(side: ComparableSide): boolean {
  return (
    side.requirements.some(({ modality }) => modality === 'exemption') ||
    side.provisions.some(({ text }) => OPENS_EXCEPTION.test(text))
  );
}

function commands({ modality }: Requirement): boolean {
  return modality === 'obligation' || modality === 'prohibition';
}

function evidenceIn(side: ComparableSide, requirement: Requirement, words: string): FoundDivergence['ca'] {
  const provision = side.provisions.find(({ eId }) => eId === requirement.eId);
  return provision === undefined ? evidenceOfRequirement(requirement, side) : evidenceOfWords(provision, words);
}
