import { expect, test } from 'vitest';
import { nameOfNotion } from '../../src/model/notion-evidence.ts';
import { featureWords } from '../../src/ui/components/why-paired.ts';
import { elementsOf, parseHtml, textOf } from './parse-html.ts';

const name = nameOfNotion({ notion: 'change-notice', ca: 'licence amendment', us: 'PMA supplement' });

test.each([
  ['en', 'Two terms for one matter: “licence amendment” (Canada), “PMA supplement” (U.S.)', 0],
  ['fr', 'Deux termes pour une même notion : “licence amendment” (Canada), “PMA supplement” (É.-U.)', 2],
] as const)(
  'a shared notion is told in the terms of both countries, marked as English on a French page (%s)',
  (language, words, marked) => {
    const view = { language, path: '/', actor: { name: null, role: 'reader' }, nonce: '' } as const;
    const page = parseHtml(`<p>${featureWords(view, name)}</p>`);
    expect(textOf(page).replaceAll(/[\u00A0\u202F]/g, ' ')).toBe(words);
    expect(elementsOf(page).filter(({ attributes }) => attributes['lang'] === 'en')).toHaveLength(marked);
  },
);
