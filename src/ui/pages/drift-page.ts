import { html } from 'hono/html';
import type { DriftRow } from '../../model/drift-row.ts';
import { breadcrumb } from '../components/breadcrumb.ts';
import { citedCell, citingCell } from '../components/bridge-cells.ts';
import { ageField, bridgeFields } from '../components/bridge-fields.ts';
import { bridgeTabs } from '../components/bridge-tabs.ts';
import { dataFaces } from '../components/data-faces.ts';
import { filterForm } from '../components/filter-form.ts';
import { optionsOf } from '../components/options-of.ts';
import { otherLanguage } from '../components/other-language.ts';
import { pager } from '../components/pager.ts';
import { formatDate } from '../format-date.ts';
import { formatNumber } from '../format-number.ts';
import { formatYears } from '../format-years.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { DriftData, Twins } from '../page-data.ts';
import type { View } from '../view.ts';

/** Amendments named in a row; the data faces have them all. */
const NAMED = 3;

/** Frozen references, those furthest behind first. */
export function driftPage(view: View, data: DriftData): Html {
  const { bridges: m } = messagesOf(view.language);
  const { age, state } = data.filter;
  const [first] = data.rows;
  const content = html`${breadcrumb(view, [{ text: m.title, path: '/bridges' }])}
<div class="intro"><h1>${m.driftTitle}</h1><p class="lead">${m.driftLead}</p>${bridgeTabs(view, 'drift')}${
    first === undefined ? '' : html`<p class="meta">${m.driftAsOf(formatDate(view.language, first.asOf))}</p>`
  }</div>
${filterForm(view, '/drift', [
  { kind: 'select', name: 'state', label: m.stateFilter, options: optionsOf(m.state), value: state },
  ...bridgeFields(view, data),
  ageField(view, age),
])}
${data.rows.length === 0 ? html`<p class="state">${m.noDrift}</p>` : table(view, data.rows, data.twins)}
${pager(view, data.next)}${dataFaces(view)}`;
  return layout(view, { title: m.driftTitle, content });
}

function table(view: View, rows: readonly DriftRow[], twins: Twins): Html {
  const { bridges: m } = messagesOf(view.language);
  return html`<table class="pairs"><caption>${m.driftCaption}</caption><thead><tr><th scope="col">${m.citing}</th><th scope="col">${m.cited}</th><th scope="col">${
    m.frozen
  }</th><th scope="col">${m.age}</th><th scope="col">${m.behind}</th><th scope="col">${m.stateFilter}</th></tr></thead><tbody>${rows.map(
    (row) =>
      html`<tr><th scope="row" data-label="${m.citing}">${citingCell(view, row, otherLanguage(view, twins, row))}</th><td class="whole" data-label="${m.cited}">${citedCell(view, row, false)}</td><td class="number" data-label="${m.frozen}">${formatDate(view.language, row.staticOn)}</td><td class="number" data-label="${m.age}">${formatYears(
        view.language,
        row.ageDays,
      )}</td><td class="number" data-label="${m.behind}">${
        row.behindDays === 0 ? html`<span class="quiet">–</span>` : formatYears(view.language, row.behindDays)
      }</td><td class="whole" data-label="${m.stateFilter}">${stateCell(view, row)}</td></tr>`,
  )}</tbody></table>`;
}

function stateCell(view: View, row: DriftRow): Html {
  const { bridges: m, words } = messagesOf(view.language);
  const shown = row.amendments.slice(-NAMED).map(({ source, on }) => `${source} (${formatDate(view.language, on)})`);
  const more = row.amendments.length > NAMED ? '… ' : '';
  const count = m.amendments(formatNumber(view.language, row.amendments.length), row.amendments.length === 1);
  return html`<span class="chip t-${row.state}">${m.state[row.state]}</span><span class="under">${m.reason[row.reason]}${
    row.amendments.length > 0
      ? html` ${count}${words.colon}${more}${shown.join('; ')}.`
      : row.lastAmendedOn === null
        ? ''
        : html` ${m.lastAmended(formatDate(view.language, row.lastAmendedOn))}`
  }</span>`;
}
