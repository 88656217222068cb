import { html } from 'hono/html';
import { alignmentTable } from '../components/alignment-table.ts';
import { breadcrumb } from '../components/breadcrumb.ts';
import { dataFaces } from '../components/data-faces.ts';
import { filterForm } from '../components/filter-form.ts';
import { optionsOf } from '../components/options-of.ts';
import { pager } from '../components/pager.ts';
import { sectorField } from '../components/sector-field.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { PairsData } from '../page-data.ts';
import type { View } from '../view.ts';

/** Innermost pairs of every crosswalk: the list behind a cell of a heat map. */
export function pairsPage(view: View, data: PairsData): Html {
  const { crosswalk, sector: m, words, shell } = messagesOf(view.language);
  const select = (name: string, label: string, options: Readonly<Record<string, string>>) =>
    ({ kind: 'select', name, label, options: optionsOf(options), value: data.filter[name] }) as const;
  const content = html`${breadcrumb(view, [{ text: shell.crosswalks, path: '/crosswalks' }])}
<div class="intro"><h1>${m.pairsTitle}</h1><p class="lead">${m.pairsLead}</p></div>
${filterForm(view, '/pairs', [
  ...sectorField(view, data),
  select('relationship', crosswalk.relationship, words.relationship),
  select('stringency', crosswalk.stringency, words.stringency),
  select('label', crosswalk.label, words.label),
  { kind: 'check', name: 'sections', label: m.wholeSections, value: data.filter['sections'] },
])}
${data.rows.length === 0 ? html`<p class="state">${crosswalk.emptyPairs}</p>` : alignmentTable(view, data.rows, data.twins)}
${pager(view, data.next)}${dataFaces(view)}`;
  return layout(view, { title: m.pairsTitle, content });
}
