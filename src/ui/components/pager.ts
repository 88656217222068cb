import { html } from 'hono/html';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { View } from '../view.ts';

/** The way to the next page. `next` is a whole address, as the listing gives it; nothing on the last page. */
export function pager(view: View, next: string | null): Html | '' {
  if (next === null) return '';
  const { shell } = messagesOf(view.language);
  return html`<nav class="pager" aria-label="${shell.pages}"><a rel="next" href="${next}">${shell.nextPage}</a></nav>`;
}
