import { html } from 'hono/html';
import type { Comment } from '../../model/comment.ts';
import { formatDate } from '../format-date.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { href, type View } from '../view.ts';
import { textArea } from './text-fields.ts';

/** What was said, and the form to answer. What people typed is shown as typed: lines kept, never read as markup. */
export function discussion(
  view: View,
  data: { readonly comments: readonly Comment[]; readonly action: string; readonly canComment: boolean },
): Html {
  const { desk: m } = messagesOf(view.language);
  return html`<section aria-labelledby="discussion"><h2 id="discussion">${m.discussion}</h2>${
    data.comments.length === 0
      ? html`<p class="state">${m.noComments}</p>`
      : html`<ol class="comments">${data.comments.map(
          ({ author, at, text }) =>
            html`<li><p class="meta">${m.by(author, formatDate(view.language, at))}</p><p class="note measure" dir="auto">${text}</p></li>`,
        )}</ol>`
  }${
    data.canComment
      ? html`<form class="filter" method="post" action="${href(view, data.action)}">${textArea(view, {
          name: 'text',
          label: m.comment,
          value: '',
          rows: 3,
          isRequired: true,
        })}<p class="actions"><button type="submit">${m.addComment}</button></p></form>`
      : ''
  }</section>`;
}
