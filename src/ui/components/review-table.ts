import { html } from 'hono/html';
import type { ReviewedProvision, ReviewItem } from '../../model/review-item.ts';
import { formatDate } from '../format-date.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { citePointer } from './cite.ts';

/** Tags and pairs to look at again, a line for each provision that changed. */
export function reviewTable(view: View, items: readonly ReviewItem[]): Html {
  const { changes: m, compare, words } = messagesOf(view.language);
  return html`<table class="pairs"><caption class="vh">${m.reviewTitle}</caption><thead><tr><th scope="col">${m.reviewItem}</th><th scope="col">${
    m.reviewProvision
  }</th><th scope="col">${m.reviewChange}</th></tr></thead><tbody>${items.map((item) =>
    item.provisions.map(
      (provision) =>
        html`<tr><td data-label="${m.reviewItem}"><span>${m.what[item.what]}${words.colon}<a href="${href(view, addressOf(item))}">${compare.rowLabel(
          citePointer(view, item.ca),
          citePointer(view, item.us),
        )}</a></span></td><th scope="row" data-label="${m.reviewProvision}">${provision.citation}${
          provision.now === null
            ? ''
            : html` <a href="${href(view, paths.provision(provision.instrumentId, provision.now.eId))}">${m.nowAt(provision.now.citation)}</a>`
        }</th><td class="whole" data-label="${m.reviewChange}"><span>${m.reason[provision.reason]} ${changesLink(view, provision)}</span></td></tr>`,
    ),
  )}</tbody></table>`;
}

function addressOf(item: ReviewItem): string {
  return item.what === 'tag' ? paths.tag(item.id) : paths.compare(item.id);
}

function changesLink(view: View, { instrumentId, from, to, firstChange }: ReviewedProvision): Html | '' {
  if (firstChange === null) return '';
  const { changes: m } = messagesOf(view.language);
  const words = m.seeChanges(formatDate(view.language, from), formatDate(view.language, to));
  return html`<a href="${href(view, paths.changes(instrumentId, { from, to }, firstChange))}">${words}</a>`;
}
