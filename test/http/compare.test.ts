import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { Comparison } from '../../src/http/compare-json.ts';
import { insertProvisions } from '../../src/store/provisions.ts';
import { type Opened, openApp } from './open-app.ts';
import { arrangeSample, CA, childId, EDITIONS, PAIRS, sectionId, toProvisions, US } from './sample-index.ts';

describe('comparison', () => {
  let opened: Opened;
  const get = (path: string) => opened.app.request(path);
  const json = async (path: string) => Comparison.parse(await (await get(path)).json());
  beforeAll(async () => {
    opened = await openApp();
  });

  it('is the same as a page and as JSON', async () => {
    const comparison = await json(`/en/compare/${sectionId(1)}.json`);
    expect(comparison.rows.map((row) => [row.ca.map((one) => one.eId), row.us.map((one) => one.eId)])).toEqual([
      [['sec_1'], ['part_900__sec_900.1']],
      [[], ['part_900__sec_900.1__para_a']],
      [['sec_1__subsec_1'], ['part_900__sec_900.1__para_b']],
      [['sec_1__subsec_2'], []],
    ]);
    expect(comparison.rows[2]?.ca[0]?.runs[0]).toEqual({ text: 'Every', only: true });
    expect(comparison.divergences).toHaveLength(1);
    expect(comparison.next).toBeNull();
    expect(comparison.editions.us.id).toBe(EDITIONS.us);
    const page = await (await get(`/en/compare/${sectionId(1)}`)).text();
    for (const row of comparison.rows) {
      for (const one of [...row.ca, ...row.us]) expect(page).toContain(one.citation);
    }
    expect(page).toContain('&lt;b&gt;odd&lt;/b&gt;');
  });

  it('leads from a pair inside to its row', async () => {
    const response = await get(`/fr/compare/${childId(3)}`);
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe(`/fr/compare/${sectionId(3)}#pair-${childId(3)}`);
  });

  it('shows the Canadian text in French when asked', async () => {
    const english = await (await get(`/en/compare/${sectionId(2)}`)).text();
    expect(english).toContain('?ca=fr');
    // Until then the French lies folded beside each passage.
    expect(english.replace(/<details class="twin">.*?<\/details>/gs, '')).not.toContain('montre la figure 2');
    const french = await (await get(`/en/compare/${sectionId(2)}?ca=fr`)).text();
    expect(french).toContain('L’étiquette montre la figure 2');
    expect(french).toContain('Étiquette 2');
    expect((await get(`/en/compare/${sectionId(2)}?ca=de`)).status).toBe(422);
  });

  it('links the pairs before and after', async () => {
    const page = await (await get(`/en/compare/${sectionId(2)}`)).text();
    expect(page).toContain(`rel="prev" href="/en/compare/${sectionId(1)}"`);
    expect(page).toContain(`rel="next" href="/en/compare/${sectionId(3)}"`);
    expect(await (await get(`/en/compare/${sectionId(PAIRS)}`)).text()).not.toContain('rel="next"');
  });
});

describe('a section too long for one page', () => {
  const LONG = 1500;
  let opened: Opened;
  beforeAll(async () => {
    opened = await openApp();
    // The last section of the U.S. sample grows by thousands of paragraphs, like 49 CFR 571.108.
    const words = (index: number) =>
      Array.from({ length: 60 }, (_, at) => `lamp${((index * 7919 + at * 104729) % 9973).toString(36)}`).join(' ');
    const drafts = Array.from({ length: LONG }, (_, index) => ({
      depth: 2,
      eId: `part_900__sec_900.1__para_x${index}`,
      level: 'paragraph' as const,
      number: `(x${index})`,
      heading: null,
      text: words(index),
      sourceId: null,
    }));
    const top = { depth: 0, eId: 'top', level: 'part' as const, number: null, heading: null, text: '', sourceId: null };
    const provisions = toProvisions(EDITIONS.us, [top, ...drafts]).slice(1);
    const offset = 1000;
    const moved = provisions.map((one) => ({ ...one, ordinal: one.ordinal + offset }));
    await opened.index.batch(insertProvisions(3, moved));
    const last = offset + LONG;
    await opened.index.run(
      "UPDATE provisions SET last_ordinal = ? WHERE edition_key = 3 AND e_id = 'part_900__sec_900.17'",
      [last],
    );
    await opened.index.run(
      "UPDATE alignment_sides SET provision_ordinal = (SELECT ordinal FROM provisions WHERE edition_key = 3 AND e_id = 'part_900__sec_900.17') WHERE alignment_id = ? AND side = 'us'",
      [sectionId(1)],
    );
    await arrangeSample(opened.index);
  });

  it('comes in parts that together hold it whole, each light enough', async () => {
    let next: string | null = `/en/compare/${sectionId(1)}.json`;
    const seen: string[] = [];
    let parts = 0;
    while (next !== null) {
      const comparison: Comparison = Comparison.parse(await (await opened.app.request(next)).json());
      seen.push(...comparison.rows.flatMap((row) => row.us.map((one) => one.eId)));
      next = comparison.next;
      parts += 1;
    }
    expect(parts).toBeGreaterThan(20);
    expect(seen.filter((eId) => eId.includes('para_x'))).toHaveLength(LONG);
    expect(new Set(seen).size).toBe(seen.length);
    const page = await (await opened.app.request(`/en/compare/${sectionId(1)}?part=2`)).text();
    expect(gzipSync(page).length).toBeLessThan(100_000);
  });

  it('is read in parts on its own page too', async () => {
    const path = `/en/instruments/${US}/provisions/part_900__sec_900.17`;
    const first = await (await opened.app.request(path)).text();
    expect(first).toContain('(x10)');
    expect(first).not.toContain('(x1499)');
    const last = await (await opened.app.request(`${path}?part=26`)).text();
    expect(last).toContain('(x1499)');
    expect((await opened.app.request(`${path}?part=27`)).status).toBe(404);
  });

  it('leads a link to a Canadian edition of another date nowhere else', async () => {
    const response = await opened.app.request(`/en/instruments/${CA}/provisions/sec_1?edition=${EDITIONS.us}`);
    expect(response.status).toBe(404);
  });
});
