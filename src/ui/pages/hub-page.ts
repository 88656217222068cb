import { html } from 'hono/html';
import { breadcrumb } from '../components/breadcrumb.ts';
import { citingCell } from '../components/bridge-cells.ts';
import { dataFaces } from '../components/data-faces.ts';
import { inLanguage } from '../components/in-language.ts';
import { otherLanguage } from '../components/other-language.ts';
import { pager } from '../components/pager.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { HubData } from '../page-data.ts';
import type { View } from '../view.ts';

/** Who cites one third text, in which edition. */
export function hubPage(view: View, { hub, citations, twins }: HubData): Html {
  const { bridges: m } = messagesOf(view.language);
  const title = m.hubTitle(hub.name);
  const content = html`${breadcrumb(view, [
    { text: m.title, path: '/bridges' },
    { text: m.hubsTitle, path: '/hubs' },
  ])}
<div class="intro"><h1>${title}</h1><p><span class="chip e-${hub.editions}">${m.hubEditions[hub.editions]}</span></p></div>
<table class="pairs"><caption>${m.hubCitations}</caption><thead><tr><th scope="col">${m.citing}</th><th scope="col">${m.asPrinted}</th><th scope="col">${
    m.edition
  }</th></tr></thead><tbody>${citations.rows.map(
    (row) =>
      html`<tr><th scope="row" data-label="${m.citing}">${citingCell(view, row, otherLanguage(view, twins, row))}</th><td class="whole" data-label="${m.asPrinted}">${inLanguage(
        view,
        'en',
        row.text,
      )}</td><td data-label="${m.edition}">${row.edition ?? html`<span class="quiet">${m.noEdition}</span>`}</td></tr>`,
  )}</tbody></table>
${pager(view, citations.next)}${dataFaces(view)}`;
  return layout(view, { title, content });
}
