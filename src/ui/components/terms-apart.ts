import { html } from 'hono/html';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { inLanguage } from './in-language.ts';

/** "Defined differently: bus, truck", with the way to both meanings. */
export function termsApart(view: View, crosswalkId: string, terms: readonly string[]): Html {
  const { terms: m, words } = messagesOf(view.language);
  const [only, more] = terms;
  const query = { crosswalk: crosswalkId, ...(more === undefined ? { term: only } : { differing: '1' }) };
  return html`<a href="${href(view, paths.list('/definitions', query))}">${m.apart}${words.colon}${inLanguage(
    view,
    'en',
    terms.join(words.listSeparator),
  )}</a>`;
}
