import { html } from 'hono/html';
import type { RippleRow } from '../../model/ripple-row.ts';
import { breadcrumb } from '../components/breadcrumb.ts';
import { citedCell, citingCell } from '../components/bridge-cells.ts';
import { bridgeFields } from '../components/bridge-fields.ts';
import { bridgeTabs } from '../components/bridge-tabs.ts';
import { dataFaces } from '../components/data-faces.ts';
import { filterForm } from '../components/filter-form.ts';
import { otherLanguage } from '../components/other-language.ts';
import { pager } from '../components/pager.ts';
import { formatDate } from '../format-date.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { RippleData, Twins } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/** Provisions that changed because the text of the other country that they follow was amended. */
export function ripplesPage(view: View, data: RippleData): Html {
  const { bridges: m } = messagesOf(view.language);
  const content = html`${breadcrumb(view, [{ text: m.title, path: '/bridges' }])}
<div class="intro"><h1>${m.ripplesTitle}</h1><p class="lead">${m.ripplesLead}</p>${bridgeTabs(view, 'ripples')}</div>
${filterForm(view, '/ripples', bridgeFields(view, data))}
${data.rows.length === 0 ? html`<p class="state">${m.noRipples}</p>` : table(view, data.rows, data.twins)}
${pager(view, data.next)}${dataFaces(view)}`;
  return layout(view, { title: m.ripplesTitle, content });
}

function table(view: View, rows: readonly RippleRow[], twins: Twins): Html {
  const { bridges: m } = messagesOf(view.language);
  return html`<table class="pairs"><caption>${m.ripplesCaption}</caption><thead><tr><th scope="col">${m.citing}</th><th scope="col">${m.cited}</th><th scope="col">${
    m.changedText
  }</th></tr></thead><tbody>${rows.map(
    (row) =>
      html`<tr><th scope="row" data-label="${m.citing}">${citingCell(view, row, otherLanguage(view, twins, row))}</th><td class="whole" data-label="${m.cited}">${citedCell(
        view,
        row,
      )}</td><td class="whole" data-label="${m.changedText}"><a href="${href(
        view,
        paths.changes(row.targetInstrumentId ?? '', { from: row.from, to: row.to }),
      )}">${row.changedCitation}</a>${words(view, row)}<span class="under">${m.between(
        formatDate(view.language, row.from),
        formatDate(view.language, row.to),
      )}; ${m.changes(formatNumber(view.language, row.changes), row.changes === 1)}</span></td></tr>`,
  )}</tbody></table>`;
}

/** What happened to the first changed provision, in the words of the comparison of editions. */
function words(view: View, row: RippleRow): string {
  const { changes, words: w } = messagesOf(view.language);
  const kinds: Readonly<Record<string, string>> = changes.kind;
  const named = row.kinds.flatMap((kind) => kinds[kind] ?? []);
  return named.length === 0 ? '' : `${w.colon}${named.join(', ')}`;
}
