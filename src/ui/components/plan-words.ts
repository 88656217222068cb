import { html } from 'hono/html';
import type { BothWords } from '../../model/words.ts';
import type { Html } from '../html.ts';
import type { View } from '../view.ts';

/** Words in the reader's language, or in the other where only that is written, marked as such. Lines stay lines. */
export function planWords(view: View, words: BothWords): Html {
  const other = view.language === 'en' ? 'fr' : 'en';
  const own = words[view.language];
  if (own.trim() !== '') return html`<span class="note" dir="auto">${own}</span>`;
  return words[other].trim() === ''
    ? html`–`
    : html`<span class="note" dir="auto" lang="${other}">${words[other]}</span>`;
}

/** The same as plain text, for titles and attributes. */
export function plainWords(view: Pick<View, 'language'>, words: BothWords): string {
  const other = view.language === 'en' ? 'fr' : 'en';
  return words[view.language].trim() || words[other].trim();
}
