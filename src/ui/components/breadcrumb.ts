import { html } from 'hono/html';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { href, type View } from '../view.ts';

export type Crumb = { readonly text: string | Html; readonly path: string };

/** The way back up: home first, the page itself left out, since its heading follows. */
export function breadcrumb(view: View, crumbs: readonly Crumb[]): Html {
  const { shell } = messagesOf(view.language);
  const all = [{ text: shell.home, path: '/' }, ...crumbs];
  return html`<nav class="crumbs" aria-label="${shell.youAreHere}"><ol>${all.map(
    (crumb) => html`<li><a href="${href(view, crumb.path)}">${crumb.text}</a></li>`,
  )}</ol></nav>`;
}
