import type { Edition } from '../../src/model/edition.ts';
import type { Provision } from '../../src/model/provision.ts';
import { compareStoredEditions } from '../../src/pipeline/compare-editions.ts';
import type { Effects } from '../../src/pipeline/effects.ts';
import type { Database } from '../../src/store/database.ts';
import { insertEdition, nextEditionKey } from '../../src/store/editions.ts';
import { insertProvisions, readProvisions } from '../../src/store/provisions.ts';
import { EDITIONS, US } from './sample-index.ts';

/** Date of the older U.S. text. */
export const OLD = '2025-06-01';

/** eId of a section or paragraph of the sample's U.S. text. */
export const sec = (number: number, para = '') => `part_900__sec_900.${number}${para === '' ? '' : `__para_${para}`}`;

/** The sample's newest U.S. text as it stood before: another figure in one paragraph, a section more, and one less. */
function toOlder(newest: readonly Provision[]): Provision[] {
  const kept = newest.filter(({ eId }) => !eId.startsWith(sec(4)));
  const changed = kept.map((one) =>
    one.eId === sec(2, 'b') ? { ...one, text: one.text.replace('3 mm', '7 mm') } : one,
  );
  const root = changed[0];
  if (root === undefined) throw new Error('the sample has no U.S. text');
  const gone = {
    level: 'section',
    number: '§ 900.99',
    heading: 'Bells',
    text: 'A bell must ring at noon on each day.',
  } as const;
  const more = { ...root, ...gone, eId: sec(99), parentEId: root.eId, depth: 1 };
  return [...changed, more].map((one, ordinal) => ({
    ...one,
    ordinal,
    hash: (one.eId === root.eId || one.eId.startsWith(sec(2)) ? 1_000_000 + ordinal : one.hash) as never,
  }));
}

/** Adds the older text to the sample index and compares the two. */
export async function addOlderEdition(index: Database): Promise<void> {
  const older = toOlder(await readProvisions(index, EDITIONS.us));
  const key = await nextEditionKey(index);
  const edition: Edition = {
    id: `${US}@${OLD}.en`,
    instrumentId: US,
    pointInTime: OLD,
    language: 'en',
    form: 'official',
    source: 'test',
    sourceName: 'old.xml',
    sha256: '0'.repeat(64),
  };
  const counts = { provisionCount: older.length, charactersRead: 0, charactersSkipped: 0, charactersHeld: 0 };
  await index.batch([...insertEdition({ ...edition, key, ...counts }, []), ...insertProvisions(key, older)]);
  await compareStoredEditions({ progress: () => undefined } as unknown as Effects, index);
}
