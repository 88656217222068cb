import { html } from 'hono/html';
import { breadcrumb } from '../components/breadcrumb.ts';
import { bridgeChart } from '../components/bridge-chart.ts';
import { ageField, bridgeFields } from '../components/bridge-fields.ts';
import { bridgeTable } from '../components/bridge-table.ts';
import { bridgeTabs } from '../components/bridge-tabs.ts';
import { dataFaces } from '../components/data-faces.ts';
import { filterForm } from '../components/filter-form.ts';
import { optionsOf } from '../components/options-of.ts';
import { pager } from '../components/pager.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { BridgesData } from '../page-data.ts';
import type { View } from '../view.ts';

/** Every reference across the border, with a picture of where and how. */
export function bridgesPage(view: View, data: BridgesData): Html {
  const { bridges: m } = messagesOf(view.language);
  const { mode, direction, age } = data.filter;
  const content = html`${breadcrumb(view, [])}
<div class="intro"><h1>${m.title}</h1><p class="lead">${m.lead}</p>${bridgeTabs(view, 'bridges')}</div>
${bridgeChart(view, data.counts, data.sectors ?? [])}
<h2>${m.caption}</h2><p class="hint">${m.notAlignment}</p>
${filterForm(view, '/bridges', [
  ...bridgeFields(view, data),
  { kind: 'select', name: 'mode', label: m.modeFilter, options: optionsOf(m.mode), value: mode },
  { kind: 'select', name: 'direction', label: m.directionFilter, options: optionsOf(m.direction), value: direction },
  ageField(view, age),
])}
${data.rows.length === 0 ? html`<p class="state">${m.none}</p>` : bridgeTable(view, data.rows, data.twins, m.caption)}
${pager(view, data.next)}${dataFaces(view)}`;
  return layout(view, { title: m.title, content });
}
