import type { Bridge, Citation } from '../../model/citation.ts';
import type { Provision } from '../../model/provision.ts';
import type { ComparablePair, ComparableSide, DivergenceKindDetector, FoundDivergence } from '../comparable-pair.ts';
import { termOf } from '../doubtful-figures.ts';
import { evidenceOfAbsence, evidenceOfWords } from '../evidence.ts';
import { isLikely, weighWords } from '../weigh.ts';

/** The ways of pointing that change what a person must do; a mere mention does not. */
const COUNTS: ReadonlySet<Bridge> = new Set([
  'incorporates-static',
  'incorporates-ambulatory',
  'adapted-copy',
  'alternative-path',
  'deemed-compliance',
  'reciprocity',
  'defined-by-list',
  'blocks',
]);

/** One text accepts, takes over or shuts out the law of the other. */
export const recognition: DivergenceKindDetector = {
  kind: 'recognition',
  describe: "One text recognizes the other side's certificate or rule, takes it over, or forbids obeying it.",
  detect(pair: ComparablePair): FoundDivergence[] {
    const likely = isLikely(pair);
    const sure = pair.alignment.label === 'aligned';
    return (['ca', 'us'] as const).flatMap((side) => {
      const here = pair[side];
      const there = evidenceOfAbsence(side === 'ca' ? pair.us : pair.ca);
      if (there === null) return [];
      const instruments = new Set(
        (side === 'ca' ? pair.us : pair.ca).provisions.map(({ editionId }) => instrumentOf(editionId)),
      );
      const cited = strongest(here, instruments).map((citation): FoundDivergence => {
        const { editionId, eId, span, text, canonical, bridge } = citation;
        const own = { editionId, eId, span, text };
        return {
          kind: 'recognition',
          stringency: 'unknown',
          ratio: null,
          weight: weighWords(
            isMeant(citation, side === 'ca' ? pair.us : pair.ca, { likely, sure })
              ? 'recognition'
              : 'passing-recognition',
          ),
          ca: side === 'ca' ? own : there,
          us: side === 'us' ? own : there,
          details: { kind: 'recognition', side, bridge: bridge ?? 'mentions', law: canonical },
        };
      });
      return cited.length > 0 ? cited : recognizeByWords(here, side, there, sure);
    });
  },
};

/** Certificates, registrations and rules of the other side, as each text names them without a citation. */
const THEIRS = {
  ca: /(?<![\p{L}-])(?:EPA|FDA|NHTSA|FMCSA|U\.S\.|US|United States)(?: [\p{L}-]+){0,4} (?:certificates?|certification|registration|approval|authorization|standards?|requirements?|regulations?|laws?)(?![\p{L}-])/u,
  us: /(?<![\p{L}-])(?:Canadian|Transport Canada|Health Canada|(?:the )?Government of Canada)(?: [\p{L}-]+){0,4} (?:certificates?|certification|registration|approval|authorization|standards?|requirements?|regulations?|laws?)(?![\p{L}-])/u,
} as const;

/**
 * A permission to follow the other side's rule instead, a clause that deems it enough, or an exemption of who holds its certificate: "may, if the company
 * so chooses, conform to the standards referred to in the EPA certificate".
 */
function recognizeByWords(
  here: ComparableSide,
  side: 'ca' | 'us',
  there: FoundDivergence['ca'],
  sure: boolean,
): FoundDivergence[] {
  for (const { eId, span, modality } of here.requirements) {
    const provision = here.provisions.find((one) => one.eId === eId);
    const sentence = provision?.text.slice(span.start, span.end) ?? '';
    const theirs = THEIRS[side].exec(sentence)?.[0];
    if (provision === undefined || theirs === undefined) continue;
    const bridge: Bridge | null = /(?<![\p{L}])(?:deemed|considered|equivalent)(?![\p{L}])/iu.test(sentence)
      ? 'deemed-compliance'
      : modality === 'permission' &&
          /(?<![\p{L}])(?:instead|in place|in lieu|rather than|alternative\p{L}*)(?![\p{L}])/iu.test(sentence)
        ? 'alternative-path'
        : modality === 'exemption'
          ? 'reciprocity'
          : null;
    if (bridge === null) continue;
    const own = evidenceOfWords(provision, theirs);
    return [
      {
        kind: 'recognition',
        stringency: 'unknown',
        ratio: null,
        weight: weighWords(sure ? 'recognition' : 'passing-recognition'),
        ca: side === 'ca' ? own : there,
        us: side === 'us' ? own : there,
        details: { kind: 'recognition', side, bridge, law: theirs },
      },
    ];
  }
  return [];
}

