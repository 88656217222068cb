import { html } from 'hono/html';
import type { CrosswalkSummary } from '../../model/crosswalk-summary.ts';
import { breadcrumb } from '../components/breadcrumb.ts';
import { crosswalkCards } from '../components/crosswalk-cards.ts';
import { dataFaces } from '../components/data-faces.ts';
import { filterForm } from '../components/filter-form.ts';
import { pager } from '../components/pager.ts';
import { sectorField } from '../components/sector-field.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { Listing } from '../page-data.ts';
import type { View } from '../view.ts';

/** All pairs of instruments, by sector if asked. */
export function crosswalksPage(view: View, data: Listing<CrosswalkSummary>): Html {
  const { crosswalk: m, shell } = messagesOf(view.language);
  const fields = sectorField(view, data);
  const content = html`${breadcrumb(view, [])}
<div class="intro"><h1>${m.listTitle}</h1><p class="lead">${m.listLead}</p></div>
${fields.length === 0 ? '' : filterForm(view, '/crosswalks', fields)}
${data.rows.length === 0 ? html`<p class="state">${shell.nothingMatches}</p>` : crosswalkCards(view, data.rows, 2)}
${pager(view, data.next)}${dataFaces(view)}`;
  return layout(view, { title: m.listTitle, content });
}
