import { html } from 'hono/html';
import type { ReviewedProvision, ReviewItem } from '../../model/review-item.ts';
import { breadcrumb } from '../components/breadcrumb.ts';
import { citePointer } from '../components/cite.ts';
import { dataFaces } from '../components/data-faces.ts';
import { filterForm } from '../components/filter-form.ts';
import { optionsOf } from '../components/options-of.ts';
import { pager } from '../components/pager.ts';
import { formatDate } from '../format-date.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { Listing } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/** Tags and pairs under which the law has changed, each with what changed and the way to it. */
export function reviewPage(view: View, data: Listing<ReviewItem>): Html {
  const { changes: m } = messagesOf(view.language);
  const { what } = data.filter;
  const content = html`${breadcrumb(view, [{ text: m.pairsTitle, path: '/changes' }])}
<div class="intro"><h1>${m.reviewTitle}</h1><p class="lead">${m.reviewLead}</p></div>
${filterForm(view, '/review', [
  { kind: 'select', name: 'what', label: m.reviewWhat, options: optionsOf(m.whatMany), value: what },
])}
${data.rows.length === 0 ? html`<p class="state">${m.reviewEmpty}</p>` : table(view, data.rows)}
${pager(view, data.next)}${dataFaces(view)}`;
  return layout(view, { title: m.reviewTitle, content });
}

function table(view: View, items: readonly ReviewItem[]): Html {
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
