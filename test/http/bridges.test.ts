import { beforeAll, describe, expect, it } from 'vitest';
import type { BridgeRow } from '../../src/model/bridge-row.ts';
import type { DriftRow } from '../../src/model/drift-row.ts';
import type { HubRow } from '../../src/model/hub-row.ts';
import type { RippleRow } from '../../src/model/ripple-row.ts';
import { type Opened, openApp } from './open-app.ts';
import { fillSampleBridges, HUBS } from './sample-bridges.ts';
import { arrangeSample, CA, PAIRS, sectionId, US } from './sample-index.ts';

describe('references across the border', () => {
  let opened: Opened;
  const read = async <T>(path: string): Promise<T[]> => {
    const rows: T[] = [];
    let next: string | null = path;
    while (next !== null) {
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
    await fillSampleBridges(opened.index);
    await arrangeSample(opened.index);
  });

  it.each([1, 7, 100])('gives every row of each list once at %i rows a page', async (limit) => {
    const bridges = await read<BridgeRow>(`/en/bridges.json?limit=${limit}`);
    expect(new Set(bridges.map((row) => `${row.eId} ${row.ordinal}`)).size).toBe(PAIRS);
    expect(bridges).toHaveLength(PAIRS);
    const drifts = await read<DriftRow>(`/en/drift.json?limit=${limit}`);
    expect(drifts).toHaveLength(PAIRS / 2 - 1);
    const hubs = await read<HubRow>(`/en/hubs.json?limit=${limit}`);
    expect(new Set(hubs.map((row) => row.id)).size).toBe(HUBS);
    expect(await read(`/en/hubs/iso-9000.json?limit=${limit}`)).toHaveLength(2);
    expect(await read(`/en/instruments/${US}/bridges.json?limit=${limit}`)).toHaveLength(PAIRS);
    expect(await read(`/en/instruments/${CA}/bridges.json?limit=${limit}`)).toHaveLength(PAIRS);
  });

  it('sorts frozen references by how far they are behind, then by age', async () => {
    const rows = await read<DriftRow>('/en/drift.json');
    const keys = rows.map((row) => [row.behindDays, row.ageDays] as const);
    expect(keys).toEqual([...keys].sort(([a, b], [c, d]) => c - a || d - b));
    expect(rows.every((row) => row.asOf === '2026-01-11')).toBe(true);
  });

  it('finds what an amendment across the border changed here', async () => {
    const rows = await read<RippleRow>('/en/ripples.json');
    expect(rows.map((row) => [row.citation, row.targetEId, row.from, row.to])).toEqual([
      ['SOR/2000-1, s. 2(1)', 'part_900__sec_900.2', '2025-06-01', '2026-01-11'],
    ]);
    expect(rows[0]).toMatchObject({ changes: 1, changedCitation: '21 CFR 900.2(b)' });
  });

  it.each([
    ['/en/bridges.json?mode=static', PAIRS / 2 - 1],
    ['/en/bridges.json?mechanism=blocks', 0],
    ['/en/bridges.json?direction=us-ca', 0],
    ['/en/bridges.json?sector=labels', PAIRS],
    ['/en/bridges.json?department=us-labels', 0],
    [`/en/bridges.json?instrument=${CA}&target=${US}`, PAIRS],
    ['/en/bridges.json?age=5', 4],
    ['/en/bridges.json?language=fr', 0],
    ['/en/hubs.json?editions=differ', HUBS],
  ])('%s has %i rows', async (path, count) => {
    expect(await read(path)).toHaveLength(count);
  });

  it.each(['bridges', 'drift', 'ripples', 'hubs', 'hubs/iso-9000', `instruments/${CA}/bridges`])(
    'shows /%s as a page in both languages, and as CSV and NDJSON',
    async (path) => {
      for (const language of ['en', 'fr']) {
        const page = await opened.app.request(`/${language}/${path}`);
        expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8']);
      }
      const rows = await read(`/en/${path}.json`);
      const lines = (await (await opened.app.request(`/en/${path}.ndjson`)).text()).trimEnd().split('\n');
      expect(lines).toHaveLength(rows.length + 1);
      expect((await opened.app.request(`/en/${path}.csv`)).status).toBe(200);
    },
  );

  it.each(['/en/hubs/none', '/en/instruments/ca/sor-1-1/bridges'])('%s is not found', async (path) => {
    expect((await opened.app.request(path)).status).toBe(404);
  });

  it('shows on a pair which text points at which, with the reference as a link in the text', async () => {
    const html = await (await opened.app.request(`/en/compare/${sectionId(3)}`)).text();
    expect(html).toContain('class="badges"');
    expect(html).toMatch(
      /<div class="ca">.*<a href="\/en\/instruments\/us\/21-cfr-900\/provisions\/part_900__sec_900\.3"><mark>E<\/mark><\/a>/s,
    );
  });
});
