import { matchTerms } from '../divergence/match-terms.ts';
import { keyOf, type Meaning, readMeanings } from '../divergence/meanings.ts';
import { keyOfRef } from '../model/alignment.ts';
import { readCrosswalks } from '../store/crosswalks.ts';
import type { Database } from '../store/database.ts';
import { findShownEdition, type StoredEdition } from '../store/editions.ts';
import { readProvisions } from '../store/provisions.ts';
import { readTranslations, replaceTermPairs } from '../store/term-pairs.ts';
import { foldText } from '../text/normalize.ts';
import type { Effects } from './effects.ts';
import { readDoneBefore } from './unchanged-crosswalks.ts';

type TermSide = { readonly edition: StoredEdition; readonly meanings: readonly Meaning[] };

/** As many words as a reader takes in before opening the text. */
const LONGEST = 600;

/**
 * Stage after aligning: the terms that both sides of each crosswalk define. It reads the whole of both laws, whatever the scope of the crosswalk, since a
 * term that a section uses is mostly defined elsewhere. A crosswalk of the same texts is left alone, unless what Canadian law puts into one French word changed.
 *
 * @returns the crosswalks looked at in this run
 */
export async function pairTerms(effects: Effects, database: Database): Promise<readonly string[]> {
  const crosswalks = await readCrosswalks(database);
  const synonyms = findSynonyms(await readTranslations(database));
  const before = await readDoneBefore(database, 'terms', [[...synonyms].map(([key, group]) => [key, ...group])]);
  const looked: string[] = [];
  const known = new Map<string, Promise<TermSide | null>>();
  const read = (id: string): Promise<TermSide | null> => {
    const kept = known.get(id) ?? readSide(database, id);
    known.set(id, kept);
    return kept;
  };
  for (const [done, crosswalk] of crosswalks.entries()) {
    effects.progress({ stage: 'terms', done, total: crosswalks.length, item: crosswalk.id });
    if (before.isUnchanged(crosswalk)) continue;
    const ca = await read(crosswalk.ca);
    const us = (await Promise.all(crosswalk.us.map(read))).filter((side) => side !== null);
    if (ca === null || us.length === 0) continue;
    const matches = matchTerms(
      ca.meanings,
      us.flatMap(({ meanings }) => meanings),
      (key) => synonyms.get(key) ?? new Set([key]),
    );
    const editions = new Map([ca, ...us].map(({ edition }) => [edition.id, edition.key]));
    const ordinals = new Map(
      matches.flatMap((match) => [match.ca, match.us].map(({ provision }) => [keyOfRef(provision), provision.ordinal])),
    );
    const pairs = matches.map((match, ordinal) => ({
      crosswalkId: crosswalk.id,
      ordinal,
      matchedBy: match.matchedBy,
      score: match.score,
      caTerm: match.ca.term,
      usTerm: match.us.term,
      caMeaning: match.ca.words.slice(0, LONGEST),
      usMeaning: match.us.words.slice(0, LONGEST),
      caOnly: [...match.caOnly],
      usOnly: [...match.usOnly],
      ca: { editionId: match.ca.provision.editionId, eId: match.ca.provision.eId },
      us: { editionId: match.us.provision.editionId, eId: match.us.provision.eId },
    }));
    const keyOfPlace = (editionId: string, eId: string) => ({
      editionKey: editions.get(editionId) ?? 0,
      ordinal: ordinals.get(keyOfRef({ editionId, eId })) ?? 0,
    });
    await database.batch([...replaceTermPairs(crosswalk.id, pairs, keyOfPlace), before.note(crosswalk)]);
    looked.push(crosswalk.id);
  }
  effects.progress({ stage: 'terms', done: crosswalks.length, total: crosswalks.length, item: '' });
  return looked;
}

async function readSide(database: Database, instrumentId: string): Promise<TermSide | null> {
  const edition = await findShownEdition(database, instrumentId, 'en');
  if (edition === null) return null;
  const provisions = await readProvisions(database, edition.id);
  return { edition, meanings: readMeanings(provisions.filter(({ status }) => status === 'in-force')) };
}

/** By key of an English term, the keys of all that Canadian law puts into French by one term with it: "maker" and "manufacturer" are both "fabricant". */
function findSynonyms(
  pairs: readonly { readonly en: string; readonly fr: string }[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const byFrench = Map.groupBy(pairs, ({ fr }) => foldText(fr));
  const groups = new Map<string, Set<string>>();
  for (const { en, fr } of pairs) {
    const own = keyOf(en);
    const group = groups.get(own) ?? new Set([own]);
    for (const other of byFrench.get(foldText(fr)) ?? []) group.add(keyOf(other.en));
    groups.set(own, group);
  }
  return new Map([...groups].filter(([, group]) => group.size > 1));
}
