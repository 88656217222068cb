import { beforeAll, describe, expect, it } from 'vitest';
import type { TermPair } from '../../src/model/term-pair.ts';
import type { VarianceRow } from '../../src/model/variance-row.ts';
import { runInBatches } from '../../src/store/bulk-insert.ts';
import { findEdition } from '../../src/store/editions.ts';
import { type NewTermPair, replaceTermPairs } from '../../src/store/term-pairs.ts';
import { type Opened, openApp } from './open-app.ts';
import { CROSSWALK, EDITIONS } from './sample-index.ts';

const pair = (ordinal: number, term: string, caOnly: string[]): NewTermPair => ({
  crosswalkId: CROSSWALK,
  ordinal,
  matchedBy: 'term',
  score: 0.5,
  caTerm: term,
  usTerm: term,
  caMeaning: `a ${term}, of paper`,
  usMeaning: `a ${term}`,
  caOnly,
  usOnly: [],
  ca: { editionId: EDITIONS.ca, eId: 'sec_1' },
  us: { editionId: EDITIONS.us, eId: 'part_900__sec_900.1' },
});

describe('the list of terms that both sides define', () => {
  let opened: Opened;
  const rows = async <T>(path: string) => ((await (await opened.app.request(path)).json()) as { rows: T[] }).rows;

  beforeAll(async () => {
    opened = await openApp();
    const keys = new Map<string, number>();
    for (const id of [EDITIONS.ca, EDITIONS.us]) keys.set(id, (await findEdition(opened.index, id))?.key ?? 0);
    const pairs = [pair(0, 'label', ['of paper']), pair(1, 'figure', [])];
    const keyOf = (editionId: string) => ({ editionKey: keys.get(editionId) ?? 0, ordinal: 1 });
    await runInBatches(opened.index, replaceTermPairs(CROSSWALK, pairs, keyOf));
  });

  it('filters by crosswalk, term and difference, a page at a time', async () => {
    const terms = async (query: string) =>
      (await rows<TermPair>(`/en/definitions.json${query}`)).map(({ caTerm }) => caTerm);
    expect(await terms('')).toEqual(['label', 'figure']);
    expect(await terms('?differing=1')).toEqual(['label']);
    expect(await terms('?term=FIG')).toEqual(['figure']);
    expect(await terms(`?crosswalk=${CROSSWALK}&matchedBy=meaning`)).toEqual([]);
    const first = (await (await opened.app.request('/en/definitions.json?limit=1')).json()) as { next: string };
    expect((await rows<TermPair>(first.next)).map(({ caTerm }) => caTerm)).toEqual(['figure']);
  });

  it.each([
    ['en', 'Only in the Canadian meaning'],
    ['fr', 'Seulement dans le sens canadien'],
  ])('shows both meanings with what only one names, and the same as files (%s)', async (language, only) => {
    const page = await (await opened.app.request(`/${language}/definitions?crosswalk=${CROSSWALK}`)).text();
    expect(page).toContain(only);
    expect(page).toMatch(/<mark>of paper<\/mark>/);
    for (const face of ['csv', 'ndjson']) {
      expect(await (await opened.app.request(`/${language}/definitions.${face}`)).text()).toContain('of paper');
    }
  });

  it('is named by every row about such a term, with the way to it', async () => {
    const found = await rows<VarianceRow>('/en/variances.json?weak=1');
    expect(found.length).toBeGreaterThan(0);
    for (const { kind, termsApart } of found) expect(termsApart).toEqual(kind === 'definition' ? [] : ['label']);
    const page = await (await opened.app.request('/fr/variances?weak=1')).text();
    expect(page).toMatch(/Sens différents.:.<span lang="en">label/u);
    expect(page).toContain(`/fr/definitions?crosswalk=${CROSSWALK}&amp;term=label`);
    expect(await (await opened.app.request(`/en/crosswalks/${CROSSWALK}`)).text()).toContain(
      `/en/definitions?crosswalk=${CROSSWALK}`,
    );
  });
});
