import { beforeEach, describe, expect, it } from 'vitest';
import type { DataSetName } from '../../src/model/data-sets/data-sets.ts';
import type { Database, Row, Value } from '../../src/store/database.ts';
import { makePlan } from '../desk/open-desk-app.ts';
import { bearer, jsonBody, type Opened } from './open-app.ts';
import { openFull } from './open-full.ts';
import { sectionId } from './sample-index.ts';

/** Lists whose order a new instrument, tag or plan falls into: some before the page at hand, some after it. */
const SORTS: readonly DataSetName[] = [
  'instruments',
  'assessments',
  'editions',
  'provisions',
  'definitions',
  'citations',
  'requirements',
  'quantities',
  'restrictions',
  'tags',
  'work-plans',
  'plan-initiatives',
  'plan-variances',
];
const MOST_INSERTS = 6;

type Answer = { rows: Record<string, unknown>[]; next: string | null };

/** Writes a copy of a table's first row with some columns changed. */
async function copyFirst(database: Database, table: string, changes: Readonly<Record<string, Value>>): Promise<void> {
  // The ones that are stored: `table_info` leaves out what SQLite computes.
  const columns = (await database.all<Row>(`SELECT name FROM pragma_table_info('${table}')`)).map((one) =>
    String(one['name']),
  );
  const first = await database.first<Row>(`SELECT * FROM ${table} ORDER BY 1 LIMIT 1`);
  await database.run(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    columns.map((column) => (column in changes ? changes[column] : first?.[column]) ?? null),
  );
}

/** A new text with a row of every layer, and a new tag and plan; every other one sorts before all that is there. */
async function insertMeanwhile(opened: Opened, number: number): Promise<void> {
  const id = number % 2 === 0 ? `ca/sor-1990-${number}` : `us/99-cfr-${number}`;
  const key = 1000 + number;
  const { index } = opened;
  await copyFirst(index, 'instruments', { id });
  await copyFirst(index, 'editions', { key, id: `${id}@2026-01-01.en`, instrument_id: id });
  await copyFirst(index, 'provisions', { key: null, edition_key: key, ordinal: 1, parent_ordinal: null });
  for (const layer of ['definitions', 'citations', 'requirements', 'quantities']) {
    await copyFirst(index, layer, { edition_key: key, provision_ordinal: 1 });
  }
  await copyFirst(index, 'restrictions', { edition_key: key });
  const { headers, body } = jsonBody({
    alignmentId: sectionId(4 + number),
    status: 'proposed',
    relationship: 'equal-to',
    priority: 'low',
  });
  await opened.app.request('/en/tags', { method: 'POST', headers: { ...headers, ...bearer('tagger') }, body });
  await makePlan(opened);
}

describe.each(SORTS)('pages of %s, while rows come in', (name) => {
  let opened: Opened;
  beforeEach(async () => {
    opened = await openFull();
  });
  const ask = async (path: string) => (await (await opened.app.request(path)).json()) as Answer;

  it.each([1, 7, 100])('hold every row that was there, and none twice, at %i a page', async (limit) => {
    const list = `/v1/${name}`;
    const before = (await ask(`${list}?limit=500`)).rows.map((row) => JSON.stringify(row));
    const seen: string[] = [];
    let inserts = 0;
    for (let next: string | null = `${list}?limit=${limit}`; next !== null; ) {
      const answer: Answer = await ask(next);
      seen.push(...answer.rows.map((row) => JSON.stringify(row)));
      next = answer.next;
      if (inserts < MOST_INSERTS) await insertMeanwhile(opened, inserts++);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(before.filter((row) => !seen.includes(row))).toEqual([]);
    // What came in has to be among what is there now: nothing is made up.
    const after = new Set((await ask(`${list}?limit=500`)).rows.map((row) => JSON.stringify(row)));
    expect(after.size).toBeGreaterThan(before.length);
    expect(seen.filter((row) => !after.has(row))).toEqual([]);
  });
});
