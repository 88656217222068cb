import type { Instrument } from '../model/instrument.ts';
import type { Provision } from '../model/provision.ts';
import { belongsElsewhere, isInOneClause } from './belongs-elsewhere.ts';
import type { CitationIndex, IndexedInstrument, IndexedProvision } from './citation-index.ts';
import { formatCitation } from './format-citation.ts';
import type { CitationParts, FoundCitation } from './found-citation.ts';
import { resolveCitation } from './resolve-citation.ts';
import { NOT_IN_INDEX, type Resolved } from './resolve-place.ts';

type Target = {
  readonly citation: FoundCitation;
  readonly resolved: Resolved;
  /** Index of the citation it comes from; for those between the ends of a range, of the last. */
  readonly origin: number;
};

/**
 * Resolves the citations of one provision, in order. A range becomes one target for each provision that the index holds between its ends ("sections
 * 101(a) to (c)": three); those between carry the span of the whole range, the ends their own. A range whose ends are not both in the index stays its
 * two ends, since what lies between them is not known.
 */
export function resolveTargets(
  text: string,
  citations: readonly FoundCitation[],
  from: { readonly instrument: Instrument; readonly provision: Provision },
  index: CitationIndex,
): Target[] {
  const targets: Target[] = [];
  for (const [origin, citation] of citations.entries()) {
    const resolved = ownOrElsewhere(
      text,
      citations,
      origin,
      resolveCitation(citation, from, index),
      from.instrument.id,
    );
    const first = targets.at(-1);
    if (citation.closesRange && first !== undefined)
      targets.push(...between(text, first, { citation, resolved, origin }, index));
    targets.push({ citation, resolved, origin });
  }
  return targets;
}

const TEXT_KINDS: ReadonlySet<FoundCitation['kind']> = new Set([
  'standard',
  'tsd',
  'cfr',
  'fmvss',
  'regulation-ca',
  'statute-ca',
]);

/**
 * A reference of a Canadian text without a law of its own means that text, unless its words say otherwise ("of the Bank Act") or it leads nowhere beside a
 * citation of another text ("CSA C358-03, clause 8(a)"; S6.1 of a technical standards document). It is then one to a text that is not held.
 */
function ownOrElsewhere(
  text: string,
  citations: readonly FoundCitation[],
  at: number,
  resolved: Resolved,
  instrumentId: string,
): Resolved {
  const citation = citations[at];
  if (citation?.kind !== 'internal' || !instrumentId.startsWith('ca/')) return resolved;
  const { instrument, standardItem, schedule } = citation.parts;
  if (instrument !== null || schedule !== null) return resolved;
  if (belongsElsewhere(text, citation.span)) return NOT_IN_INDEX;
  if (resolved.resolution !== 'no-such-provision') return resolved;
  // A bare "(a)" may be one of the same cell or of words that an amendment replaces.
  const isBesideAnother =
    citation.parts.section !== null &&
    citations.some(({ kind, span }) => TEXT_KINDS.has(kind) && isInOneClause(text, citation.span, span));
  return standardItem !== null || isBesideAnother ? NOT_IN_INDEX : resolved;
}

function between(text: string, first: Target, last: Target, index: CitationIndex): Target[] {
  const span = { start: first.citation.span.start, end: last.citation.span.end };
  const toTarget = ({ parts, resolved }: { parts: CitationParts; resolved: Resolved }): Target => {
    const { kind } = first.citation;
    const canonical = formatCitation(kind, parts);
    return {
      citation: { kind, span, text: text.slice(span.start, span.end), canonical, parts, closesRange: false },
      resolved,
      origin: last.origin,
    };
  };
  const { parts } = first.citation;
  if (isWholePart(parts) && isWholePart(last.citation.parts)) {
    return partsBetween(parts, last.citation.parts, index).map(toTarget);
  }
  const id = first.resolved.targetInstrumentId;
  const instrument = id === last.resolved.targetInstrumentId ? index.instruments.get(id ?? '') : undefined;
  const start = instrument?.provisions.get(first.resolved.targetEId ?? '');
  const end = instrument?.provisions.get(last.resolved.targetEId ?? '');
  if (instrument === undefined || start === undefined || end === undefined || start.level !== end.level) return [];
  if (!isReached(first) || !isReached(last)) return [];
  return provisionsBetween(instrument, start, end).map(({ eId, key, isGone }) =>
    toTarget({
      parts: withNumber(parts, key),
      resolved: {
        resolution: isGone ? 'removed' : 'resolved',
        targetInstrumentId: instrument.instrumentId,
        targetEId: eId,
      },
    }),
  );
}

function isReached({ resolved }: Target): boolean {
  return resolved.resolution === 'resolved' || resolved.resolution === 'removed';
}

function isWholePart(parts: CitationParts): boolean {
  const { section, subpart, appendix, part, instrument } = parts;
  return part !== null && section === null && subpart === null && appendix === null && instrument === null;
}

/** The parts of a title between two numbers, as far as the index holds them. */
function partsBetween(first: CitationParts, last: CitationParts, index: CitationIndex) {
  const [from, to] = [Number(first.part), Number(last.part)];
  const held: { part: number; id: string }[] = [];
  for (const id of index.partsByTitle.get(String(first.title)) ?? []) {
    const part = Number(id.slice(id.lastIndexOf('-') + 1));
    if (part > from && part < to) held.push({ part, id });
  }
  return held
    .sort((a, b) => a.part - b.part)
    .map(({ part, id }) => ({
      parts: { ...first, part: String(part) },
      resolved: {
        resolution: 'resolved' as const,
        targetInstrumentId: id,
        targetEId: index.instruments.get(id)?.rootEId ?? null,
      },
    }));
}

/** What stands between two provisions in document order: sections wherever they stand, anything else under the same parent. */
function provisionsBetween(
  instrument: IndexedInstrument,
  start: IndexedProvision,
  end: IndexedProvision,
): IndexedProvision[] {
  const eIds = start.level === 'section' ? [...instrument.sections.values()].flat() : siblingsOf(instrument, start);
  const from = eIds.indexOf(start.eId);
  const to = eIds.indexOf(end.eId);
  if (from < 0 || to <= from) return [];
  return eIds.slice(from + 1, to).flatMap((eId) => instrument.provisions.get(eId) ?? []);
}

function siblingsOf(instrument: IndexedInstrument, { eId }: IndexedProvision): string[] {
  for (let at = instrument.provisions.get(eId)?.parentEId ?? null; at !== null; ) {
    const children = instrument.children.get(at);
    if (children !== undefined) return [...children.values()];
    at = instrument.provisions.get(at)?.parentEId ?? null;
  }
  return [];
}

/** The same citation with another last number. */
function withNumber(parts: CitationParts, key: string): CitationParts {
  if (parts.paragraphs.length > 0) return { ...parts, paragraphs: [...parts.paragraphs.slice(0, -1), key] };
  if (parts.standardItem !== null) return { ...parts, standardItem: key };
  if (parts.section !== null) return { ...parts, section: key };
  if (parts.appendix !== null) return { ...parts, appendix: key };
  if (parts.subpart !== null) return { ...parts, subpart: key };
  if (parts.schedule !== null) return { ...parts, schedule: key };
  return { ...parts, part: key };
}
