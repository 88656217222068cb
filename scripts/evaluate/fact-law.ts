import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { buildCitationIndex, type CitationIndex } from '../../src/citations/citation-index.ts';
import type { CitationParts } from '../../src/citations/found-citation.ts';
import { resolveWithin } from '../../src/citations/resolve-place.ts';
import type { ComparableSide } from '../../src/divergence/comparable-pair.ts';
import type { Citation } from '../../src/model/citation.ts';
import type { Edition } from '../../src/model/edition.ts';
import type { Provision } from '../../src/model/provision.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import type { Requirement } from '../../src/model/requirement.ts';
import { extractQuantities } from '../../src/requirements/extract-quantities.ts';
import { extractRequirements } from '../../src/requirements/extract-requirements.ts';
import { listFolder } from '../../src/runtime/node/expand-paths.ts';
import { readSource } from '../../src/sources/registry.ts';
import { buildTree } from '../../src/tree/build-tree.ts';
import { unpackArchive } from '../verify/unpack-archive.ts';
import type { FactPlace } from './fact-places.ts';
import { type ParsedInstrument, readParts } from './parsed-archive.ts';

/** An instrument with all that the product reads from its text. */
export type ReadInstrument = ParsedInstrument & {
  readonly edition: Edition;
  readonly quantities: readonly Quantity[];
  readonly requirements: readonly Requirement[];
};

/** The provisions that a row names, in one instrument. */
export type FoundPlace = {
  readonly law: ReadInstrument;
  readonly heads: readonly Provision[];
  readonly isWhole: boolean;
};

const ARCHIVE = 'ca/justice/all-regulations-eng-fra_2026-07.tar.xz';

/** The instruments that the rows name, of those whose official text the corpora hold. */
export class FactLaw {
  readonly index: CitationIndex;
  readonly #laws: Map<string, ReadInstrument>;

