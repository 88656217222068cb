import { html } from 'hono/html';
import type { InstrumentSummary } from '../../model/instrument-summary.ts';
import { breadcrumb } from '../components/breadcrumb.ts';
import { shortFormChip } from '../components/chip.ts';
import { citeInstrument } from '../components/cite.ts';
import { dataFaces } from '../components/data-faces.ts';
import { dayNote } from '../components/day-note.ts';
import { filterForm } from '../components/filter-form.ts';
import { bilingual } from '../components/in-language.ts';
import { optionsOf } from '../components/options-of.ts';
import { pager } from '../components/pager.ts';
import { sectorField } from '../components/sector-field.ts';
import { statusChip } from '../components/standing.ts';
import { formatDate } from '../format-date.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { Listing } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/** Every instrument of both countries, with the edition that is shown first. */
export function instrumentsPage(view: View, data: Listing<InstrumentSummary> & { readonly unknown: number }): Html {
  const { lists: m, words, shell, standing, restrictions } = messagesOf(view.language);
  const { jurisdiction, inForceOn } = data.filter;
  const content = html`${breadcrumb(view, [])}
<div class="intro"><h1>${m.instrumentsTitle}</h1><p class="lead">${m.instrumentsLead}</p><p><a href="${href(view, '/restrictions')}">${restrictions.link}</a></p></div>
${filterForm(view, '/instruments', [
  {
    kind: 'select',
    name: 'jurisdiction',
    label: m.filterJurisdiction,
    options: optionsOf(words.country),
    value: jurisdiction,
  },
  ...sectorField(view, data),
  { kind: 'date', name: 'inForceOn', label: standing.dayField, value: inForceOn },
])}${dayNote(view, inForceOn, data.unknown)}
${
  data.rows.length === 0
    ? html`<p class="state">${shell.nothingMatches}</p>`
    : html`<table class="pairs"><caption class="vh">${m.instrumentsTitle}</caption><thead><tr><th scope="col">${m.citation}</th><th scope="col">${
        m.title
      }</th><th scope="col">${m.filterJurisdiction}</th><th scope="col">${m.date}</th><th scope="col">${m.form}</th><th scope="col">${
        m.provisions
      }</th></tr></thead><tbody>${data.rows.map((row) => instrumentRow(view, row))}</tbody></table>`
}${pager(view, data.next)}${dataFaces(view)}`;
  return layout(view, { title: m.instrumentsTitle, content });
}

function instrumentRow(view: View, row: InstrumentSummary): Html {
  const { lists: m, words } = messagesOf(view.language);
  return html`<tr><th scope="row" class="short" data-label="${m.citation}"><a href="${href(view, paths.instrument(row.id))}">${citeInstrument(
    view,
    row.citation,
  )}</a></th><td data-label="${m.title}">${bilingual(view, row.titleEn, row.titleFr)}${statusChip(view, row)}</td><td data-label="${m.filterJurisdiction}">${
    words.country[row.jurisdiction]
  }</td><td data-label="${m.date}">${formatDate(view.language, row.pointInTime)}</td><td data-label="${m.form}">${shortFormChip(
    view,
    row.form,
  )}</td><td data-label="${m.provisions}" class="number">${formatNumber(view.language, row.provisions)}</td></tr>`;
}
