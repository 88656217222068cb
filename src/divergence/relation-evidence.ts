import type { Divergence } from '../model/divergence.ts';
import type { Modality } from '../model/requirement.ts';
import { indexTerms } from '../text/index-terms.ts';
import { normalizeText } from '../text/normalize.ts';
import { foldSpelling } from '../text/spelling.ts';
import { tokenize } from '../text/tokens.ts';
import type { ComparablePair, ComparableSide } from './comparable-pair.ts';
import { PUBLIC_BODY } from './figure-sentence.ts';
import type { RelatedRule, RelationEvidence } from './relate.ts';

/** What a pair shows of its relationship: its rules, how much of the texts they are, and which side asks more by each difference found. */
export function readRelationEvidence(pair: ComparablePair, divergences: readonly Divergence[]): RelationEvidence {
  const words = { ca: wordsOf(pair.ca), us: wordsOf(pair.us) };
  return {
    ca: readRules(pair.ca),
    us: readRules(pair.us),
    isWhole: { ca: isWhole(pair.ca), us: isWhole(pair.us) },
    asksMore: [
      ...divergences.flatMap((found) => asksMore(found) ?? []),
      // A figure that nothing was set against may narrow its rule or add to it.
      ...(hasOwnFigures(pair, divergences, 'ca') || hasOwnFigures(pair, divergences, 'us') ? (['both'] as const) : []),
    ],
    sameFigures: divergences.filter(({ kind, stringency }) => kind === 'quantity' && stringency === 'same').length,
    isVerbatim:
      words.ca.length > 0 &&
      words.ca.length === words.us.length &&
      words.ca.every((word, index) => word === words.us[index]),
    sharedWords: shareOfWords(words.ca, words.us),
    sharedTerms: shareOfWords(termsOf(pair.ca), termsOf(pair.us)),
    score: pair.alignment.score,
    isAccepted: divergences.some(({ details }) => details.kind === 'recognition' && ACCEPTS.has(details.bridge)),
  };
}

function hasOwnFigures(pair: ComparablePair, divergences: readonly Divergence[], side: 'ca' | 'us'): boolean {
  const compared = new Set(
    divergences
      .filter(({ kind }) => kind === 'quantity')
      .map((found) => `${found[side].eId} ${found[side].span.start}`),
  );
  return pair[side].quantities.some(
    ({ eId, span, restates }) => restates === null && !compared.has(`${eId} ${span.start}`),
  );
}

const ACCEPTS: ReadonlySet<string> = new Set(['deemed-compliance', 'alternative-path', 'reciprocity']);

const FORCE: Readonly<Record<Modality, RelatedRule['force']>> = {
  obligation: 'commands',
  prohibition: 'commands',
  permission: 'allows',
  exemption: 'exempts',
  definition: 'defines',
};

/** Figures are compared as figures: here "90 mg/kg" and "90 parts per million" would be other words. */
function readRules(side: ComparableSide): RelatedRule[] {
  const figures = Map.groupBy(side.quantities, ({ eId }) => eId);
  const texts = new Map(side.provisions.map(({ eId, text }) => [eId, text]));
  return side.requirements.map(({ eId, modality, actor, action, condition, exception, inherited, span }) => {
    // The stem of a paragraph is not part of this pair: its words would be a rule that the other text lacks.
    const said = inherited
      ? (texts.get(eId) ?? action).slice(span.start, span.end)
      : `${actor ?? ''} ${action} ${condition ?? ''} ${exception ?? ''}`;
    // The action begins behind its modal words, and so without the "not" that a figure's bound may begin with.
    const bare = (figures.get(eId) ?? []).reduce(
      (words, { text }) => words.replaceAll(text, ' ').replaceAll(text.replace(/^(?:not|nor|no) /iu, ''), ' '),
      said,
    );
    return {
      force: FORCE[modality],
      isPublic: PUBLIC_BODY.test(actor ?? ''),
      terms: new Set(indexTerms(bare).filter((term) => /^\p{L}/u.test(term))),
    };
  });
}

/** Headings, sources and notes ask nothing; a table's rows are no rules that were read. */
const SILENT: ReadonlySet<string> = new Set(['heading', 'source-note', 'authority', 'instrument', 'part', 'subpart']);
const MOST = 0.8;

function isWhole(side: ComparableSide): boolean {
  if (side.requirements.length === 0) return false;
  const read = Map.groupBy(side.requirements, ({ eId }) => eId);
  const parents = new Set(side.provisions.map(({ parentEId }) => parentEId));
  let all = 0;
  let ruled = 0;
  for (const { eId, level, text } of side.provisions) {
    if (text === '' || SILENT.has(level)) continue;
    if (level === 'table' || level === 'formula' || level === 'figure') return false;
    const rules = read.get(eId) ?? [];
    // A stem is read with the paragraphs that complete it.
    const covered =
      rules.length > 0 || !parents.has(eId)
        ? rules.reduce((sum, { span }) => sum + span.end - span.start, 0)
        : text.length;
    all += text.length;
    ruled += Math.min(text.length, covered);
  }
  return all > 0 && ruled >= MOST * all;
}

/** A difference of one country's text names who asks more; the words of a recognition say how the texts meet, not what they ask. */
function asksMore({ kind, stringency, details }: Divergence): 'ca' | 'us' | 'both' | null {
  if (kind === 'recognition' || stringency === 'same') return null;
  if (stringency === 'ca-stricter') return 'ca';
  if (stringency === 'us-stricter') return 'us';
  if (details.kind === 'one-sided') return details.side;
  if (details.kind === 'list') {
    if (details.usOnly.length === 0) return 'ca';
    if (details.caOnly.length === 0) return 'us';
  }
  return 'both';
}

/** The words of a side without its figures, which are compared as figures: "per cent by mass" and "percent by weight" would be other words. */
function termsOf(side: ComparableSide): string[] {
  const figures = Map.groupBy(side.quantities, ({ eId }) => eId);
  return side.provisions.flatMap(({ eId, heading, text }) =>
    indexTerms(
      (figures.get(eId) ?? []).reduce(
        (words, figure) => words.replaceAll(figure.text, ' '),
        `${heading ?? ''} ${text}`,
      ),
    ),
  );
}

function wordsOf(side: ComparableSide): string[] {
  return side.provisions.flatMap((provision) =>
    tokenize(normalizeText(provision.text).text)
      .filter((token) => token.kind !== 'mark')
      .map((token) => foldSpelling(token.text)),
  );
}

function shareOfWords(ca: readonly string[], us: readonly string[]): number {
  const left = new Set(ca);
  const right = new Set(us);
  const shared = [...left].filter((word) => right.has(word)).length;
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size);
}
