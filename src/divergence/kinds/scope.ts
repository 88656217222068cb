import type { Provision } from '../../model/provision.ts';
import { indexTerms } from '../../text/index-terms.ts';
import type { ComparablePair, ComparableSide, DivergenceKindDetector, FoundDivergence } from '../comparable-pair.ts';
import { evidenceOfWords } from '../evidence.ts';
import { likeness } from '../likeness.ts';
import { weighWords } from '../weigh.ts';

/** What a text says that it covers. */
type Scope = { readonly provision: Provision; readonly words: string; readonly terms: ReadonlySet<string> };

/** The rule itself "applies to": not a definition, a fee or a number. */
const APPLIES =
  /(?:^|(?<=[.;:] ))(?:(?:Subject to [^,]{3,60}, |Except as [^,]{3,80}, )?(?:This|These|The (?:requirements|provisions|standards?|limits?)(?: (?:of|in|set out in) [^,;.]{2,60}?)?|(?:Sub)?sections? [\w.()]+|Paragraphs? [\w.()]+)(?: (?:section|part|subpart|standard|regulations?|subsections?|paragraphs?|division))?) (?:applies|apply|is applicable|are applicable) (?:only )?(?:to|in respect of|with respect to) (?<words>[^;:.]{8,240})/iu;

/** Scopes that share fewer words cover different things, which is not a difference of one rule; that share more say the same. */
const [LEAST, MOST] = [0.2, 0.8];

/** Who or what each text covers, where both say it and not alike. */
export const scope: DivergenceKindDetector = {
  kind: 'scope',
  describe: 'Both sides say whom or what the rule covers, and not alike.',
  detect(pair: ComparablePair): FoundDivergence[] {
    const [ca, us] = [readScope(pair.ca), readScope(pair.us)];
    if (ca === null || us === null) return [];
    const shared = likeness(ca.terms, us.terms, 2);
    if (shared < LEAST || shared > MOST) return [];
    return [
      {
        kind: 'scope',
        stringency: 'unknown',
        ratio: null,
        weight: weighWords('scope'),
        ca: evidenceOfWords(ca.provision, ca.words),
        us: evidenceOfWords(us.provision, us.words),
        details: { kind: 'scope', caScope: ca.words, usScope: us.words },
      },
    ];
  },
};

function readScope(side: ComparableSide): Scope | null {
  for (const provision of side.provisions) {
    const words = APPLIES.exec(provision.text)?.groups?.['words']?.trim();
    if (words === undefined || /^(?:this|these|the|that|such) (?:section|part|paragraph|subsection)/i.test(words))
      continue;
    return { provision, words, terms: new Set(indexTerms(words)) };
  }
  return null;
}
