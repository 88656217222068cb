import type { Citation } from '../model/citation.ts';
import type { CitationIndex, IndexedInstrument } from './citation-index.ts';
import type { CitationParts } from './found-citation.ts';

/** Where a citation points. `targetEId` is the deepest cited level that exists: with `no-such-provision` it is what encloses the missing one, or null. */
export type Resolved = Pick<Citation, 'resolution' | 'targetInstrumentId' | 'targetEId'>;

export const NOT_IN_INDEX: Resolved = { resolution: 'not-in-index', targetInstrumentId: null, targetEId: null };
export const NOT_ADDRESSABLE: Resolved = { resolution: 'not-addressable', targetInstrumentId: null, targetEId: null };

/** Resolves the pieces of a CFR citation; without a title, a part number that only one title of the index holds is enough. */
export function resolveCfr(parts: CitationParts, index: CitationIndex): Resolved {
  if (parts.part === null) return resolveAppendixOfTitle(parts, index);
  const suffix = `-cfr-${parts.part.toLowerCase()}`;
  const ids =
    parts.title === null
      ? [...index.instruments.keys()].filter((id) => id.endsWith(suffix))
      : [`us/${parts.title}${suffix}`];
  const known = ids.filter((id) => index.instruments.has(id));
  if (known.length > 1) return { resolution: 'ambiguous', targetInstrumentId: null, targetEId: null };
  const instrument = index.instruments.get(known[0] ?? '');
  if (instrument === undefined) {
    return { ...NOT_IN_INDEX, targetInstrumentId: parts.title === null ? null : (ids[0] ?? null) };
  }
  return resolveWithin(instrument, parts);
}

/** "10 CFR appendix Y" names no part; it is clear only if one part of the title in the index has that appendix. */
function resolveAppendixOfTitle(parts: CitationParts, index: CitationIndex): Resolved {
  const instruments = (index.partsByTitle.get(String(parts.title)) ?? []).flatMap(
    (id) => index.instruments.get(id) ?? [],
  );
  if (parts.appendix === null) return NOT_ADDRESSABLE;
  const holders = instruments.filter((instrument) => findAppendix(instrument, parts).length > 0);
  const [only] = holders;
  if (holders.length > 1) return { resolution: 'ambiguous', targetInstrumentId: null, targetEId: null };
  return only === undefined ? NOT_IN_INDEX : resolveWithin(only, parts);
}

/** Finds the pieces inside one instrument, from the outermost to the markers. */
export function resolveWithin(instrument: IndexedInstrument, parts: CitationParts): Resolved {
  const found = placeWithin(instrument, parts);
  if (found.resolution === 'resolved') {
    return instrument.provisions.get(found.targetEId ?? '')?.isGone === true
      ? { ...found, resolution: 'removed' }
      : found;
  }
  const wasThere =
    found.resolution === 'no-such-provision' &&
    instrument.former !== null &&
    placeWithin(instrument.former, parts).resolution === 'resolved';
  return wasThere ? { ...found, resolution: 'removed' } : found;
}

function placeWithin(instrument: IndexedInstrument, parts: CitationParts): Resolved {
  const at = (eId: string | null, resolution: Resolved['resolution']): Resolved => ({
    resolution,
    targetInstrumentId: instrument.instrumentId,
    targetEId: eId,
  });
  const scope =
    parts.schedule === null ? null : (instrument.containers.get(`schedule:${parts.schedule.toUpperCase()}`) ?? []);
  if (scope !== null && scope.length === 0) return at(null, 'no-such-provision');
  if (parts.section === null || parts.appendix !== null) {
    if (parts.appendix !== null) {
      const appendices = findAppendix(instrument, parts);
      const [appendix] = appendices;
      if (appendices.length > 1) return at(null, 'ambiguous');
      if (appendix === undefined) return at(null, 'no-such-provision');
      return descend(instrument, appendix, { ...parts, standardItem: parts.section });
    }
    if (parts.division !== null) return resolveDivision(instrument, parts);
    if (scope !== null) return scope.length > 1 ? at(null, 'ambiguous') : at(scope[0] ?? null, 'resolved');
    if (parts.subpart !== null) {
      const subparts = instrument.containers.get(`subpart:${parts.subpart.toUpperCase()}`) ?? [];
      return subparts.length > 1
        ? at(null, 'ambiguous')
        : at(subparts[0] ?? null, subparts.length === 1 ? 'resolved' : 'no-such-provision');
    }
    return at(instrument.rootEId, 'resolved');
  }
  const sections = findSections(instrument, parts.section, scope);
  if (sections.length > 1) return at(null, 'ambiguous');
  const [section] = sections;
  return section === undefined ? at(null, 'no-such-provision') : descend(instrument, section, parts);
}

