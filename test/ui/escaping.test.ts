import { describe, expect, test } from 'vitest';
import { attr, elementsOf, parseHtml, textOf } from './parse-html.ts';
import { pageNames, renderPage, samples } from './sample-pages.ts';

const PAYLOAD = `"><script>alert(1)</script><img src=x onerror='alert(1)'>&lt;b&gt;'`;

/** Codes of the model, which pages look up in the dictionary; everything else comes from documents, people or addresses. */
const CODES = new Set([
  'bridge',
  'by',
  'confidence',
  'fit',
  'form',
  'jurisdiction',
  'kind',
  'label',
  'language',
  'level',
  'mark',
  'priority',
  'rationale',
  'relation',
  'relationship',
  'resolution',
  'side',
  'status',
  'stringency',
  'view',
]);

function poison(value: unknown, key = ''): unknown {
  if (typeof value === 'string')
    return CODES.has(key) ? value : key.startsWith('url') ? 'javascript:alert(1)' : value + PAYLOAD;
  if (Array.isArray(value)) return value.map((inner) => poison(inner, key));
  if (value instanceof Map) {
    // Keys are made of two fields that are poisoned too.
    const keyOf = (one: unknown) =>
      String(one)
        .split(' ')
        .map((field) => field + PAYLOAD)
        .join(' ');
    return new Map([...value].map(([one, inner]) => [keyOf(one), poison(inner, key)]));
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, poison(inner, name)]));
}

describe.each(pageNames)('%s', (name) => {
  test.each(['en', 'fr'] as const)('hostile words in every field are shown and do nothing (%s)', async (language) => {
    const all = elementsOf(parseHtml(await renderPage(name, language, poison(samples) as typeof samples)));
    expect(all.filter((one) => one.name === 'script').map((one) => attr(one, 'src'))).toEqual(['/assets/app.js']);
    expect(all.filter((one) => one.name === 'img' || (one.name === 'b' && textOf(one) === ''))).toEqual([]);
    for (const one of all) {
      expect(Object.keys(one.attributes).filter((key) => key.startsWith('on'))).toEqual([]);
      for (const key of ['href', 'action', 'src']) expect(attr(one, key) ?? '').not.toMatch(/^\s*javascript:/i);
    }
  });
});

test('the payload does reach the pages', async () => {
  const page = await renderPage('compare', 'en', poison(samples) as typeof samples);
  expect(page.split('&lt;script&gt;').length).toBeGreaterThan(20);
});
