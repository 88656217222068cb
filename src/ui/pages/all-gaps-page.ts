import { html } from 'hono/html';
import { breadcrumb } from '../components/breadcrumb.ts';
import { dataFaces } from '../components/data-faces.ts';
import { filterForm } from '../components/filter-form.ts';
import { gapTable } from '../components/gap-table.ts';
import { optionsOf } from '../components/options-of.ts';
import { pager } from '../components/pager.ts';
import { sectorField } from '../components/sector-field.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { AllGapsData } from '../page-data.ts';
import type { View } from '../view.ts';

/** What was assessed and has no counterpart, of every crosswalk: the list behind the gaps of a coverage bar. */
export function allGapsPage(view: View, data: AllGapsData): Html {
  const { crosswalk, lists, sector: m, words, shell } = messagesOf(view.language);
  const side = {
    kind: 'select',
    name: 'side',
    label: lists.filterJurisdiction,
    options: optionsOf(words.country),
    value: data.filter['side'],
  } as const;
  const content = html`${breadcrumb(view, [{ text: shell.crosswalks, path: '/crosswalks' }])}
<div class="intro"><h1>${crosswalk.gapsTitle}</h1><p class="lead">${m.gapsLead}</p></div>
${filterForm(view, '/gaps', [...sectorField(view, data), side])}
${
  data.rows.length === 0
    ? html`<p class="state">${m.gapsNone}</p>`
    : gapTable(view, crosswalk.gapsTitle, data.rows, data.twins)
}${pager(view, data.next)}${dataFaces(view)}`;
  return layout(view, { title: crosswalk.gapsTitle, content });
}
