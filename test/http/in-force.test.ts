import { beforeAll, describe, expect, it } from 'vitest';
import { statusCode } from '../../src/store/provision-codes.ts';
import { parseCsv } from '../export/read-back.ts';
import { type Opened, openApp } from './open-app.ts';
import { CA, CROSSWALK, EDITIONS, PAIRS, US } from './sample-index.ts';

type Answer = { rows: Record<string, unknown>[]; next: string | null };

/** Section 2 of the Canadian text was repealed on February 1, 2026; the U.S. part is not in a title of May 1. */
async function openWithStandings(): Promise<Opened> {
  const opened = await openApp();
  await opened.index.batch([
    {
      sql: `INSERT INTO provision_standing SELECT 1, ordinal, 'marked-repealed', '2026-02-01', 'SOR/2026-1, s. 3' FROM provisions
        WHERE edition_key = 1 AND (e_id = 'sec_2' OR e_id LIKE 'sec_2\\_\\_%' ESCAPE '\\')`,
    },
    {
      sql: `UPDATE provisions SET status_code = ${statusCode('repealed')} WHERE edition_key = 1 AND ordinal IN
        (SELECT provision_ordinal FROM provision_standing WHERE edition_key = 1)`,
    },
    {
      sql: `INSERT INTO instrument_standing VALUES ('${US}', 'repealed', 'removed', '2026-05-01', 'title-21_2026-05-01.xml', NULL, NULL)`,
    },
  ]);
  return opened;
}

