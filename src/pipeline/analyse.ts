import { buildCitationIndex } from '../citations/citation-index.ts';
import { citeEdition } from '../citations/cite-edition.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Language } from '../model/language.ts';
import type { Provision } from '../model/provision.ts';
import { extractQuantities } from '../requirements/extract-quantities.ts';
import { extractRequirements } from '../requirements/extract-requirements.ts';
import { linkQuantities } from '../requirements/link-quantities.ts';
import { addWitness, type WitnessText } from '../requirements/witness.ts';
import type { Database } from '../store/database.ts';
import { listEditions, type StoredEdition } from '../store/editions.ts';
import { readInstruments } from '../store/instruments.ts';
import { type EditionLayers, replaceLayers } from '../store/layers.ts';
import { readProvisions } from '../store/provisions.ts';
import { noteAnalysed, readReadingNotes } from '../store/reading-notes.ts';
import { hashParts } from '../text/hash-parts.ts';
import type { Effects } from './effects.ts';
import { ReadingInputs, type ReadText, watchIndex, wordsOf } from './reading-inputs.ts';

/**
 * Stage 2: citations, requirements and quantities of every shown edition. What was read from the same texts by the same rules is left alone.
 *
 * @returns the editions that were read in this run
 */
export async function analyse(effects: Effects, database: Database): Promise<readonly string[]> {
  const all = await listEditions(database);
  const editions = all.filter((edition) => edition.shown);
  const instruments = new Map((await readInstruments(database)).map((instrument) => [instrument.id, instrument]));
  const texts: ReadText[] = [];
  for (const edition of editions) {
    const instrument = getInstrument(instruments, edition.instrumentId);
    texts.push({ edition, instrument, provisions: await readProvisions(database, edition.id) });
  }
  const older: { instrument: Instrument; provisions: readonly Provision[]; isSuperseded: true }[] = [];
  for (const edition of all.filter((one) => isSuperseded(one, editions))) {
    const instrument = getInstrument(instruments, edition.instrumentId);
    older.push({ instrument, provisions: await readProvisions(database, edition.id), isSuperseded: true });
  }
  const indexed = [...texts, ...older];
  const { index, asked } = watchIndex(buildCitationIndex(indexed));
  const [inputs, before] = [new ReadingInputs(indexed), await readReadingNotes(database)];
  const byLanguage = new Map(texts.map((text, at) => [textKey(text.edition, text.edition.language), { ...text, at }]));
  const kept = new Map<string, WitnessText>();
  const readOnce = ({ edition, provisions }: ReadText): WitnessText => {
    const read = kept.get(edition.id) ?? readAtoms(edition, provisions);
    kept.set(edition.id, read);
    return read;
  };
  const analysed: string[] = [];
  for (const [done, text] of texts.entries()) {
    const { edition, instrument, provisions } = text;
    effects.progress({ stage: 'analyse', done, total: editions.length, item: edition.id });
    const twin = byLanguage.get(textKey(edition, edition.language === 'en' ? 'fr' : 'en'));
    const note = before.get(edition.key);
    if (note === undefined || note.inputs !== inputs.hashOf(text, twin, note.consulted)) {
      const read = readOnce(text);
      asked.clear();
      const layers = {
        citations: citeEdition({ instrument, edition, provisions }, index),
        requirements: twin === undefined ? read.requirements : addWitness(read, readOnce(twin)),
        quantities: read.quantities,
      };
      const consulted = [...asked].sort();
      const found = noteAnalysed(edition.key, {
        hash: hashOf(text, layers),
        inputs: inputs.hashOf(text, twin, consulted),
        consulted,
      });
      await database.batch([...replaceLayers(edition.key, layers, placesIn(text)), found]);
      analysed.push(edition.id);
    }
    // Each text is read once, and kept only until its twin has had its turn.
    if (twin === undefined || twin.at < done) {
      kept.delete(edition.id);
      if (twin !== undefined) kept.delete(twin.edition.id);
    }
  }
  effects.progress({ stage: 'analyse', done: editions.length, total: editions.length, item: '' });
  return analysed;
}

function placesIn({ edition, provisions }: ReadText): (eId: string) => number {
  const ordinals = new Map(provisions.map((provision) => [provision.eId, provision.ordinal]));
  return (eId) => {
    const ordinal = ordinals.get(eId);
    // At the root it would be shown as a fact about the whole instrument.
    if (ordinal === undefined) throw new Error(`a fact was found in ${edition.id} at ${eId}, which is not there`);
    return ordinal;
  };
}

function readAtoms(edition: StoredEdition, provisions: readonly Provision[]): WitnessText {
  const quantities = extractQuantities(edition, provisions);
  return { provisions, quantities, requirements: linkQuantities(extractRequirements(edition, provisions), quantities) };
}

/** Names a text of the law in a language: its form and day are those of its version in the other. */
function textKey({ instrumentId, form, pointInTime }: StoredEdition, language: Language): string {
  return `${instrumentId} ${form} ${pointInTime} ${language}`;
}

/** Of all that comparing an edition reads. Other texts have a say in it: they repeal its provisions, and its citations point at theirs. */
function hashOf(text: ReadText, layers: EditionLayers): number {
  return hashParts([wordsOf(text), JSON.stringify(layers)], []);
}

/** An older text of the law itself: what it holds and the shown one does not was removed. A digest leaves things out and says nothing of the kind. */
function isSuperseded(edition: StoredEdition, shown: readonly StoredEdition[]): boolean {
  const { form, instrumentId, language, pointInTime } = edition;
  if (edition.shown || form !== 'official') return false;
  return shown.some(
    (one) =>
      one.form === 'official' &&
      one.instrumentId === instrumentId &&
      one.language === language &&
      one.pointInTime > pointInTime,
  );
}

function getInstrument(instruments: ReadonlyMap<string, Instrument>, id: string): Instrument {
  const instrument = instruments.get(id);
  if (instrument === undefined) throw new Error(`an edition of ${id} is stored without its instrument`);
  return instrument;
}
