import { findRepealEffects } from '../citations/instrument-effects.ts';
import type { Database } from '../store/database.ts';
import { listEditions } from '../store/editions.ts';
import { readInstruments } from '../store/instruments.ts';
import { type InstrumentStanding, readRepealClauses, replaceInstrumentStandings } from '../store/standing.ts';
import { findRemovals } from '../tree/editions-removed.ts';
import type { Effects } from './effects.ts';

/**
 * Settles what the texts of the index do to one another's instruments: repeals by clause, and parts that a later file of their title no longer has. The
 * day asked about is the latest one any Canadian text of the index is of, so that the same files give the same rows on any day.
 */
export async function settleStanding(effects: Effects, database: Database): Promise<void> {
  effects.progress({ stage: 'in-force', done: 0, total: 1, item: '' });
  const editions = (await listEditions(database)).filter((edition) => edition.form === 'official');
  const [today = ''] = editions
    .filter((edition) => edition.instrumentId.startsWith('ca/'))
    .map((edition) => edition.pointInTime)
    .sort()
    .slice(-1);
  const repeals = findRepealEffects(await readRepealClauses(database), await readInstruments(database), today);
  const removals = findRemovals(editions.filter((edition) => edition.instrumentId.startsWith('us/'))).map(
    (removal): InstrumentStanding => ({
      instrumentId: removal.instrumentId,
      status: 'repealed',
      reason: 'removed',
      inForceUntil: removal.notAfter,
      by: removal.by,
      byInstrumentId: null,
      byEId: null,
    }),
  );
  await database.batch(replaceInstrumentStandings([...repeals, ...removals]));
  effects.progress({ stage: 'in-force', done: 1, total: 1, item: '' });
}
