import type { Instrument } from '../model/instrument.ts';
import type { Provision } from '../model/provision.ts';
import type { CitationIndex, IndexedInstrument, IndexedProvision } from './citation-index.ts';
import type { CitationParts } from './found-citation.ts';
import { descend, NOT_ADDRESSABLE, NOT_IN_INDEX, type Resolved, resolveCfr, resolveWithin } from './resolve-place.ts';

/**
 * Resolves a reference that a text makes to itself or, in the CFR, to its neighbors ("part 803 of this chapter", "§ 820.30"). A bare marker is looked for
 * at the place itself and then at each enclosing level up to the section, which is how both countries' drafting manuals count them.
 */
export function resolveInternal(
  parts: CitationParts,
  from: { readonly instrument: Instrument; readonly provision: Provision },
  index: CitationIndex,
): Resolved {
  const own = index.instruments.get(from.instrument.id);
  if (own === undefined) return NOT_IN_INDEX;
  const resolved = resolveOwn(parts, from, own, index);
  const isGone = resolved.resolution === 'resolved' && own.provisions.get(resolved.targetEId ?? '')?.isGone === true;
  return isGone && resolved.targetInstrumentId === own.instrumentId ? { ...resolved, resolution: 'removed' } : resolved;
}

function resolveOwn(
  parts: CitationParts,
  from: { readonly instrument: Instrument; readonly provision: Provision },
  own: IndexedInstrument,
  index: CitationIndex,
): Resolved {
  const title = /^us\/(\d+)-cfr-/.exec(from.instrument.id)?.[1] ?? null;
  const enclosing = [...enclosingProvisions(own, from.provision.eId)];
  const section = enclosing.find((provision) => provision.level === 'section') ?? null;

  if (title !== null) {
    const appendix = enclosing.find((provision) => provision.level === 'appendix');
    const item = appendix === undefined ? undefined : own.standardItems.get(`${appendix.eId}|${parts.section}`);
    if (item !== undefined) return descend(own, item, { standardItem: null, paragraphs: parts.paragraphs });
    // Sections of the CFR have one point (430.32); more of them count paragraphs of an appendix (3.2.1).
    const dotted = /^\d+\.[^.]+$/.test(parts.section ?? '') ? parts.section : null;
    const part = parts.part ?? (dotted === null ? null : dotted.slice(0, dotted.indexOf('.')));
    if (part !== null) return resolveCfr({ ...parts, title: Number(title), part, instrument: null }, index);
    if (parts.subpart !== null || parts.appendix !== null) return resolveWithin(own, parts);
  }
  if (parts.standardItem !== null) {
    if (section === null) return NOT_ADDRESSABLE;
    return descend(own, section.eId, parts);
  }
  if (parts.section !== null) return resolveSection(own, enclosing, parts);
  if (parts.schedule !== null || parts.division !== null) return resolveWithin(own, parts);
  if (parts.part !== null) return resolvePart(own, parts.part);
  if (parts.paragraphs.length > 0) return resolveMarks(own, enclosing, section, parts);
  return resolveThis(own, enclosing, parts.instrument ?? '');
}

/** A section number means the schedule's own section inside a schedule that has it, the body's otherwise. */
function resolveSection(
  own: IndexedInstrument,
  enclosing: readonly IndexedProvision[],
  parts: CitationParts,
): Resolved {
  const schedule = enclosing.find((provision) => provision.level === 'schedule');
  if (parts.schedule === null && schedule !== undefined && schedule.key !== '') {
    const inSchedule = resolveWithin(own, { ...parts, schedule: schedule.key });
    if (inSchedule.targetEId !== null) return inSchedule;
  }
  const resolved = resolveWithin(own, parts);
  if (resolved.resolution === 'resolved' || parts.schedule !== null) return resolved;
  // Older drafting writes "paragraph 2(b)" for paragraph (2)(b) of the same section.
  const section = enclosing.find((provision) => provision.level === 'section');
  const marks = { standardItem: null, paragraphs: [parts.section ?? '', ...parts.paragraphs] };
  const inSection =
    section === undefined || parts.paragraphs.length === 0 ? resolved : descend(own, section.eId, marks);
  return inSection.resolution === 'resolved' ? inSection : resolved;
}

