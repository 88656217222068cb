import { html } from 'hono/html';
import type { HubRow } from '../../model/hub-row.ts';
import { breadcrumb } from '../components/breadcrumb.ts';
import { bridgeTabs } from '../components/bridge-tabs.ts';
import { dataFaces } from '../components/data-faces.ts';
import { filterForm } from '../components/filter-form.ts';
import { optionsOf } from '../components/options-of.ts';
import { pager } from '../components/pager.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { Listing } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/** Third texts that both countries cite, with the editions each names. */
export function hubsPage(view: View, data: Listing<HubRow>): Html {
  const { bridges: m } = messagesOf(view.language);
  const content = html`${breadcrumb(view, [{ text: m.title, path: '/bridges' }])}
<div class="intro"><h1>${m.hubsTitle}</h1><p class="lead">${m.hubsLead}</p>${bridgeTabs(view, 'hubs')}</div>
${filterForm(view, '/hubs', [
  {
    kind: 'select',
    name: 'editions',
    label: m.editionsFilter,
    options: optionsOf(m.hubEditions),
    value: data.filter['editions'],
  },
])}
${data.rows.length === 0 ? html`<p class="state">${m.noHubs}</p>` : table(view, data.rows)}
${pager(view, data.next)}${dataFaces(view)}`;
  return layout(view, { title: m.hubsTitle, content });
}

function table(view: View, rows: readonly HubRow[]): Html {
  const { bridges: m } = messagesOf(view.language);
  const n = (value: number) => formatNumber(view.language, value);
  return html`<table class="pairs"><caption>${m.hubsCaption}</caption><thead><tr><th scope="col">${m.hub}</th><th scope="col">${m.compared}</th><th scope="col">${
    m.caEditions
  }</th><th scope="col">${m.usEditions}</th><th scope="col">${m.caCites}</th><th scope="col">${m.usCites}</th></tr></thead><tbody>${rows.map(
    (hub) =>
      html`<tr><th scope="row" data-label="${m.hub}"><a href="${href(view, paths.hub(hub.id))}">${hub.name}</a></th><td data-label="${
        m.compared
      }"><span class="chip e-${hub.editions}">${m.hubEditions[hub.editions]}</span></td><td data-label="${m.caEditions}">${editions(view, hub.caEditions)}</td><td data-label="${
        m.usEditions
      }">${editions(view, hub.usEditions)}</td><td class="number" data-label="${m.caCites}">${n(hub.caProvisions)}</td><td class="number" data-label="${
        m.usCites
      }">${n(hub.usProvisions)}</td></tr>`,
  )}</tbody></table>`;
}

function editions(view: View, names: readonly string[]): Html {
  const { bridges: m } = messagesOf(view.language);
  return names.length === 0 ? html`<span class="quiet">${m.noEdition}</span>` : html`${names.join(', ')}`;
}
