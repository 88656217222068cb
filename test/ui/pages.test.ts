import { describe, expect, test } from 'vitest';
import { ancestors, attr, type Element, elementsOf, parseHtml, textOf } from './parse-html.ts';
import { pageNames, pages, renderPage } from './sample-pages.ts';

const cases = pageNames.flatMap((name) => (['en', 'fr'] as const).map((language) => ({ name, language })));

describe.each(cases)('$name in $language', ({ name, language }) => {
  const load = async () => elementsOf(parseHtml(await renderPage(name, language)));

  test('is a document in its language that names its twin', async () => {
    const all = await load();
    expect(
      attr(
        all.find((one) => one.name === 'html'),
        'lang',
      ),
    ).toBe(language);
    const other = language === 'en' ? 'fr' : 'en';
    const twin = all.find((one) => one.name === 'a' && attr(one, 'hreflang') === other && attr(one, 'lang') === other);
    expect(attr(twin, 'href')).toBe(`/${other}${pages[name].path}`);
    expect(textOf(all.find((one) => one.name === 'title') as Element)).toMatch(/\S – Parallel 49$/);
  });

  test('has one h1 and skips no heading level', async () => {
    const levels = (await load()).flatMap((one) => (/^h[1-6]$/.test(one.name) ? [Number(one.name[1])] : []));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  test('gives every link, button, field, region and image a name', async () => {
    const all = await load();
    const labels = new Set(all.flatMap((one) => (one.name === 'label' ? [attr(one, 'for') ?? ''] : [])));
    const ids = new Map(all.flatMap((one) => (attr(one, 'id') === undefined ? [] : [[attr(one, 'id'), one] as const])));
    const named = (one: Element) => {
      const by = attr(one, 'aria-labelledby');
      const target = by === undefined ? undefined : ids.get(by);
      const own = textOf(one, (inner) => attr(inner, 'aria-hidden') === 'true').trim();
      return (target === undefined ? (attr(one, 'aria-label') ?? own) : textOf(target)).trim();
    };
    for (const one of all) {
      if (['a', 'button', 'summary', 'th', 'option', 'h1', 'h2', 'h3'].includes(one.name))
        expect(named(one), describeElement(one)).not.toBe('');
      if (one.name === 'nav' || attr(one, 'role') === 'region' || one.name === 'section') {
        expect(attr(one, 'aria-label') ?? attr(one, 'aria-labelledby'), describeElement(one)).toBeTruthy();
        expect(named(one), describeElement(one)).not.toBe('');
      }
      if (['input', 'select', 'textarea'].includes(one.name) && attr(one, 'type') !== 'hidden') {
        const wrapped = ancestors(one).some((parent) => parent.name === 'label');
        expect(wrapped || labels.has(attr(one, 'id') ?? ''), describeElement(one)).toBe(true);
      }
    }
  });

  test('has unique ids, and every link inside the page leads to one', async () => {
    const all = await load();
    const ids = all.flatMap((one) => attr(one, 'id') ?? []);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    for (const id of ids) expect(id).not.toMatch(/\s/);
    for (const one of all) {
      const href = attr(one, 'href');
      if (href?.startsWith('#')) expect(ids, href).toContain(decodeURIComponent(href.slice(1)));
      for (const reference of ['for', 'aria-labelledby']) {
        const target = attr(one, reference);
        if (target !== undefined) expect(ids, `${reference} ${target}`).toContain(target);
      }
      for (const id of attr(one, 'aria-describedby')?.split(' ') ?? []) expect(ids).toContain(id);
    }
  });

  test('loads nothing inline and nothing from elsewhere', async () => {
    for (const one of await load()) {
      const keys = Object.keys(one.attributes);
      expect(keys.filter((key) => key === 'style' || key.startsWith('on'))).toEqual([]);
      if (one.name === 'script') {
        expect(one.attributes).toEqual({ type: 'module', src: '/assets/app.js', nonce: 'n0nce' });
        expect(one.children).toEqual([]);
      }
      if (one.name === 'link' && attr(one, 'rel') !== 'icon') expect(attr(one, 'href')).toMatch(/^\//);
      expect(['style', 'img', 'iframe']).not.toContain(one.name);
    }
  });

  test('keeps inside its language every word that is not marked as the other', async () => {
    const other = language === 'en' ? 'fr' : 'en';
    const all = await load();
    const body = all.find((one) => one.name === 'body') as Element;
    const isOther = (one: Element) => attr(one, 'lang') === other;
    const shown = all.filter((one) => !isOther(one) && !ancestors(one).some(isOther));
    const attributes = shown.flatMap((one) =>
      ['aria-label', 'placeholder', 'data-label', 'data-done'].flatMap((key) => attr(one, key) ?? []),
    );
    const words = `${textOf(body, isOther)} ${attributes.join(' ')}`.replace(NAMES, '');
    expect(words.match(language === 'fr' ? ENGLISH : FRENCH) ?? []).toEqual([]);
    expect(words).not.toMatch(/undefined|\[object|NaN|null/);
  });
});

/** Proper names and what people typed, which no language changes. */
const NAMES =
  /(?:Electronic )?Code of Federal Regulations|Office of the Federal Register|U\.S\. Government Publishing Office|Parallel 49|npm (?:start|run ingest)|Même valeur ; ask the lab about the test method\.\s+Second line\.|lead "90 mg\/kg"/g;
const ENGLISH =
  /\b(?:the|and|of|with|this|that|which|are|was|not|from|both|each|has|have|its|their|what|who|how|more|than|at least|less|against|asks|same|sections|search|shall|must|may|days|years|inches|percent|paint|total lead|between|found|tag|none|all|open|read|next|previous)\b/giu;
const FRENCH =
  /\b(?:le|la|les|des|une|du|et|est|sont|dans|aux|pour|avec|sur|ce|cette|qui|que|texte|textes|règlement|écarts?|canadien|américain|aucune?|plus de|disposition)\b/giu;

function describeElement(one: Element): string {
  return `<${one.name} ${JSON.stringify(one.attributes)}> in ${ancestors(one)
    .map((parent) => parent.name)
    .join(' < ')}`;
}

test('the word lists see a foreign word when there is one', () => {
  expect('Le texte and the law'.match(ENGLISH)).toEqual(['and', 'the']);
  expect('The text et le droit'.match(FRENCH)).toEqual(['et', 'le']);
});
