import { readPairKeys, replaceChanges } from '../store/changes.ts';
import type { Database } from '../store/database.ts';
import { listEditions, type StoredEdition } from '../store/editions.ts';
import { readProvisions } from '../store/provisions.ts';
import { markStale } from '../store/stale.ts';
import { compareEditions } from '../tree/editions/compare-editions.ts';
import type { Effects } from './effects.ts';

/** Up to here every two editions of an instrument are compared; ten pairs. */
const FEW_EDITIONS = 5;

/**
 * Compares the editions of each instrument that were not compared yet, and marks the alignments that the changes touch. The shop may not
 * compute, so what a reader may ask is stored: every two editions of an instrument with few of them; of one with many, neighbors, and
 * each with the newest.
 */
export async function compareStoredEditions(effects: Effects, database: Database): Promise<void> {
  const done = await readPairKeys(database);
  const pairs = pairsToCompare(await listEditions(database)).filter(([from, to]) => !done.has(`${from.key} ${to.key}`));
  for (const [index, [from, to]] of pairs.entries()) {
    effects.progress({ stage: 'compare editions', done: index, total: pairs.length, item: to.id });
    const [before, after] = [await readProvisions(database, from.id), await readProvisions(database, to.id)];
    const changes = compareEditions(before, after);
    // One batch a pair: a kill leaves it whole or absent.
    await database.batch(
      replaceChanges({ fromKey: from.key, toKey: to.key }, changes, {
        from: (ordinal) => lastInside(before, ordinal),
        to: (ordinal) => lastInside(after, ordinal),
      }),
    );
  }
  if (pairs.length > 0)
    effects.progress({ stage: 'compare editions', done: pairs.length, total: pairs.length, item: '' });
  await database.batch(markStale());
}

type Pair = readonly [from: StoredEdition, to: StoredEdition];

function pairsToCompare(editions: readonly StoredEdition[]): Pair[] {
  const series = Map.groupBy(editions, ({ instrumentId, language, form }) => `${instrumentId} ${language} ${form}`);
  return [...series.values()].flatMap((unordered) => {
    const ordered = unordered.toSorted((a, b) => (a.pointInTime < b.pointInTime ? -1 : 1));
    const last = ordered.length - 1;
    return ordered.flatMap((to, later) =>
      ordered
        .slice(0, later)
        .filter((_, earlier) => ordered.length <= FEW_EDITIONS || later - earlier === 1 || later === last)
        .map((from): Pair => [from, to]),
    );
  });
}

/** Ordinal of the last provision that belongs to one; what only stands below a heading belongs to itself. */
function lastInside(provisions: readonly { readonly eId: string }[], ordinal: number): number {
  const prefix = `${provisions[ordinal]?.eId ?? ''}__`;
  let last = ordinal;
  while (provisions[last + 1]?.eId.startsWith(prefix) === true) last += 1;
  return last;
}
