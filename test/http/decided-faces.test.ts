import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { BulkWriter } from '../../scripts/build-bulk/bulk-writer.ts';
import { writeCrosswalks } from '../../scripts/build-bulk/write-law.ts';
import { parseCsv } from '../export/read-back.ts';
import { bearer, jsonBody, type Opened, openApp } from './open-app.ts';
import { CA, CROSSWALK, childId, sectionId, US } from './sample-index.ts';

type Pair = {
  readonly id: string;
  readonly pass: string;
  readonly status: string;
  readonly ca: readonly { readonly eId: string }[];
  readonly us: readonly { readonly eId: string }[];
};

describe('decisions on every face of a crosswalk', () => {
  let opened: Opened;
  const get = async (path: string) => (await opened.app.request(path)).text();
  const json = async <T>(path: string) => JSON.parse(await get(path)) as T;
  const decide = async (id: string, verdict: string, instead?: string) => {
    opened.clock.now = new Date(opened.clock.now.getTime() + 1000);
    const { headers, body } = jsonBody({ alignmentId: id, verdict, instead, reason: 'Read both.' });
    const sent = { method: 'POST', headers: { ...headers, ...bearer('tagger') }, body };
    const answer = await opened.app.request('/en/decisions', sent);
    expect(answer.status).toBe(201);
    return ((await answer.json()) as { id: string }).id;
  };

  let added: string;
  beforeEach(async () => {
    opened = await openApp();
    await decide(sectionId(4), 'confirmed');
    await decide(sectionId(1), 'rejected');
    added = await decide(sectionId(2), 'adjusted', '21 CFR 900.3');
  });

  const WHAT = new Map([
    [sectionId(4), 'confirmed'],
    [sectionId(1), 'rejected'],
    [sectionId(2), 'rejected'],
    [sectionId(3), 'machine'],
  ]);
  /** Of the pairs decided on and one that was not, and of the added one, what a face says. */
  const said = (rows: readonly (readonly [id: string, status: string])[]) => {
    const all = new Map(rows);
    expect(all.size).toBe(rows.length);
    return [...WHAT.keys(), added].map((id) => all.get(id));
  };
  const expected = () => [...WHAT.values(), 'confirmed'];

  it('says the same of each pair on the page and in JSON, CSV, NDJSON and the API', async () => {
    const base = `/en/crosswalks/${CROSSWALK}`;
    const page = await get(base);
    for (const [id, status] of WHAT) {
      const row = page.split('<tr>').find((one) => one.includes(`/en/compare/${id}"`)) ?? '';
      const words = { confirmed: 'Confirmed by tagger', rejected: 'Rejected by tagger', machine: '' }[status] ?? '';
      expect(row).toContain(words);
      if (status === 'machine') expect(row).not.toContain('by tagger');
    }
    expect(page).toMatch(/Pairs that people added[\s\S]*part_900__sec_900\.3/);

    const { rows } = await json<{ rows: Pair[] }>(`${base}.json?limit=100`);
    expect(said(rows.map(({ id, status }) => [id, status]))).toEqual(expected());
    const own = rows.find(({ id }) => id === added);
    expect(own).toMatchObject({ pass: 'person', ca: [{ eId: 'sec_2' }], us: [{ eId: 'part_900__sec_900.3' }] });

    const [head = [], ...lines] = parseCsv(await get(`${base}.csv`));
    const [id, status] = [head.indexOf('id'), head.indexOf('status')];
    expect(said(lines.map((line) => [line[id] ?? '', line[status] ?? '']))).toEqual(expected());
    const ndjson = (await get(`${base}.ndjson`)).trimEnd().split('\n');
    // The last line is the head of the audit record.
    expect(ndjson.slice(0, -1).map((line) => JSON.parse(line) as Pair)).toEqual(rows);

    const api = await json<{ rows: (Pair & { decidedBy?: string })[] }>(
      `/v1/alignments.json?limit=500&crosswalk=${CROSSWALK}`,
    );
    expect(said(api.rows.map((row) => [row.id, row.status]))).toEqual(expected());
    expect(api.rows.find((row) => row.id === childId(1))).toMatchObject({ status: 'rejected' });
    expect(api.rows.some((row) => 'decidedBy' in row)).toBe(false);
    expect(await get(`/v1/divergences.json?limit=500`)).toContain('"status":"rejected"');
  });

  it('counts alike on the page, in the list and in the API', async () => {
    const listed = async (label: string) =>
      (await json<{ rows: Pair[] }>(`/en/crosswalks/${CROSSWALK}.json?limit=100&label=${label}`)).rows.length;
    const [row] = (await json<{ rows: { sectionPairs: number; candidates: number }[] }>('/en/crosswalks.json')).rows;
    expect([await listed('aligned'), await listed('candidate')]).toEqual([row?.sectionPairs, row?.candidates]);
    const [open] = (await json<{ rows: unknown[] }>('/v1/crosswalks.json')).rows;
    expect(open).toMatchObject(row ?? {});
    const { rows: sectors } = await json<{ rows: unknown[] }>('/en/sectors.json');
    expect((await json<{ rows: unknown[] }>('/v1/sectors.json')).rows).toEqual(sectors);
  });

  it.each([`/en/crosswalks/${CROSSWALK}.json`, '/v1/alignments.json'])(
    'lists an added pair once, whatever the page: %s',
    async (path) => {
      for (const limit of [1, 5, 16, 17]) {
        const ids: string[] = [];
        for (let next: string | null = `${path}?limit=${limit}`; next !== null; ) {
          const page: { rows: Pair[]; next: string | null } = await json(next);
          expect(page.rows.length).toBeLessThanOrEqual(limit);
          ids.push(...page.rows.map(({ id }) => id));
          ({ next } = page);
        }
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.at(-1)).toBe(added);
      }
    },
  );

  it('leaves what differs inside a rejected pair out of the variance table, in every form', async () => {
    const query = `crosswalk=${CROSSWALK}&weak=1&limit=200`;
    const { rows } = await json<{ rows: { alignmentId: string }[] }>(`/en/variances.json?${query}`);
    const ids = new Set(rows.map(({ alignmentId }) => alignmentId));
    expect(ids.has(childId(3))).toBe(true);
    for (const at of [1, 2]) expect([ids.has(childId(at)), ids.has(sectionId(at))]).toEqual([false, false]);
    for (const path of [`/en/variances?${query}`, `/en/variances.csv?crosswalk=${CROSSWALK}&weak=1`])
      expect(await get(path)).not.toContain(childId(1));
    // Ticked by hand it is asked for.
    expect(await get(`/en/variances.json?pairs=${childId(1)}&weak=1`)).toContain(childId(1));
  });

  it('leaves rejected pairs out of the OSCAL map, and says in SSSOM that they do not hold', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'p49-decided-'));
    try {
      const writer = new BulkWriter(join(folder, 'bulk'));
      await writeCrosswalks(writer, opened, { builtAt: '2026-03-01T12:00:00.000Z', pipelineVersion: '1' });
      writer.finish({});
      const read = (name: string) =>
        readFileSync(join(folder, 'bulk/crosswalks-mapped', `${CROSSWALK}.${name}`), 'utf8');
      const oscal = JSON.parse(read('oscal.json')) as {
        'mapping-collection': {
          provenance: { method: string };
          mappings: { maps: { sources: { 'id-ref': string }[]; targets: { 'id-ref': string }[] }[] }[];
        };
      };
      const pairs = oscal['mapping-collection'].mappings.flatMap(({ maps }) =>
        maps.map(({ sources, targets }) => `${sources[0]?.['id-ref']} ${targets[0]?.['id-ref']}`),
      );
      const token = (ca: number, us: number) =>
        `${CA.replace('/', '_')}.sec_${ca} ${US.replace('/', '_')}.part_900__sec_900.${us}`;
      expect(pairs).toEqual(expect.arrayContaining([token(2, 3), token(4, 4), token(3, 3)]));
      for (const one of [token(1, 1), token(2, 2)]) expect(pairs).not.toContain(one);
      expect(oscal['mapping-collection'].provenance.method).toBe('hybrid');
      const lines = read('sssom.tsv')
        .split('\n')
        .filter((line) => !line.startsWith('#'))
        .map((line) => line.split('\t'));
      const [head = []] = lines;
      const cell = (id: string, name: string) =>
        lines.find((line) => line[head.indexOf('alignment_id')] === id)?.[head.indexOf(name)];
      expect(said([...WHAT.keys(), added].map((id) => [id, cell(id, 'decided') ?? '']))).toEqual(expected());
      expect([cell(sectionId(1), 'predicate_modifier'), cell(added, 'predicate_modifier')]).toEqual(['Not', '']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
