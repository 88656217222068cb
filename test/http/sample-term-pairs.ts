import { runInBatches } from '../../src/store/bulk-insert.ts';
import type { Database } from '../../src/store/database.ts';
import { findEdition } from '../../src/store/editions.ts';
import { type NewTermPair, replaceTermPairs } from '../../src/store/term-pairs.ts';
import { CROSSWALK, EDITIONS } from './sample-index.ts';

const pair = (ordinal: number, term: string, caOnly: string[]): NewTermPair => ({
  crosswalkId: CROSSWALK,
  ordinal,
  matchedBy: 'term',
  score: 0.5,
  caTerm: term,
  usTerm: term,
  caMeaning: `a ${term}, of paper`,
  usMeaning: `a ${term}`,
  caOnly,
  usOnly: [],
  ca: { editionId: EDITIONS.ca, eId: 'sec_1' },
  us: { editionId: EDITIONS.us, eId: 'part_900__sec_900.1' },
});

/** Two terms that both sides of the sample define: "label", of paper in Canada, and "figure", which means the same. */
export async function fillSampleTermPairs(index: Database): Promise<void> {
  const keys = new Map<string, number>();
  for (const id of [EDITIONS.ca, EDITIONS.us]) keys.set(id, (await findEdition(index, id))?.key ?? 0);
  const keyOf = (editionId: string) => ({ editionKey: keys.get(editionId) ?? 0, ordinal: 1 });
  await runInBatches(
    index,
    replaceTermPairs(CROSSWALK, [pair(0, 'label', ['of paper']), pair(1, 'figure', [])], keyOf),
  );
}