/** True for a number that is another without its date: 86.1811-04 of 86.1811, and 86.007-11, with the model year before it, of 86.11. */
export function isDatedVariant(number: string, undated: string): boolean {
  const point = undated.indexOf('.');
  if (number.startsWith(`${undated}-`)) return /^\d{2,4}$/.test(number.slice(undated.length + 1));
  const prefix = undated.slice(0, point + 1);
  return (
    point > 0 &&
    number.startsWith(prefix) &&
    /^\d{3}-/.test(number.slice(prefix.length)) &&
    number.slice(prefix.length + 4) === undated.slice(point + 1)
  );
}

/** Divisions are numbered anew in each part; headings are no ancestors, so that of a part is the first after the part's heading and before the next. */
function resolveDivision(instrument: IndexedInstrument, parts: CitationParts): Resolved {
  const all = instrument.containers.get(`division:${(parts.division ?? '').toUpperCase()}`) ?? [];
  const eIds = parts.part === null || all.length <= 1 ? all : inPart(instrument, all, parts.part);
  const [only] = eIds;
  const resolution = eIds.length > 1 ? 'ambiguous' : only === undefined ? 'no-such-provision' : 'resolved';
  return {
    resolution,
    targetInstrumentId: instrument.instrumentId,
    targetEId: eIds.length === 1 ? (only ?? null) : null,
  };
}

function inPart(instrument: IndexedInstrument, divisions: readonly string[], part: string): string[] {
  const order = new Map([...instrument.provisions.keys()].map((eId, index) => [eId, index] as const));
  const place = (eId: string) => order.get(eId) ?? -1;
  const heads = [...instrument.containers].filter(([key]) => key.startsWith('part:')).flatMap(([, eIds]) => eIds);
  const [head] = instrument.containers.get(`part:${part.toUpperCase()}`) ?? [];
  if (head === undefined) return [];
  const next = Math.min(...heads.map(place).filter((at) => at > place(head)), Number.POSITIVE_INFINITY);
  return divisions.filter((eId) => place(eId) > place(head) && place(eId) < next);
}

/** A number with dated variants may be cited without its date. */
function findSections(
  instrument: IndexedInstrument,
  section: string,
  scope: readonly string[] | null,
): readonly string[] {
  const exact = instrument.sections.get(section) ?? [];
  const found = exact.length > 0 ? exact : datedVariants(instrument, section);
  const inScope =
    scope === null
      ? found.filter((eId) => !isInside(instrument, eId, 'schedule'))
      : found.filter((eId) => scope.some((outer) => eIdIsInside(instrument, eId, outer)));
  return inScope.length > 0 || scope !== null ? inScope : found;
}

function datedVariants(instrument: IndexedInstrument, section: string): string[] {
  const variants: string[] = [];
  for (const [number, eIds] of instrument.sections) if (isDatedVariant(number, section)) variants.push(...eIds);
  return variants;
}

function findAppendix(instrument: IndexedInstrument, parts: CitationParts): readonly string[] {
  const label = (parts.appendix ?? '').toUpperCase();
  const found: string[] = [];
  for (const [key, eIds] of instrument.containers) {
    // Headings carry the appendix's place in its number: "M1 to Subpart B of Part 430".
    if (key === `appendix:${label}` || key.startsWith(`appendix:${label} `)) found.push(...eIds);
  }
  if (found.length <= 1 || parts.subpart === null) return found;
  const subpart = parts.subpart.toUpperCase();
  return found.filter((eId) => {
    const key = instrument.provisions.get(eId)?.key.toUpperCase() ?? '';
    return (
      key.includes(`SUBPART ${subpart}`) ||
      (instrument.containers.get(`subpart:${subpart}`) ?? []).some((outer) => eIdIsInside(instrument, eId, outer))
    );
  });
}

/** Follows an item and markers below a provision as far as they exist. */
export function descend(
  instrument: IndexedInstrument,
  from: string,
  parts: Pick<CitationParts, 'standardItem' | 'paragraphs'>,
): Resolved {
  let eId = from;
  const at = (resolution: Resolved['resolution']): Resolved => ({
    resolution,
    targetInstrumentId: instrument.instrumentId,
    targetEId: eId,
  });
  if (parts.standardItem !== null) {
    const item = instrument.standardItems.get(`${from}|${parts.standardItem}`);
    if (item === undefined) return at('no-such-provision');
    eId = item;
  }
  for (const mark of parts.paragraphs) {
    const child = instrument.children.get(eId)?.get(mark);
    if (child === undefined) return at('no-such-provision');
    eId = child;
  }
  return at('resolved');
}

function eIdIsInside(instrument: IndexedInstrument, eId: string, outer: string): boolean {
  for (let at: string | null = eId; at !== null; at = instrument.provisions.get(at)?.parentEId ?? null)
    if (at === outer) return true;
  return false;
}

function isInside(instrument: IndexedInstrument, eId: string, level: string): boolean {
  for (let at: string | null = eId; at !== null; at = instrument.provisions.get(at)?.parentEId ?? null) {
    if (instrument.provisions.get(at)?.level === level) return true;
  }
  return false;
}