describe('in force on a day', () => {
  let opened: Opened;
  const get = (path: string) => opened.app.request(path);
  const rows = async (path: string) => ((await (await get(path)).json()) as Answer).rows;

  beforeAll(async () => {
    opened = await openWithStandings();
  });

  it.each([
    ['2026-01-31', 3],
    ['2026-02-01', 0],
  ])('leaves out of the provisions on %s what had ended by then, on every face', async (day, repealed) => {
    const path = `/en/instruments/${CA}/provisions`;
    const all = (await rows(`${path}.json?limit=500`)).length;
    const listed = await rows(`${path}.json?inForceOn=${day}&limit=500`);
    expect(listed.filter((row) => row['status'] === 'repealed')).toHaveLength(repealed);
    expect(listed).toHaveLength(all - 3 + repealed);
    const csv = parseCsv(await (await get(`${path}.csv?inForceOn=${day}`)).text());
    expect(csv).toHaveLength(1 + all - 3 + repealed);
    const lines = (await (await get(`${path}.ndjson?inForceOn=${day}`)).text()).trimEnd().split('\n').slice(0, -1);
    expect(lines).toHaveLength(all - 3 + repealed);
  });

  it('gives status, reason, day and cause of each provision', async () => {
    const listed = await rows(`/en/instruments/${CA}/provisions.json?limit=500`);
    expect(listed.find((row) => row['eId'] === 'sec_2')).toMatchObject({
      status: 'repealed',
      statusReason: 'marked-repealed',
      inForceOn: null,
      inForceUntil: '2026-02-01',
      statusBy: 'SOR/2026-1, s. 3',
    });
  });

  it.each([
    ['2025-07-01', [[US, EDITIONS.usDigest]]],
    [
      '2026-01-10',
      [
        [CA, EDITIONS.ca],
        [US, EDITIONS.usDigest],
      ],
    ],
    [
      '2026-04-30',
      [
        [CA, EDITIONS.ca],
        [US, EDITIONS.us],
      ],
    ],
    ['2026-05-01', [[CA, EDITIONS.ca]]],
    ['2024-01-01', []],
  ])('asks the latest text of %s or before', async (day, expected) => {
    const listed = await rows(`/en/instruments.json?inForceOn=${day}`);
    expect(listed.map((row) => [row['id'], row['editionId']])).toEqual(expected);
  });

  it('says so where the index has no text of the day or before', async () => {
    for (const path of [
      `/en/instruments/${CA}/provisions.json?inForceOn=2026-01-09`,
      `/en/instruments/${CA}/provisions.json?inForceOn=2026-01-09&edition=${EDITIONS.ca}`,
      `/en/instruments/${CA}?inForceOn=2026-01-09`,
      `/en/crosswalks/${CROSSWALK}.json?inForceOn=2026-01-10`,
      `/en/crosswalks/${CROSSWALK}/gaps.json?inForceOn=2026-01-10`,
    ]) {
      const answer = await get(path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(await answer.text()).toContain('no-edition-by-day');
    }
    expect(await (await get('/en/instruments?inForceOn=2024-01-01')).text()).toContain(
      'Nothing can be said of 2 instruments',
    );
    expect(await (await get('/fr/search?q=figure&inForceOn=2026-01-10')).text()).toContain(
      'Rien ne peut être dit d’un texte',
    );
  });

  it('leaves pairs, differences and hits out when a side of them is not in force', async () => {
    const count = async (path: string) => (await rows(path)).length;
    for (const path of [`/en/crosswalks/${CROSSWALK}.json`, '/en/divergences.json']) {
      expect(await count(`${path}?limit=500`)).toBe(PAIRS);
      expect(await count(`${path}?limit=500&inForceOn=2026-01-31`)).toBe(PAIRS);
      expect(await count(`${path}?limit=500&inForceOn=2026-02-01`)).toBe(PAIRS - 1);
      expect(await count(`${path}?limit=500&inForceOn=2026-05-01`)).toBe(0);
    }
    const gaps = `/en/crosswalks/${CROSSWALK}/gaps.json`;
    expect([await count(`${gaps}?inForceOn=2026-04-30`), await count(`${gaps}?inForceOn=2026-05-01`)]).toEqual([3, 2]);
    const hits = '/en/search.json?q=figure&limit=500';
    const all = await count(hits);
    expect(await count(`${hits}&inForceOn=2026-01-31`)).toBe(all);
    expect(await count(`${hits}&inForceOn=2026-02-01`)).toBe(all - 1);
  });

  it.each(['2026-02-30', 'yesterday', '2026', "2026-01-01' OR 1"])('refuses the day %s', async (day) => {
    const answer = await get(`/en/search.json?q=figure&inForceOn=${encodeURIComponent(day)}`);
    expect([day, answer.status]).toEqual([day, 422]);
  });

  it('shows the status in words on the pages of both languages', async () => {
    const text = async (path: string) => (await (await get(path)).text()).replaceAll(/\s+/g, ' ');
    const section = `provisions/sec_2`;
    expect(await text(`/en/instruments/${CA}/${section}`)).toContain(
      'Repealed</span> <span>the publisher marks it as repealed; since February 1, 2026; SOR/2026-1, s. 3',
    );
    const instrument = await text(`/fr/instruments/${US}`);
    expect(instrument).toMatch(/Abrogé<.span> <span>absent d’une version ultérieure du titre.; depuis le 1er mai 2026/);
    expect(await text(`/en/instruments/${CA}?inForceOn=2026-02-01`)).toContain(
      'What counts as in force on February 1, 2026',
    );
    expect(await text(`/en/instruments/${US}?inForceOn=2026-05-01`)).toContain('Not in force on May 1, 2026');
  });

  it('is named in the API description of every list that knows it', async () => {
    const document = (await (await get('/openapi.json')).json()) as {
      paths: Record<string, { get?: { parameters?: { name: string; schema: unknown }[] } }>;
    };
    const knowing = Object.entries(document.paths)
      .filter(([, { get: operation }]) => operation?.parameters?.some(({ name }) => name === 'inForceOn'))
      .map(([path]) => path.replace('/{language}', ''));
    for (const list of [
      '/instruments',
      '/instruments/{jurisdiction}/{slug}/provisions',
      '/search',
      '/crosswalks/{id}',
      '/crosswalks/{id}/gaps',
      '/divergences',
    ])
      for (const face of ['json', 'csv', 'ndjson']) expect(knowing).toContain(`${list}.${face}`);
  });
});
