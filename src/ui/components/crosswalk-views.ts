import { html } from 'hono/html';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/** The other ways to look at the two laws of a crosswalk. */
export function crosswalkViews(view: View, crosswalk: string): Html {
  const { tables, terms, variance } = messagesOf(view.language);
  const views: readonly {
    readonly path: string;
    readonly text: string;
  }[] = [
    { path: '/variances', text: variance.link },
    { path: '/definitions', text: terms.link },
    { path: '/tables', text: tables.link },
  ];
  return html`<ul class="counterparts">${views.map(
    ({ path, text }) => html`<li><a href="${href(view, paths.list(path, { crosswalk }))}">${text}</a></li>`,
  )}</ul>`;
}
