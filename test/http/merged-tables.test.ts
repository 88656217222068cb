import { beforeAll, describe, expect, it } from 'vitest';
import type { MergedRow, MergedTable } from '../../src/model/merged-table.ts';
import { type Opened, openApp } from './open-app.ts';
import { CROSSWALK } from './sample-index.ts';
import { fillSampleTables, ROWS, sampleTable, TABLE } from './sample-tables.ts';

describe('tables joined by key', () => {
  let opened: Opened;
  const read = async <T>(path: string): Promise<T[]> => {
    const rows: T[] = [];
    for (let next: string | null = path; next !== null; ) {
      const response = await opened.app.request(next);
      expect(response.status).toBe(200);
      const answer = (await response.json()) as { rows: T[]; next: string | null };
      rows.push(...answer.rows);
      next = answer.next;
    }
    return rows;
  };

  beforeAll(async () => {
    opened = await openApp();
    await fillSampleTables(opened.index);
  });

  it('lists the tables of a crosswalk with their counts', async () => {
    const { content: _, ...stored } = sampleTable;
    const [table, ...others] = await read<MergedTable>(`/en/tables.json?crosswalk=${CROSSWALK}`);
    expect(table).toMatchObject(stored);
    expect(table?.caCitation).toMatch(/^SOR/);
    expect(others).toEqual([]);
    expect(await read('/en/tables.json?crosswalk=none')).toEqual([]);
  });

  it.each([1, 7, 100])('gives every row once and as it was stored at %i rows a page', async (limit) => {
    expect(await read<MergedRow>(`/en/tables/${TABLE}.json?limit=${limit}`)).toEqual(sampleTable.content);
  });

  it.each([
    ['side=ca', 2],
    ['side=us', 2],
    ['side=both', 12],
    ['differing=1', sampleTable.differingRows],
    ['key=un1003', 1],
    ['key=%25', 0],
    ['side=both&key=un100', 8],
  ])('%s gives %i rows', async (query, count) => {
    expect(await read<MergedRow>(`/en/tables/${TABLE}.json?${query}`)).toHaveLength(count);
  });

  it.each(['en', 'fr'])('says in words what differs, in %s', async (language) => {
    const page = await (await opened.app.request(`/${language}/tables/${TABLE}`)).text();
    expect(page.match(/class="differs"/g)).toHaveLength(sampleTable.differingRows);
    expect(page).toContain(language === 'en' ? 'Canada asks more' : 'Canada plus exigeant');
    expect(page).toContain(language === 'en' ? 'U.S. only' : 'É.-U. seulement');
  });

  it('holds every row in each file', async () => {
    const csv = await (await opened.app.request(`/en/tables/${TABLE}.csv`)).text();
    expect(csv.trimEnd().split('\r\n')).toHaveLength(ROWS + 1);
    const lines = (await (await opened.app.request(`/en/tables/${TABLE}.ndjson`)).text()).trimEnd().split('\n');
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ _end: true, rows: ROWS });
  });

  it('has no table of another name', async () => {
    expect((await opened.app.request('/en/tables/0000000000000000.json')).status).toBe(404);
  });
});
