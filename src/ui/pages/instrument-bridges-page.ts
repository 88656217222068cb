import { html } from 'hono/html';
import { breadcrumb } from '../components/breadcrumb.ts';
import { bridgeTable } from '../components/bridge-table.ts';
import { citeInstrument } from '../components/cite.ts';
import { dataFaces } from '../components/data-faces.ts';
import { bilingual } from '../components/in-language.ts';
import { pager } from '../components/pager.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { InstrumentBridgesData } from '../page-data.ts';
import { paths } from '../paths.ts';
import type { View } from '../view.ts';

/** What an instrument points at in the other country, and what there points at it. */
export function instrumentBridgesPage(
  view: View,
  { instrument, department, bridges, twins }: InstrumentBridgesData,
): Html {
  const { bridges: m, shell, words } = messagesOf(view.language);
  const citation = citeInstrument(view, instrument.citation);
  const own = bridges.rows.filter((row) => row.instrumentId === instrument.id);
  const others = bridges.rows.filter((row) => row.instrumentId !== instrument.id);
  // A page that begins or goes on elsewhere cannot say that a side has none.
  const isWhole = bridges.next === null && !view.path.includes('after=');
  const section = (id: string, title: string, rows: typeof own, none: string) =>
    rows.length === 0 && !isWhole
      ? ''
      : html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${
          rows.length === 0 ? html`<p class="state">${none}</p>` : bridgeTable(view, rows, twins, title, instrument.id)
        }</section>`;
  const content = html`${breadcrumb(view, [
    { text: shell.instruments, path: '/instruments' },
    {
      text: html`${bilingual(view, instrument.titleEn, instrument.titleFr)} (${citation})`,
      path: paths.instrument(instrument.id),
    },
  ])}
<div class="intro"><p class="kicker">${words.country[instrument.jurisdiction]}</p><h1>${m.ofInstrument(citation)}</h1><p class="lead">${bilingual(
    view,
    instrument.titleEn,
    instrument.titleFr,
  )}</p>${
    department === null
      ? ''
      : html`<p class="meta">${m.department}${words.colon}${view.language === 'fr' ? department.nameFr : department.nameEn}</p>`
  }${bridges.rows.some((row) => row.mechanism === 'blocks') ? html`<p class="hint">${m.notAlignment}</p>` : ''}</div>
${section('points-at', m.pointsAt, own, m.pointsAtNothing)}
${section('pointed-at-by', m.pointedAtBy, others, m.pointedAtByNothing)}
${pager(view, bridges.next)}${dataFaces(view)}`;
  return layout(view, { title: m.ofInstrument(citation), content });
}
