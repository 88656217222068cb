import { beforeAll, describe, expect, it } from 'vitest';
import type { TermPair } from '../../src/model/term-pair.ts';
import type { VarianceRow } from '../../src/model/variance-row.ts';
import { type Opened, openApp } from './open-app.ts';
import { CROSSWALK } from './sample-index.ts';
import { fillSampleTermPairs } from './sample-term-pairs.ts';

describe('the list of terms that both sides define', () => {
  let opened: Opened;
  const rows = async <T>(path: string) => ((await (await opened.app.request(path)).json()) as { rows: T[] }).rows;

  beforeAll(async () => {
    opened = await openApp();
    await fillSampleTermPairs(opened.index);
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
    for (const document of ['variances/variance-table.md', 'variances.csv']) {
      const text = await (await opened.app.request(`/fr/${document}?weak=1`)).text();
      expect(text).toContain(document.endsWith('.csv') ? 'label' : 'Sens différents\u00a0: label');
    }
    const pair = found.find(({ kind }) => kind !== 'definition');
    const compare = await opened.app.request(`/en/compare/${pair?.alignmentId}`);
    const both = await (await opened.app.request(compare.headers.get('location') ?? compare.url)).text();
    expect(both).toContain(`/en/definitions?crosswalk=${CROSSWALK}&amp;term=label`);
    expect(await (await opened.app.request(`/en/crosswalks/${CROSSWALK}`)).text()).toContain(
      `/en/definitions?crosswalk=${CROSSWALK}`,
    );
  });
});
