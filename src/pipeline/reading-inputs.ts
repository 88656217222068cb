import type { CitationIndex } from '../citations/citation-index.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Provision } from '../model/provision.ts';
import type { StoredEdition } from '../store/editions.ts';
import { hashParts } from '../text/hash-parts.ts';
import { PIPELINE_VERSION } from './pipeline-version.ts';

/** A text that is read. */
export type ReadText = {
  readonly edition: StoredEdition;
  readonly instrument: Instrument;
  readonly provisions: readonly Provision[];
};

/** What a citation index is made from. */
type IndexedText = Pick<ReadText, 'instrument' | 'provisions'>;

/**
 * Hashes of all that the layers of a text are read from: its own words and standing, those of its twin in the other language, and of the other instruments what a
 * citation can reach, but only of those in which its citations were looked up. Without that, one new paragraph anywhere would have every text read again.
 */
export class ReadingInputs {
  readonly #names: number;
  readonly #structures: ReadonlyMap<string, number>;

  constructor(indexed: readonly IndexedText[]) {
    const byId = Map.groupBy(indexed, ({ instrument }) => instrument.id);
    this.#names = hashParts(
      [PIPELINE_VERSION, JSON.stringify([...byId].map(([id, [first]]) => [id, first?.instrument.title]))],
      [],
    );
    this.#structures = new Map([...byId].map(([id, texts]) => [id, hashParts(texts.map(structureOf), [])]));
  }

  /** @param consulted instruments in which its citations were looked up */
  hashOf(text: ReadText, twin: ReadText | undefined, consulted: readonly string[]): number {
    return hashParts(
      [wordsOf(text), twin === undefined ? '' : wordsOf(twin), ...consulted],
      [this.#names, ...consulted.map((id) => this.#structures.get(id) ?? 0)],
    );
  }
}

/** A text's words, by the hash of its bytes, and the standing of its provisions, on which other texts have a say: they repeal them. */
export function wordsOf({ edition, instrument, provisions }: ReadText): string {
  const standing = provisions.map(({ status, statusReason, inForceOn }) => [status, statusReason, inForceOn]);
  return JSON.stringify([edition.id, edition.sha256, instrument, standing]);
}

/** What citations can reach in a text: no words, so that an amended sentence changes nothing for the texts that cite its section. */
function structureOf({ provisions }: IndexedText): string {
  return JSON.stringify(
    provisions.map(({ eId, parentEId, level, number, status }) => [eId, parentEId, level, number, status]),
  );
}

/** The same index, which remembers the instruments it was asked for. */
export function watchIndex(index: CitationIndex): { readonly index: CitationIndex; readonly asked: Set<string> } {
  const instruments = new WatchedMap(index.instruments);
  return { index: { ...index, instruments }, asked: instruments.asked };
}

class WatchedMap<Value> extends Map<string, Value> {
  readonly asked = new Set<string>();

  override get(key: string): Value | undefined {
    this.asked.add(key);
    return super.get(key);
  }

  override has(key: string): boolean {
    this.asked.add(key);
    return super.has(key);
  }
}
