import { countEdition } from '../requirements/count-restrictions.ts';
import type { Database } from '../store/database.ts';
import { listEditions } from '../store/editions.ts';
import { readProvisions } from '../store/provisions.ts';
import { replaceRestrictions } from '../store/restrictions.ts';
import type { Effects } from './effects.ts';

/** Counts the restrictions of every edition, shown or not, so that years can be compared; after it is settled what is in force. */
export async function countStoredRestrictions(effects: Effects, database: Database): Promise<void> {
  const editions = await listEditions(database);
  for (const [done, { id, key, language }] of editions.entries()) {
    effects.progress({ stage: 'restrictions', done, total: editions.length, item: id });
    await database.batch(replaceRestrictions(key, countEdition(await readProvisions(database, id), language)));
  }
  effects.progress({ stage: 'restrictions', done: editions.length, total: editions.length, item: '' });
}
