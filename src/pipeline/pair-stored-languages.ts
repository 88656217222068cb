import type { Database } from '../store/database.ts';
import { listEditions, type StoredEdition } from '../store/editions.ts';
import { readProvisions } from '../store/provisions.ts';
import { readTwinKeys, replaceTwins, type TwinRow } from '../store/twins.ts';
import type { LonePassage } from '../tree/languages/locate-lone.ts';
import { pairLanguages } from '../tree/languages/pair-languages.ts';
import type { Effects } from './effects.ts';

/** Pairs the English and the French text of each edition that is there in both and was not paired yet. */
export async function pairStoredLanguages(effects: Effects, database: Database): Promise<void> {
  const done = await readTwinKeys(database);
  const pairs = bothLanguages(await listEditions(database)).filter(([en, fr]) => !done.has(`${en.key} ${fr.key}`));
  for (const [index, [en, fr]] of pairs.entries()) {
    effects.progress({ stage: 'pair languages', done: index, total: pairs.length, item: en.instrumentId });
    const [english, french] = [await readProvisions(database, en.id), await readProvisions(database, fr.id)];
    const found = pairLanguages(english, french);
    const own = found.pairs.filter((pair) => pair.en.eId !== pair.fr.eId);
    const lone = [...found.alone.en, ...found.alone.fr];
    // One batch a pair: a kill leaves it whole or absent.
    await database.batch(
      replaceTwins(
        { enKey: en.key, frKey: fr.key },
        [
          ...own.map((pair) => twinRow('en', pair.en.ordinal, pair.fr.ordinal)),
          ...own.map((pair) => twinRow('fr', pair.fr.ordinal, pair.en.ordinal)),
          ...found.alone.en.map((passage) => loneRow('en', passage)),
          ...found.alone.fr.map((passage) => loneRow('fr', passage)),
        ],
        {
          provisions: english.length + french.length,
          paired: 2 * found.pairs.length,
          folded: lone.filter(({ folded }) => folded).length,
        },
      ),
    );
  }
  if (pairs.length > 0) {
    effects.progress({ stage: 'pair languages', done: pairs.length, total: pairs.length, item: '' });
  }
}

function bothLanguages(editions: readonly StoredEdition[]): [en: StoredEdition, fr: StoredEdition][] {
  const texts = Map.groupBy(
    editions,
    ({ instrumentId, form, pointInTime }) => `${instrumentId} ${form} ${pointInTime}`,
  );
  return [...texts.values()].flatMap((both): [StoredEdition, StoredEdition][] => {
    const en = both.find(({ language }) => language === 'en');
    const fr = both.find(({ language }) => language === 'fr');
    return en === undefined || fr === undefined ? [] : [[en, fr]];
  });
}

function twinRow(language: 'en' | 'fr', ordinal: number, twinOrdinal: number): TwinRow {
  return { language, ordinal, twinOrdinal, fit: 'own' };
}

function loneRow(language: 'en' | 'fr', { provision, around, folded }: LonePassage): TwinRow {
  return {
    language,
    ordinal: provision.ordinal,
    twinOrdinal: around.ordinal,
    fit: folded ? 'folded' : 'around',
  };
}
