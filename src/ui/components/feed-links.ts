import { html } from 'hono/html';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { href, type View } from '../view.ts';

/**
 * The feeds of a page, in the page's language: what is new about it.
 *
 * @param path of the page, below the language.
 */
export function feedLinks(view: View, path: string): Html {
  const { plan: m, words } = messagesOf(view.language);
  const link = (form: 'atom' | 'json', name: string) =>
    html`<a href="${href(view, `${path}/feed.${form}`)}" type="${form === 'atom' ? 'application/atom+xml' : 'application/feed+json'}">${name}</a>`;
  return html`<p class="faces">${m.feeds}${words.colon}${link('atom', 'Atom')} ${link('json', 'JSON Feed')}</p>`;
}