function resolvePart(own: IndexedInstrument, part: string): Resolved {
  const found = own.containers.get(`part:${part.toUpperCase()}`) ?? [];
  const [only] = found;
  const target = { targetInstrumentId: own.instrumentId, targetEId: found.length === 1 ? (only ?? null) : null };
  return {
    resolution: found.length > 1 ? 'ambiguous' : only === undefined ? 'no-such-provision' : 'resolved',
    ...target,
  };
}

function resolveMarks(
  own: IndexedInstrument,
  enclosing: readonly IndexedProvision[],
  section: IndexedProvision | null,
  parts: CitationParts,
): Resolved {
  if (section !== null && parts.instrument?.toLowerCase() === 'this section') {
    const inSection = descend(own, section.eId, parts);
    // Safety standards write "this section" in S4(a) and mean S4.
    if (inSection.resolution === 'resolved') return inSection;
  }
  for (const provision of enclosing) {
    const reached = descend(own, provision.eId, parts);
    if (reached.resolution === 'resolved') return reached;
    if (provision === section) break;
  }
  return { resolution: 'no-such-provision', targetInstrumentId: own.instrumentId, targetEId: null };
}

const THIS_LEVELS: Readonly<Record<string, readonly string[]>> = {
  section: ['section'],
  article: ['section'],
  part: ['part', 'instrument'],
  partie: ['part', 'instrument'],
  subpart: ['subpart'],
  appendix: ['appendix'],
  schedule: ['schedule'],
  annexe: ['schedule'],
  division: ['division'],
  subsection: ['subsection', 'paragraph'],
  paragraphe: ['subsection', 'paragraph'],
  paragraph: ['paragraph'],
  alinéa: ['paragraph'],
  standard: ['section'],
  regulations: ['instrument'],
  règlement: ['instrument'],
};

function resolveThis(own: IndexedInstrument, enclosing: readonly IndexedProvision[], words: string): Resolved {
  const levels = THIS_LEVELS[words.toLowerCase().split(' ').at(-1) ?? ''];
  if (levels === undefined) return NOT_ADDRESSABLE;
  const found = enclosing.find((provision) => levels.includes(provision.level));
  const enclosed = found?.level === 'instrument' ? null : found?.eId;
  const whole = found?.eId ?? (levels.includes('instrument') ? own.rootEId : null);
  const eId = enclosed ?? headingAbove(own, enclosing, words) ?? whole;
  return eId === null
    ? { resolution: 'no-such-provision', targetInstrumentId: own.instrumentId, targetEId: null }
    : { resolution: 'resolved', targetInstrumentId: own.instrumentId, targetEId: eId };
}

/** "This Division" of a Canadian regulation, whose parts and divisions are headings between sections and enclose nothing. */
function headingAbove(own: IndexedInstrument, enclosing: readonly IndexedProvision[], words: string): string | null {
  const section = enclosing.find(({ level }) => level === 'section');
  const headings = section === undefined ? undefined : own.headings.get(section.eId);
  if (headings === undefined) return null;
  // A French "section" of a regulation is an English division; its sections are articles.
  if (/division$|présente section$/i.test(words)) return headings.division;
  return /part(?:ie)?$/i.test(words) ? headings.part : null;
}

function* enclosingProvisions(own: IndexedInstrument, eId: string): Generator<IndexedProvision> {
  for (
    let at = own.provisions.get(eId);
    at !== undefined;
    at = at.parentEId === null ? undefined : own.provisions.get(at.parentEId)
  )
    yield at;
}
