import { beforeEach, describe, expect, it } from 'vitest';
import { twinKey } from '../../src/model/language-twin.ts';
import { countStoredRestrictions } from '../../src/pipeline/count-stored-restrictions.ts';
import type { Progress } from '../../src/pipeline/effects.ts';
import { pairStoredLanguages } from '../../src/pipeline/pair-stored-languages.ts';
import type { Database } from '../../src/store/database.ts';
import { eIdKey } from '../../src/store/e-id-key.ts';
import { levelCode } from '../../src/store/provision-codes.ts';
import { listRestrictions } from '../../src/store/restrictions.ts';
import { readTwins } from '../../src/store/twins.ts';
import { openSampleIndex } from '../http/open-databases.ts';
import { EDITIONS, PAIRS } from '../http/sample-index.ts';
import { smallCorpora } from './small-corpora.ts';

describe('languages in the pipeline', () => {
  let database: Database;
  let seen: Progress[];
  const effects = () => ({ ...smallCorpora().effects, progress: (progress: Progress) => void seen.push(progress) });

  beforeEach(async () => {
    database = await openSampleIndex();
    seen = [];
  });

  it('pairs each edition that is there in both languages, once', async () => {
    await pairStoredLanguages(effects(), database);
    const counts = await database.all('SELECT provisions, paired, folded FROM language_pairs');
    expect(counts).toEqual([{ provisions: 2 * (1 + (PAIRS + 2) * 3), paired: 2 * (1 + (PAIRS + 2) * 3), folded: 0 }]);
    // Every twin of the sample has its own eId, so nothing is an exception.
    expect(await database.all('SELECT * FROM language_twins')).toEqual([]);
    expect(seen.length).toBeGreaterThan(0);
    seen = [];
    await pairStoredLanguages(effects(), database);
    expect(seen).toEqual([]);
  });

  it('stores a provision that one language has alone with the place around it', async () => {
    await database.run(
      `UPDATE provisions SET e_id = 'sec_1__fn_a', e_id_key = 0, level_code = ${levelCode('footnote')}, number = 'a', text = 'R.S. 1985, c. 8'
       WHERE edition_key = 1 AND ordinal = 3`,
    );
    await pairStoredLanguages(effects(), database);
    const place = { editionId: EDITIONS.ca, eId: 'sec_1__fn_a' };
    await database.run('UPDATE provisions SET e_id_key = ? WHERE edition_key = 1 AND ordinal = 3', [
      eIdKey('sec_1__fn_a'),
    ]);
    const twins = await readTwins(database, [place]);
    expect(twins.get(twinKey(place))).toMatchObject({ eId: 'sec_1', fit: 'around' });
  });

  it('counts the restrictions of every edition', async () => {
    await countStoredRestrictions(effects(), database);
    const { rows } = await listRestrictions(database, 'country', {}, { after: null, limit: 10 });
    expect(rows).toMatchObject([
      { id: 'ca', shall: PAIRS + 2, total: PAIRS + 2 },
      { id: 'us', must: PAIRS + 1, total: PAIRS + 1 },
    ]);
  });
});
