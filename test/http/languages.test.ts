import { beforeAll, describe, expect, it } from 'vitest';
import { bearer, jsonBody, type Opened, openApp } from './open-app.ts';
import { fillSampleBridges } from './sample-bridges.ts';
import { CA, CROSSWALK, sectionId, US } from './sample-index.ts';

/** Pages that show Canadian passages, with words of the other language that one click must show there. */
const PAGES: readonly (readonly [path: string, words: string])[] = [
  [`/compare/${sectionId(1)}`, 'L’étiquette montre la figure 1.'],
  [`/instruments/${CA}/provisions/sec_1`, ''],
  [`/crosswalks/${CROSSWALK}`, 'Étiquette 1'],
  [`/crosswalks/${CROSSWALK}/gaps?side=ca`, 'Étiquette 17'],
  ['/search?q=figure&jurisdiction=ca', 'L’étiquette montre la figure'],
  ['/variances?weak=1', 'L’étiquette montre la figure'],
  ['/hubs/iso-9000', 'L’étiquette montre la figure 1.'],
];

describe('the other official language', () => {
  let opened: Opened;
  const page = async (path: string) => (await opened.app.request(path)).text();

  beforeAll(async () => {
    opened = await openApp();
    await fillSampleBridges(opened.index);
  });

  it.each(PAGES)('is one click away on %s, without a script', async (path, words) => {
    const html = await page(`/en${path}`);
    const folded = [...html.matchAll(/<details class="twin"><summary>In French<\/summary>(.*?)<\/details>/gs)];
    expect(folded.length).toBeGreaterThan(0);
    expect(folded.every(([, inner = '']) => inner.includes('lang="fr"'))).toBe(true);
    expect(folded.some(([, inner = '']) => inner.includes(words))).toBe(true);
  });

  it('stands beside the words that a tag keeps', async () => {
    const { headers, body } = jsonBody({
      alignmentId: sectionId(1),
      status: 'proposed',
      relationship: 'subset-of',
      priority: 'high',
      note: '',
    });
    const made = await opened.app.request('/en/tags', {
      method: 'POST',
      headers: { ...headers, ...bearer('tagger') },
      body,
    });
    const html = await page(made.headers.get('location') ?? '');
    expect(html).toMatch(/<details class="twin"><summary>In French<\/summary><div lang="fr"/);
  });

  it('is offered in English to who reads in French', async () => {
    const html = await page(`/fr/instruments/${CA}/provisions/sec_1`);
    expect(html).toMatch(/<details class="twin"><summary>En anglais<\/summary><div lang="en"/);
  });

  it('keeps the place in the link to the whole text', async () => {
    const html = await page(`/en/compare/${sectionId(1)}`);
    expect(html).toContain(`/en/instruments/${CA}/provisions/sec_1?edition=`);
    expect(html).toContain('#sec_1__subsec_1"');
  });

  it('turns the whole Canadian side by ?ca=fr, the English folded beside it', async () => {
    const html = await page(`/en/compare/${sectionId(1)}?ca=fr`);
    expect(html).toContain('<summary>In English</summary>');
    expect(html).not.toContain('<summary>In French</summary>');
  });

  it('is not offered where there is none', async () => {
    expect(await page(`/en/instruments/${US}/provisions/part_900__sec_900.1`)).not.toContain('class="twin"');
  });
});
