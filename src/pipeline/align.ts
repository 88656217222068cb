import { alignCrosswalk } from '../alignment/align-crosswalk.ts';
import type { ComparableSide } from '../divergence/comparable-pair.ts';
import { isWeak } from '../divergence/weigh.ts';
import { type Alignment, keyOfRef, type ProvisionRef } from '../model/alignment.ts';
import type { Crosswalk } from '../model/crosswalk.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Provision } from '../model/provision.ts';
import type { TermBridge } from '../model/term-bridge.ts';
import { readCrosswalks } from '../store/crosswalks.ts';
import type { Database, Statement } from '../store/database.ts';
import { insertDivergences } from '../store/divergences.ts';
import { findShownEdition, type StoredEdition } from '../store/editions.ts';
import { readInstruments } from '../store/instruments.ts';
import { type EditionLayers, readLayers } from '../store/layers.ts';
import { readProvisions } from '../store/provisions.ts';
import { replaceAlignments } from '../store/write-alignments.ts';
import { compareSections } from './compare-section.ts';
import { diffPair } from './diff-pair.ts';
import type { Effects } from './effects.ts';
import { readDoneBefore } from './unchanged-crosswalks.ts';

/** One side of a crosswalk with everything known about its text. */
type Side = EditionLayers & {
  readonly instrument: Instrument;
  readonly edition: StoredEdition;
  readonly provisions: readonly Provision[];
};

/**
 * Stages 3 and 4: every crosswalk with text on both sides is aligned, its pairs compared and their coloured text stored. What was aligned from the same texts by
 * the same rules is left alone.
 *
 * @returns the crosswalks that were aligned in this run
 */
export async function align(
  effects: Effects,
  database: Database,
  bridges: readonly TermBridge[],
): Promise<readonly string[]> {
  const crosswalks = await readCrosswalks(database);
  const instruments = new Map((await readInstruments(database)).map((instrument) => [instrument.id, instrument]));
  const sides = new SideReader(database, instruments);
  const before = await readDoneBefore(database, 'align', [bridges]);
  const aligned: string[] = [];
  for (const [done, crosswalk] of crosswalks.entries()) {
    effects.progress({ stage: 'align', done, total: crosswalks.length, item: crosswalk.id });
    if (before.isUnchanged(crosswalk)) continue;
    const rows = await alignOne(crosswalk, sides, bridges);
    if (rows === null) continue;
    await database.batch([...rows, before.note(crosswalk)]);
    aligned.push(crosswalk.id);
  }
  effects.progress({ stage: 'align', done: crosswalks.length, total: crosswalks.length, item: '' });
  return aligned;
}

/** The rows of one crosswalk; null without text on both sides. */
async function alignOne(
  crosswalk: Crosswalk,
  sides: SideReader,
  bridges: readonly TermBridge[],
): Promise<Statement[] | null> {
  const ca = await sides.read(crosswalk.ca);
  const us = (await Promise.all(crosswalk.us.map((id) => sides.read(id)))).filter((side) => side !== null);
  if (ca === null || us.length === 0) return null;
  const found = alignCrosswalk({ crosswalk, ca, us, bridges });
  const { gaps } = found;
  const texts = new Texts([ca, ...us]);
  const pairs = compareSections(found.alignments, (references, whole) => texts.side(references, whole));
  const compared = pairs.map(({ alignment }) => alignment);
  const divergences = pairs.flatMap((pair) => pair.divergences);
  // A section pair with pairs inside is coloured through them.
  const wordDiffs = pairs.flatMap(({ alignment, texts: own }) =>
    own === null ? [] : [diffPair(alignment.id, own.ca.provisions, own.us.provisions)],
  );
  return [
    ...replaceAlignments(crosswalk.id, summarizeSections(compared), gaps, texts.keyOf),
    ...insertDivergences(compared, divergences, wordDiffs, isWeak),
  ];
}

