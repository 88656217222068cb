import { type LawIndex, lawIndexBuilder } from '../alignment/counterparts/law-index.ts';
import { type LawSection, lawSectionsOf } from '../alignment/counterparts/law-section.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Database } from '../store/database.ts';
import type { StoredEdition } from '../store/editions.ts';
import { readProvisions } from '../store/provisions.ts';
import type { Effects } from './effects.ts';

/** One country's law of the index, searchable by section, with where its sections are stored. */
export type LawPool = { readonly index: LawIndex; readonly placeOf: (section: number) => StoredPlace };
type StoredPlace = { readonly editionKey: number; readonly ordinal: number };

/** The sections of one edition in order, with where they are stored. */
export type StoredSections = { readonly sections: readonly LawSection[]; readonly ordinals: readonly number[] };

/** Reads one edition's sections in force. */
export async function readLawSections(
  database: Database,
  instrument: Instrument,
  edition: StoredEdition,
): Promise<StoredSections> {
  const provisions = await readProvisions(database, edition.id);
  const sections = lawSectionsOf(instrument, provisions);
  const ordinalOf = new Map(provisions.map(({ eId, ordinal }) => [eId, ordinal]));
  return { sections, ordinals: sections.map(({ eId }) => ordinalOf.get(eId) ?? 0) };
}

/** Indexes editions one after another: of each only words and counts stay in memory, 134,000 U.S. sections in about 400 MB. */
export async function openLawPool(
  effects: Effects,
  database: Database,
  editions: readonly { readonly edition: StoredEdition; readonly instrument: Instrument }[],
): Promise<LawPool> {
  const builder = lawIndexBuilder();
  const keys: number[] = [];
  const ordinals: number[] = [];
  for (const [done, { edition, instrument }] of editions.entries()) {
    effects.progress({ stage: 'index the law', done, total: editions.length, item: instrument.id });
    const read = await readLawSections(database, instrument, edition);
    for (const [at, section] of read.sections.entries()) {
      builder.add(section);
      keys.push(edition.key);
      ordinals.push(read.ordinals[at] ?? 0);
    }
  }
  effects.progress({ stage: 'index the law', done: editions.length, total: editions.length, item: '' });
  return {
    index: builder.finish(),
    placeOf: (section) => ({ editionKey: keys[section] ?? 0, ordinal: ordinals[section] ?? 0 }),
  };
}