/** A part or a subpart: dozens of sections. */
const WHOLE_PART = /^part_[^_]+(?:__subpart_[^_]+)?$/u;

/** Pages of steps, tables and notes. */
const WHOLE_APPENDIX = /__(?:app|sched)_[^_]+$/u;

/** A section or a standard with all that it says. */
const WHOLE_SECTION = /(?:^|__)sec_[^_]+$/u;
const NAMED_PARAGRAPH = /, S\d/u;
/** So far below a section cited as a whole a paragraph still speaks for it: what it covers, what it asks in general; a step farther down is one of dozens. */
const SPEAKS_FOR_IT = 1;

/** Whether a paragraph below what is cited is what was meant. Of an appendix only its head is: each step of a test is in what is cited, and none is the counterpart. */
function speaksFor(targetEId: string, { eId, depth }: Provision): boolean {
  if (!eId.startsWith(`${targetEId}__`) || WHOLE_APPENDIX.test(targetEId)) return false;
  return !WHOLE_SECTION.test(targetEId) || depth - (targetEId.split('__').length - 1) <= SPEAKS_FOR_IT;
}

/**
 * Whether the other text is the law cited, or another law that cites it too; else the citation is of something else than this pair. A paragraph somewhere
 * below the place cited, of a whole appendix or standard, or another one beside it, is what is meant only where the pair itself is likely.
 */
function isMeant(
  { eId: citing, canonical, targetInstrumentId, targetEId }: Citation,
  other: ComparableSide,
  { likely, sure }: { readonly likely: boolean; readonly sure: boolean },
): boolean {
  // A whole part is cited, or a place that the part no longer has: the pair must speak for itself.
  const isOther = areOtherTerms(citing, other.provisions[0]?.eId ?? '');
  if (targetEId === null || WHOLE_PART.test(targetEId)) return sure && !isOther;
  const holds = (eId: string) => eId === targetEId || targetEId.startsWith(`${eId}__`);
  const isNear = (eId: string) => holds(eId) || eId.startsWith(`${targetEId}__`);
  const inside = other.provisions.filter(({ editionId }) => instrumentOf(editionId) === targetInstrumentId);
  if (inside.some(({ eId }) => holds(eId))) return true;
  if (isOther) return false;
  // "TSD 110, S4.3" names a paragraph, though only its standard was found.
  const isWhole = !NAMED_PARAGRAPH.test(canonical) || !WHOLE_SECTION.test(targetEId);
  if (likely && isWhole && inside.some((provision) => speaksFor(targetEId, provision))) return true;
  // What stands in the place cited and cites it too only points to its own neighbours.
  const isPartOfIt = inside.some(({ eId }) => isNear(eId));
  return (
    !isPartOfIt &&
    (likely || inside.length === 0) &&
    other.citations.some(
      (cited) => cited.targetInstrumentId === targetInstrumentId && cited.targetEId !== null && isNear(cited.targetEId),
    )
  );
}

/** The meaning of a term is the counterpart of no other term's, nor of a rule. */
function areOtherTerms(one: string, other: string): boolean {
  const [left, right] = [termOf(one), termOf(other)];
  if (left === null || right === null) return left !== right;
  return ![...left].some((word) => right.has(word));
}

/** "... exceptions in 49 CFR that are not permitted by these Regulations": what is cited is shut out. */
const REFUSED = /^ (?:that|which) (?:is|are) not /u;
const REFUSED_WITHIN = 20;

/** The first citation of each bridge to each instrument; a section that names one part of the CFR twenty times says one thing. */
function strongest(side: ComparableSide, instruments: ReadonlySet<string>): Citation[] {
  const seen = new Set<string>();
  return side.citations.filter((at) => {
    const { bridge, targetInstrumentId } = at;
    if (bridge === null || !COUNTS.has(bridge) || targetInstrumentId === null || !instruments.has(targetInstrumentId))
      return false;
    const text = side.provisions.find(({ editionId, eId }) => editionId === at.editionId && eId === at.eId)?.text ?? '';
    if (REFUSED.test(text.slice(at.span.end, at.span.end + REFUSED_WITHIN))) return false;
    const key = `${bridge} ${targetInstrumentId}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function instrumentOf(editionId: string): string {
  return editionId.slice(0, editionId.indexOf('@'));
}
