import { html } from 'hono/html';
import type { CrosswalkSummary } from '../../model/crosswalk-summary.ts';
import type { MergedTable } from '../../model/merged-table.ts';
import { breadcrumb } from '../components/breadcrumb.ts';
import { citeProvision } from '../components/cite.ts';
import { crosswalkField } from '../components/crosswalk-field.ts';
import { dataFaces } from '../components/data-faces.ts';
import { filterForm } from '../components/filter-form.ts';
import { inLanguage } from '../components/in-language.ts';
import { crosswalkName } from '../components/instrument-names.ts';
import { pager } from '../components/pager.ts';
import { sectorField } from '../components/sector-field.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { Listing } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/** Every pair of tables that was joined. */
export function mergedTablesPage(
  view: View,
  data: Listing<MergedTable> & { readonly crosswalk: CrosswalkSummary | null },
): Html {
  const { tables: m } = messagesOf(view.language);
  const { crosswalk } = data.filter;
  const content = html`${breadcrumb(view, crosswalk === undefined ? [] : [{ text: data.crosswalk === null ? crosswalk : crosswalkName(view, data.crosswalk), path: paths.crosswalk(crosswalk) }])}
<div class="intro"><h1>${m.title}</h1><p class="lead">${m.lead}</p></div>
${filterForm(view, '/tables', [
  ...sectorField(view, data),
  ...crosswalkField(view, crosswalk, data.crosswalk === null ? [] : [data.crosswalk]),
])}
${data.rows.length === 0 ? html`<p class="state">${m.none}</p>` : table(view, data.rows)}
${pager(view, data.next)}${dataFaces(view)}`;
  return layout(view, { title: m.title, content });
}

function table(view: View, rows: readonly MergedTable[]): Html {
  const { tables: m } = messagesOf(view.language);
  const n = (value: number) => formatNumber(view.language, value);
  const side = (citation: string, eId: string, title: string) =>
    html`<span class="cite">${citeProvision(view, { citation, eId })}</span><span class="under">${inLanguage(view, 'en', title)}</span>`;
  return html`<table class="pairs"><caption>${m.caption}</caption><thead><tr><th scope="col">${m.ca}</th><th scope="col">${m.us}</th><th scope="col">${
    m.both
  }</th><th scope="col">${m.differing}</th><th scope="col">${m.oneSided}</th></tr></thead><tbody>${rows.map(
    (row) =>
      html`<tr><th scope="row" class="whole" data-label="${m.ca}">${row.kind === 'limits' ? html`<span class="under quiet">${m.limits}</span>` : ''}<a href="${href(view, paths.mergedTable(row.id))}">${side(
        row.caCitation,
        row.ca.eId,
        row.caTitle,
      )}</a></th><td class="whole" data-label="${m.us}">${side(row.usCitation, row.us.eId, row.usTitle)}</td><td class="number" data-label="${
        m.both
      }">${n(row.both)}</td><td class="number" data-label="${m.differing}">${n(row.differingRows)}</td><td data-label="${m.oneSided}">${m.oneSidedCounts(
        n(row.caOnly),
        n(row.usOnly),
      )}</td></tr>`,
  )}</tbody></table>`;
}
