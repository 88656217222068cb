import { html } from 'hono/html';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { href, type View } from '../view.ts';

/** The three lists of who may do what, for administrators. */
export function credentialViews(view: View, current: 'tokens' | 'people' | 'grants'): Html {
  const { credentials: m } = messagesOf(view.language);
  return html`<nav aria-label="${m.views}"><ul class="views">${(['tokens', 'people', 'grants'] as const).map(
    (one) =>
      html`<li><a href="${href(view, `/${one}`)}"${one === current ? html` aria-current="page"` : ''}>${m[one]}</a></li>`,
  )}</ul></nav>`;
}
