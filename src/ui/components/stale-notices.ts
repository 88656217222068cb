import { html } from 'hono/html';
import { formatDate } from '../format-date.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { CompareData } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { citeProvision } from './cite.ts';

/** That a text of the pair changed, and the way to what changed. */
export function staleNotices(view: View, data: CompareData): Html {
  const { changes: m } = messagesOf(view.language);
  return html`${data.staleMarks.map((mark) => {
    const label = data.alignment[mark.side].find((one) => one.instrumentId === mark.instrumentId);
    const citation = label === undefined ? mark.instrumentId : citeProvision(view, label);
    const date = formatDate(view.language, mark.to);
    if (mark.firstChange === null) return html`<p class="notice">${m.replacedNotice(citation, date)}</p>`;
    const words = mark.isOutdated ? m.outdatedNotice(citation, date) : m.changedNotice(citation, date);
    const address = paths.changes(mark.instrumentId, { from: mark.from, to: mark.to }, mark.firstChange);
    return html`<p class="notice">${words} <a href="${href(view, address)}">${m.compareWith}</a></p>`;
  })}`;
}
