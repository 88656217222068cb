import type { Provision } from '../../src/model/provision.ts';
import { openNodeSqlite } from '../../src/runtime/node/node-sqlite-database.ts';
import { readMigrations } from '../../src/runtime/node/read-migrations.ts';
import { runInBatches } from '../../src/store/bulk-insert.ts';
import type { Database } from '../../src/store/database.ts';
import { chooseShownEditions, insertEdition } from '../../src/store/editions.ts';
import { upsertInstrument } from '../../src/store/instruments.ts';
import { upsertMeta } from '../../src/store/meta.ts';
import { migrate } from '../../src/store/migrate.ts';
import { insertProvisions } from '../../src/store/provisions.ts';

const POINT_IN_TIME = '2026-01-01';
/** A few that a careless writer of some format breaks on. */
const ODD = [
  '=SUM(A1:A9)',
  '"quoted", twice',
  'two\nlines',
  'l’étiquette – 40 °C',
  '漢字 😀',
  "'apostrophe",
  '-1',
  '<b>&',
];
const WORDS =
  'the label shall show in colour each figure of at least nine millimetres unless a person may not read it'.split(' ');

export type Invented = { readonly editions: number; readonly rows: number; readonly characters: number };

/** Id of the nth invented instrument, from 0. */
export function inventedInstrument(at: number): string {
  return `us/21-cfr-${9000 + at}`;
}

/**
 * An index file of invented law: so many editions of so many provisions of about so many characters, each text another one. Official texts are not
 * long enough, and a size has to be chosen.
 */
export async function inventIndex(path: string, { editions, rows, characters }: Invented): Promise<void> {
  const index = openNodeSqlite(path);
  await migrate(index, readMigrations('index'));
  for (let at = 0; at < editions; at += 1) await inventEdition(index, at, rows, characters);
  await runInBatches(index, [...chooseShownEditions(), upsertMeta('built-at', '2026-01-01T00:00:00.000Z')]);
  await index.close();
}

async function inventEdition(index: Database, at: number, rows: number, characters: number): Promise<void> {
  const id = inventedInstrument(at);
  const editionId = `${id}@${POINT_IN_TIME}.en`;
  const citation = `21 CFR ${9000 + at}`;
  const url = { en: `https://example.org/${at}`, fr: `https://example.org/fr/${at}` };
  await runInBatches(index, [
    upsertInstrument({
      id,
      jurisdiction: 'us',
      citation,
      title: { en: `Invented part ${at}`, fr: null },
      authority: null,
      sectors: [],
      url,
    }),
    ...insertEdition(
      {
        id: editionId,
        instrumentId: id,
        pointInTime: POINT_IN_TIME,
        language: 'en',
        form: 'official',
        key: at + 1,
        source: 'invented',
        sourceName: 'invented.xml',
        sha256: '0'.repeat(64),
        provisionCount: rows,
        charactersRead: 1,
        charactersSkipped: 0,
        charactersHeld: 1,
      },
      [],
    ),
  ]);
  const random = randomOf(at + 1);
  const provisions = Array.from(
    { length: rows },
    (_, ordinal): Provision => ({
      editionId,
      eId: ordinal === 0 ? `part_${9000 + at}` : `part_${9000 + at}__sec_${9000 + at}.${ordinal}`,
      parentEId: ordinal === 0 ? null : `part_${9000 + at}`,
      ordinal,
      depth: ordinal === 0 ? 0 : 1,
      level: ordinal === 0 ? 'part' : 'section',
      number: ordinal === 0 ? null : `§ ${9000 + at}.${ordinal}`,
      heading: ordinal % 3 === 0 ? null : `Heading ${ordinal}`,
      text: ordinal === 0 ? '' : textOf(random, ordinal, characters),
      status: 'in-force',
      inForceOn: ordinal % 5 === 0 ? '2020-07-01' : null,
      statusReason: null,
      inForceUntil: null,
      statusBy: null,
      sourceId: null,
      table: null,
      span: { start: ordinal, end: ordinal + 1 },
      hash: ordinal,
    }),
  );
  await index.batch(insertProvisions(at + 1, provisions));
}

function textOf(random: () => number, ordinal: number, characters: number): string {
  let text = ordinal % 7 === 0 ? `${ODD[random() % ODD.length]} ` : '';
  while (text.length < characters) text += `${WORDS[random() % WORDS.length]} ${random() % 1000} `;
  return text.trimEnd();
}

/** A linear congruential generator: the same seed gives the same law. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state >> 8;
  };
}
