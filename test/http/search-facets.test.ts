import { beforeAll, describe, expect, it } from 'vitest';
import { collectFrenchWords } from '../../src/pipeline/collect-french-words.ts';
import { replaceFrenchWords } from '../../src/store/french-words.ts';
import { type Opened, openApp } from './open-app.ts';
import { sectionId } from './sample-index.ts';

type Rows = { readonly rows: readonly { readonly eId: string; readonly instrumentId: string }[] };

describe('a search', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openApp();
    const { index } = opened;
    const layer = (table: string, columns: string, values: string) => ({
      sql: `INSERT INTO ${table} (edition_key, provision_ordinal, ordinal, ${columns})
        SELECT p.edition_key, p.ordinal, 0, ${values} FROM provisions p JOIN editions e ON e.key = p.edition_key
        WHERE e.language = 'en' AND e.shown = 1 AND (p.e_id LIKE 'sec_1%__subsec_1' OR p.e_id = 'part_900__sec_900.2__para_b')`,
    });
    await index.batch([
      layer(
        'requirements',
        'modality, modal, action, span_start, span_end, inherited',
        `CASE e.instrument_id WHEN 'us/21-cfr-900' THEN 'permission' ELSE 'obligation' END, 'shall', 'show', 0, 5, 0`,
      ),
      layer(
        'quantities',
        'span_start, span_end, text, value, bound, unit, dimension, base_value',
        `0, 5, '2 mm', 2, 'minimum', 'mm', 'length', 0.002`,
      ),
      ...replaceFrenchWords(await collectFrenchWords(index)),
    ]);
  });
  const rows = async (address: string) => ((await (await opened.app.request(address)).json()) as Rows).rows;
  const page = async (address: string) => (await opened.app.request(address)).text();

  it('counts what each choice would leave, and each choice leaves that', async () => {
    const text = await page('/en/search?q=figure');
    const links = [...text.matchAll(/<a href="(\/en\/search\?[^"]+)">[^<]+<span class="quiet">\((\d+)\)<\/span>/g)];
    expect(links.length).toBeGreaterThanOrEqual(6);
    for (const [, address = '', count] of links) {
      const left = await rows(address.replaceAll('&amp;', '&').replace('/search?', '/search.json?limit=500&'));
      expect([address, left.length]).toEqual([address, Number(count)]);
    }
  });

  it.each([
    ['modality=obligation', 'ca/'],
    ['modality=permission', 'us/'],
  ])('by %s leaves what states it', async (query, side) => {
    const left = await rows(`/en/search.json?q=figure&${query}`);
    expect(left.length).toBeGreaterThan(0);
    expect(left.every(({ instrumentId }) => instrumentId.startsWith(side))).toBe(true);
  });

  it('by figures leaves what states one', async () => {
    const all = await rows('/en/search.json?q=figure&limit=500');
    const left = await rows('/en/search.json?q=figure&quantity=1&limit=500');
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(all.length);
  });

  it('shows both sides of a pair as one result that leads to the comparison', async () => {
    const text = await page(`/en/search?q=${encodeURIComponent('"figure 3"')}`);
    expect(text.match(/<ol class="hits">|<li class="(?:ca|us)">/g)).toHaveLength(2);
    expect(text).toContain('<div class="hit ');
    expect(text).toMatch(new RegExp(`/en/compare/[0-9a-f]*c3|${sectionId(3)}`));
  });

  it.each(['étiquettes', 'etiquette', 'ÉTIQUETTE', 'montrer', 'MONTRÉ'])(
    'in French finds the other forms of %s, with and without accents',
    async (typed) => {
      const found = await rows(`/fr/search.json?q=${encodeURIComponent(typed)}`);
      expect(found.length).toBeGreaterThan(0);
      expect(found[0]?.instrumentId).toBe('ca/sor-2000-1');
    },
  );

  it('takes a French phrase as it stands', async () => {
    expect(await rows(`/fr/search.json?q=${encodeURIComponent('"étiquettes montrent"')}`)).toEqual([]);
  });

  it('tells a French reader that U.S. law is English, and leads there', async () => {
    expect(await page('/fr/search?q=figure')).toContain('/fr/search?q=figure&amp;jurisdiction=us');
  });
});
