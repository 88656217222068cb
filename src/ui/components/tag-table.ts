import { html } from 'hono/html';
import type { Tag } from '../../model/tag.ts';
import { formatDate } from '../format-date.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { tagName } from './tag-name.ts';

/** Tags as a table: the pair, what was said of it, by whom and when. */
export function tagTable(
  view: View,
  tags: readonly Tag[],
  caption: string,
  filter: Readonly<Record<string, string | undefined>> = {},
): Html {
  const { desk: m, words } = messagesOf(view.language);
  return html`<table class="pairs"><caption class="vh">${caption}</caption><thead><tr><th scope="col">${m.pair}</th><th scope="col">${
    m.status
  }</th><th scope="col">${m.relationship}</th><th scope="col">${m.priority}</th><th scope="col">${m.assignee}</th><th scope="col">${m.note}</th><th scope="col">${m.changed}</th></tr></thead><tbody>${tags.map(
    (tag) =>
      html`<tr><th scope="row" data-label="${m.pair}"><a href="${href(view, paths.list(paths.tag(tag.id), filter))}">${tagName(view, tag)}</a></th><td data-label="${m.status}">${words.tagStatus[tag.status]}</td><td data-label="${m.relationship}">${
        tag.relationship === null ? '–' : words.relationship[tag.relationship]
      }</td><td data-label="${m.priority}">${words.tagPriority[tag.priority]}</td><td data-label="${m.assignee}">${tag.assignee ?? '–'}</td><td data-label="${m.note}" class="note" dir="auto">${tag.note}</td><td data-label="${
        m.changed
      }">${m.by(tag.createdBy, formatDate(view.language, tag.updatedAt))}</td></tr>`,
  )}</tbody></table>`;
}
