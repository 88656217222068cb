import { html } from 'hono/html';
import type { ReviewItem } from '../../model/review-item.ts';
import { breadcrumb } from '../components/breadcrumb.ts';
import { dataFaces } from '../components/data-faces.ts';
import { filterForm } from '../components/filter-form.ts';
import { optionsOf } from '../components/options-of.ts';
import { pager } from '../components/pager.ts';
import { reviewTable } from '../components/review-table.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { Listing } from '../page-data.ts';
import type { View } from '../view.ts';

/** Tags and pairs under which the law has changed, each with what changed and the way to it. */
export function reviewPage(view: View, data: Listing<ReviewItem>): Html {
  const { changes: m } = messagesOf(view.language);
  const { what } = data.filter;
  const content = html`${breadcrumb(view, [{ text: m.pairsTitle, path: '/changes' }])}
<div class="intro"><h1>${m.reviewTitle}</h1><p class="lead">${m.reviewLead}</p></div>
${filterForm(view, '/review', [
  { kind: 'select', name: 'what', label: m.reviewWhat, options: optionsOf(m.whatMany), value: what },
])}
${data.rows.length === 0 ? html`<p class="state">${m.reviewEmpty}</p>` : reviewTable(view, data.rows)}
${pager(view, data.next)}${dataFaces(view)}`;
  return layout(view, { title: m.reviewTitle, content });
}