  constructor(corpora: string, ids: ReadonlySet<string>) {
    const read = [...readCanadian(corpora, ids), ...readUs(corpora, ids)];
    this.#laws = new Map(read.map((one) => [one.instrument.id, readLayers(one)] as const));
    this.index = buildCitationIndex([...this.#laws.values()]);
  }

  /** An instrument; null when the corpora do not hold it. */
  get(instrumentId: string): ReadInstrument | null {
    return this.#laws.get(instrumentId) ?? null;
  }

  /** The provisions of a place; null when the corpora do not hold them. */
  find({ instrumentId, choices, term, schedulePart }: FactPlace): FoundPlace | null {
    const law = this.#laws.get(instrumentId);
    const indexed = this.index.instruments.get(instrumentId);
    if (law === undefined || indexed === undefined) return null;
    for (const choice of choices) {
      const eIds = choice.flatMap((parts) => {
        if (parts.schedule === '')
          return law.provisions.filter(({ level }) => level === 'schedule').map(({ eId }) => eId);
        const inPart = schedulePart === null ? null : findInPart(law.provisions, parts, schedulePart);
        if (inPart !== null) return [inPart];
        const { resolution, targetEId } = resolveWithin(indexed, parts);
        // A paragraph that is not there by that marker: its section is what the row is about.
        return targetEId !== null && (resolution === 'resolved' || resolution === 'no-such-provision')
          ? [targetEId]
          : [];
      });
      const heads = law.provisions.filter(({ eId }) => eIds.includes(eId));
      if (heads.length === 0) continue;
      const isWhole = choice.every((parts) => namesWhole(parts));
      return { law, heads: term === null ? heads : (this.#definition(law, heads, term) ?? heads), isWhole };
    }
    return null;
  }

  #definition(law: ReadInstrument, heads: readonly Provision[], term: string): Provision[] | null {
    const wanted = term.toLowerCase();
    const found = subtreeOf(law.provisions, heads).filter(({ text, heading }) =>
      `${heading ?? ''} ${text}`.trim().toLowerCase().startsWith(wanted),
    );
    return found.length === 0 ? null : found;
  }
}

/** In a schedule whose Parts number their sections anew: the section, and the paragraph named of it, behind the heading of the Part. */
function findInPart(
  provisions: readonly Provision[],
  { section, paragraphs }: CitationParts,
  part: string,
): string | null {
  if (section === null) return null;
  const start = provisions.findIndex(
    ({ level, number }) => level === 'heading' && number === `PART ${part.toUpperCase()}`,
  );
  if (start < 0) return null;
  const found = provisions.slice(start).find(({ level, number }) => level === 'section' && number === section);
  if (found === undefined) return null;
  let at = found;
  for (const marker of paragraphs) {
    const child = provisions.find(
      ({ parentEId, number }) => parentEId === at.eId && number?.replace(/[()]/g, '') === marker,
    );
    if (child === undefined) break;
    at = child;
  }
  return at.eId;
}

/** The sections or appendices that hold the provisions of a place, where it names paragraphs of them; null where there are none above it. */
export function widen(place: FoundPlace): FoundPlace | null {
  const byId = new Map(place.law.provisions.map((provision) => [provision.eId, provision]));
  const sections = new Set<Provision>();
  for (const head of place.heads) {
    let at: Provision | undefined = head;
    while (at !== undefined && at.level !== 'section' && at.level !== 'appendix')
      at = at.parentEId === null ? undefined : byId.get(at.parentEId);
    if (at !== undefined && at !== head) sections.add(at);
  }
  return sections.size === 0 ? null : { ...place, heads: [...sections] };
}

/** Provisions and their descendants in document order, as the pipeline gives them to the comparison of a pair. */
export function sideOf(
  law: ReadInstrument,
  heads: readonly Provision[],
  citations: readonly Citation[],
): ComparableSide {
  const provisions = subtreeOf(law.provisions, heads);
  const eIds = new Set(provisions.map(({ eId }) => eId));
  return {
    provisions,
    quantities: law.quantities.filter(({ eId }) => eIds.has(eId)),
    requirements: law.requirements.filter(({ eId }) => eIds.has(eId)),
    citations: citations.filter(({ eId }) => eIds.has(eId)),
  };
}

function subtreeOf(provisions: readonly Provision[], heads: readonly Provision[]): Provision[] {
  const inside = new Set(heads.map(({ eId }) => eId));
  return provisions.filter(({ eId, parentEId }) => {
    if (!inside.has(eId) && (parentEId === null || !inside.has(parentEId))) return false;
    inside.add(eId);
    return true;
  });
}

function namesWhole({ section, appendix, schedule }: CitationParts): boolean {
  return section === null && appendix === null && schedule === null;
}

/** From the archive, which holds every regulation, and from the files chosen besides. */
function readCanadian(corpora: string, ids: ReadonlySet<string>): ParsedInstrument[] {
  const archive = join(corpora, ARCHIVE);
  const archived = existsSync(archive) ? [join(unpackArchive(archive), 'eng')] : [];
  const folders = [...archived, join(corpora, 'ca/justice/eng')];
  const byName = new Map(
    folders
      .toReversed()
      .flatMap((folder) => listFolder(folder).map((path) => [basename(path).replace(/\.gz$/, ''), path])),
  );
  return [...ids].flatMap((id) => {
    const { kind, number } = /^ca\/(?<kind>\w+?)-(?<number>.*)$/.exec(id)?.groups ?? {};
    const path = byName.get(kind === 'crc' ? `C.R.C.,_c._${number}.xml` : `${kind?.toUpperCase()}-${number}.xml`);
    return path === undefined ? [] : readWhole(path);
  });
}

/** Parts of the CFR in their newest edition; those in no other form from the annual edition and from pages kept as text. */
function readUs(corpora: string, ids: ReadonlySet<string>): ParsedInstrument[] {
  const wanted = new Map<string, Set<string>>();
  for (const id of ids) {
    const { title, part } = /^us\/(?<title>\d+)-cfr-(?<part>\w+)$/.exec(id)?.groups ?? {};
    if (title !== undefined && part !== undefined) wanted.set(title, (wanted.get(title) ?? new Set()).add(part));
  }
  const { current } = readParts(corpora, wanted);
  const held = new Map(current.map((one) => [one.instrument.id, one]));
  const isWanted = (path: string): boolean => {
    const title = /(\d+)-cfr|title(\d+)/i.exec(basename(path));
    const named = wanted.get(title?.[1] ?? title?.[2] ?? '');
    return [...(named ?? [])].some((part) => !held.has(`us/${title?.[1] ?? title?.[2]}-cfr-${part}`));
  };
  for (const path of ['us/markdown', 'us/gpo'].flatMap((folder) => listFolder(join(corpora, folder)))) {
    if (!isWanted(path)) continue;
    for (const one of readWhole(path))
      if (ids.has(one.instrument.id) && !held.has(one.instrument.id)) held.set(one.instrument.id, one);
  }
  return [...held.values()];
}

function readWhole(path: string): ParsedInstrument[] {
  const bytes = readFileSync(path);
  const name = basename(path).replace(/\.gz$/, '');
  // Pages kept as text without a day in their name are law all the same; which day it is does not matter here.
  const dated =
    name.endsWith('.md') && !/\d{4}-\d{2}-\d{2}/.test(name) ? name.replace(/\.md$/, '_2026-01-01.md') : name;
  const file = { name: dated, bytes: path.endsWith('.gz') ? gunzipSync(bytes) : bytes };
  return readSource(file, '0'.repeat(64)).documents.map((document) => {
    const { instrument, provisions } = buildTree(document);
    return { instrument, provisions };
  });
}

/** In force only: what the product shows and compares. */
function readLayers({ instrument, provisions: all }: ParsedInstrument): ReadInstrument {
  const edition: Edition = {
    id: `${instrument.id}@2026-01-01.en`,
    instrumentId: instrument.id,
    pointInTime: '2026-01-01',
    language: 'en',
    form: 'official',
    source: '',
    sourceName: '',
    sha256: '0'.repeat(64),
  };
  const provisions = all.map((provision) => ({ ...provision, editionId: edition.id }));
  return {
    instrument,
    provisions,
    edition,
    quantities: extractQuantities(edition, provisions),
    requirements: extractRequirements(edition, provisions),
  };
}