/** A section pair is as strict as the pairs inside it together: one direction if they agree, else mixed. */
function summarizeSections(alignments: readonly Alignment[]): Alignment[] {
  const children = Map.groupBy(
    alignments.filter((alignment) => alignment.parentId !== null),
    (alignment) => alignment.parentId,
  );
  return alignments.map((alignment) => {
    const inside = children.get(alignment.id);
    if (inside === undefined) return alignment;
    const found = new Set(inside.map((child) => child.stringency).filter((stringency) => stringency !== 'unknown'));
    const directions = [...found].filter((stringency) => stringency !== 'same');
    const [only] = directions.length === 1 ? directions : found.size === 1 ? [...found] : [];
    return { ...alignment, stringency: only ?? (directions.length > 1 ? 'mixed' : 'unknown') };
  });
}

/** Looks up what belongs to the provisions of an alignment. */
class Texts {
  readonly #byProvision = new Map<string, { side: Side; provision: Provision }>();
  readonly #quantities: Map<string, EditionLayers['quantities'][number][]>;
  readonly #requirements: Map<string, EditionLayers['requirements'][number][]>;
  readonly #citations: Map<string, EditionLayers['citations'][number][]>;

  constructor(sides: readonly Side[]) {
    for (const side of sides) {
      for (const provision of side.provisions) this.#byProvision.set(keyOfRef(provision), { side, provision });
    }
    this.#quantities = Map.groupBy(
      sides.flatMap((side) => side.quantities),
      keyOfRef,
    );
    this.#requirements = Map.groupBy(
      sides.flatMap((side) => side.requirements),
      keyOfRef,
    );
    this.#citations = Map.groupBy(
      sides.flatMap((side) => side.citations),
      keyOfRef,
    );
  }

  side(references: readonly ProvisionRef[], whole: boolean): ComparableSide {
    const provisions = references.flatMap((reference) =>
      whole ? this.#subtree(reference) : [this.#get(reference).provision],
    );
    return {
      provisions,
      quantities: provisions.flatMap((provision) => this.#quantities.get(keyOfRef(provision)) ?? []),
      requirements: provisions.flatMap((provision) => this.#requirements.get(keyOfRef(provision)) ?? []),
      citations: provisions.flatMap((provision) => this.#citations.get(keyOfRef(provision)) ?? []),
    };
  }

  /** A provision and its descendants: in document order they follow it, deeper than it. */
  #subtree(reference: ProvisionRef): readonly Provision[] {
    const { side, provision } = this.#get(reference);
    const rest = side.provisions.slice(provision.ordinal + 1);
    const end = rest.findIndex((candidate) => candidate.depth <= provision.depth);
    return [provision, ...(end < 0 ? rest : rest.slice(0, end))];
  }

  readonly keyOf = (editionId: string, eId: string) => {
    const { side, provision } = this.#get({ editionId, eId });
    return { editionKey: side.edition.key, ordinal: provision.ordinal };
  };

  #get(reference: ProvisionRef) {
    const found = this.#byProvision.get(keyOfRef(reference));
    if (found === undefined) throw new Error(`no provision ${reference.eId} in ${reference.editionId}`);
    return found;
  }
}

/** Reads a side once however many crosswalks use it; the last few are kept, since neighbors in the corpora share instruments. */
class SideReader {
  readonly #database: Database;
  readonly #instruments: ReadonlyMap<string, Instrument>;
  readonly #kept = new Map<string, Promise<Side | null>>();

  constructor(database: Database, instruments: ReadonlyMap<string, Instrument>) {
    this.#database = database;
    this.#instruments = instruments;
  }

  read(instrumentId: string): Promise<Side | null> {
    const kept = this.#kept.get(instrumentId);
    if (kept !== undefined) return kept;
    if (this.#kept.size >= 24) this.#kept.delete(this.#kept.keys().next().value ?? '');
    const side = this.#load(instrumentId);
    this.#kept.set(instrumentId, side);
    return side;
  }

  async #load(instrumentId: string): Promise<Side | null> {
    const edition = await findShownEdition(this.#database, instrumentId, 'en');
    const instrument = this.#instruments.get(instrumentId);
    if (edition === null || instrument === undefined) return null;
    const provisions = await readProvisions(this.#database, edition.id);
    return { instrument, edition, provisions, ...(await readLayers(this.#database, edition.id)) };
  }
}
