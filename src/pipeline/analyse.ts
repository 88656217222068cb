import { buildCitationIndex } from '../citations/citation-index.ts';
import { citeEdition } from '../citations/cite-edition.ts';
import type { Instrument } from '../model/instrument.ts';
import { extractQuantities } from '../requirements/extract-quantities.ts';
import { extractRequirements } from '../requirements/extract-requirements.ts';
import { runInBatches } from '../store/bulk-insert.ts';
import type { Database } from '../store/database.ts';
import { listEditions } from '../store/editions.ts';
import { readInstruments } from '../store/instruments.ts';
import { replaceLayers } from '../store/layers.ts';
import { readProvisions } from '../store/provisions.ts';
import type { Effects } from './effects.ts';

/** Stage 2: citations, requirements and quantities of every shown edition. */
export async function analyse(effects: Effects, database: Database): Promise<void> {
  const editions = (await listEditions(database)).filter((edition) => edition.shown);
  const instruments = new Map((await readInstruments(database)).map((instrument) => [instrument.id, instrument]));
  const index = buildCitationIndex(
    await Promise.all(
      editions.map(async ({ id, instrumentId }) => ({
        instrument: getInstrument(instruments, instrumentId),
        provisions: await readProvisions(database, id),
      })),
    ),
  );
  for (const [done, edition] of editions.entries()) {
    effects.progress({ stage: 'analyse', done, total: editions.length, item: edition.id });
    const instrument = getInstrument(instruments, edition.instrumentId);
    const provisions = await readProvisions(database, edition.id);
    const ordinals = new Map(provisions.map((provision) => [provision.eId, provision.ordinal]));
    const layers = {
      citations: citeEdition({ instrument, edition, provisions }, index),
      requirements: extractRequirements(edition, provisions),
      quantities: extractQuantities(edition, provisions),
    };
    await runInBatches(
      database,
      replaceLayers(edition.key, layers, (eId) => ordinals.get(eId) ?? 0),
      Number.POSITIVE_INFINITY,
    );
  }
  effects.progress({ stage: 'analyse', done: editions.length, total: editions.length, item: '' });
}

function getInstrument(instruments: ReadonlyMap<string, Instrument>, id: string): Instrument {
  const instrument = instruments.get(id);
  if (instrument === undefined) throw new Error(`an edition of ${id} is stored without its instrument`);
  return instrument;
}
