import { beforeAll, describe, expect, it } from 'vitest';
import type { RestrictionWord } from '../../src/model/restriction-count.ts';
import { runInBatches } from '../../src/store/bulk-insert.ts';
import type { Database } from '../../src/store/database.ts';
import { listRestrictions, replaceRestrictions } from '../../src/store/restrictions.ts';
import { openSampleIndex } from '../http/open-databases.ts';
import { CA, US } from '../http/sample-index.ts';

const all = { after: null, limit: 10 };
const count = (word: RestrictionWord, inForce: boolean, count: number) =>
  ({ word, place: 'body', inForce, count }) as const;

describe('listRestrictions', () => {
  let index: Database;

  beforeAll(async () => {
    index = await openSampleIndex();
    await runInBatches(index, [
      ...replaceRestrictions(1, [count('shall', true, 5), count('must', false, 2)]),
      ...replaceRestrictions(2, [count('doit', true, 7), count('interdit', false, 1)]),
      ...replaceRestrictions(3, [count('shall', true, 4), count('required', true, 1)]),
      // The digest of the year before, which pages do not show.
      ...replaceRestrictions(4, [count('prohibited', true, 3)]),
    ]);
  });

  it('counts the edition shown of each instrument, the French text apart', async () => {
    const { rows } = await listRestrictions(index, 'country', {}, all);
    expect(rows).toMatchObject([
      { id: 'ca', instruments: 1, shall: 5, must: 2, total: 7, inForce: 5, french: { doit: 7, total: 8, inForce: 7 } },
      { id: 'us', instruments: 1, shall: 4, required: 1, prohibited: 0, total: 5, inForce: 5, french: { total: 0 } },
    ]);
  });

  it('counts an instrument of two crosswalks of a sector once', async () => {
    const { rows } = await listRestrictions(index, 'sector', {}, all);
    expect(rows).toMatchObject([{ id: 'labels', nameFr: 'Étiquettes', instruments: 2, total: 12 }]);
  });

  it('counts each year by its own editions, the latest first', async () => {
    const { rows } = await listRestrictions(index, 'year', {}, all);
    expect(rows.map(({ id, total }) => [id, total])).toEqual([
      ['2026', 12],
      ['2025', 3],
    ]);
    const of2025 = await listRestrictions(index, 'instrument', { year: '2025' }, all);
    expect(of2025.rows).toMatchObject([{ id: US, citation: '21 CFR 900', total: 3 }]);
  });

  it('filters by country and sector, and pages without losing a row', async () => {
    expect((await listRestrictions(index, 'instrument', { jurisdiction: 'ca' }, all)).rows).toMatchObject([{ id: CA }]);
    expect((await listRestrictions(index, 'instrument', { sector: 'theme' }, all)).rows).toEqual([]);
    const first = await listRestrictions(index, 'instrument', {}, { after: null, limit: 1 });
    const second = await listRestrictions(index, 'instrument', {}, { after: first.next, limit: 1 });
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual([CA, US]);
    expect(second.next).toBeNull();
  });

  it('replaces what an edition had', async () => {
    await runInBatches(index, replaceRestrictions(4, [count('shall', true, 1)]));
    const { rows } = await listRestrictions(index, 'country', { year: '2025' }, all);
    expect(rows).toMatchObject([{ id: 'us', shall: 1, prohibited: 0, total: 1 }]);
  });
});
