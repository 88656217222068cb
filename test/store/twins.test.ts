import { beforeAll, describe, expect, it } from 'vitest';
import { twinKey } from '../../src/model/language-twin.ts';
import { runInBatches } from '../../src/store/bulk-insert.ts';
import type { Database } from '../../src/store/database.ts';
import { readTwinKeys, readTwins, replaceTwins } from '../../src/store/twins.ts';
import { openSampleIndex } from '../http/open-databases.ts';
import { EDITIONS } from '../http/sample-index.ts';

const counts = { provisions: 0, paired: 0, folded: 0 };
const keys = { enKey: 1, frKey: 2 };

describe('readTwins', () => {
  let index: Database;
  const read = async (editionId: string, eId: string) =>
    (await readTwins(index, [{ editionId, eId }])).get(twinKey({ editionId, eId }));

  beforeAll(async () => {
    index = await openSampleIndex();
  });

  it('finds the twin at the same address, both ways', async () => {
    expect(await read(EDITIONS.ca, 'sec_1')).toMatchObject({
      editionId: EDITIONS.caFr,
      eId: 'sec_1',
      heading: 'Étiquette 1',
      fit: 'own',
      differs: null,
    });
    expect(await read(EDITIONS.caFr, 'sec_1')).toMatchObject({ editionId: EDITIONS.ca, heading: 'Label 1' });
  });

  it('has none for a text in one language', async () => {
    expect(await read(EDITIONS.us, 'part_900__sec_900.1')).toBeUndefined();
    expect(await readTwins(index, [])).toEqual(new Map());
  });

  it('prefers what was paired to the same address, and says how it fits', async () => {
    // Ordinals of the sample: 1 is sec_1, 2 and 3 its subsections, 4 is sec_2.
    await runInBatches(
      index,
      replaceTwins(
        keys,
        [
          { language: 'en', ordinal: 1, twinOrdinal: 4, fit: 'own' },
          { language: 'fr', ordinal: 4, twinOrdinal: 1, fit: 'own' },
          { language: 'en', ordinal: 2, twinOrdinal: 4, fit: 'folded' },
        ],
        counts,
      ),
    );
    expect(await read(EDITIONS.ca, 'sec_1')).toMatchObject({ eId: 'sec_2', fit: 'own' });
    expect(await read(EDITIONS.ca, 'sec_1__subsec_1')).toMatchObject({ eId: 'sec_2', fit: 'folded' });
    expect(await read(EDITIONS.caFr, 'sec_2')).toMatchObject({ eId: 'sec_1' });
    expect(await read(EDITIONS.ca, 'sec_3')).toMatchObject({ eId: 'sec_3' });
    expect(await readTwinKeys(index)).toEqual(new Set(['1 2']));
    await runInBatches(index, replaceTwins(keys, [], counts));
    expect(await read(EDITIONS.ca, 'sec_1')).toMatchObject({ eId: 'sec_1' });
  });
});
