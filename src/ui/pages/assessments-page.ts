import { html } from 'hono/html';
import type { Assessment } from '../../model/suggestion.ts';
import { breadcrumb } from '../components/breadcrumb.ts';
import { citeInstrument } from '../components/cite.ts';
import { dataFaces } from '../components/data-faces.ts';
import { filterForm } from '../components/filter-form.ts';
import { bilingual } from '../components/in-language.ts';
import { optionsOf } from '../components/options-of.ts';
import { pager } from '../components/pager.ts';
import { formatNumber, formatScore } from '../format-number.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { Listing } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/** Every instrument with whether it was looked up in the other country's law, and what came of it. */
export function assessmentsPage(view: View, data: Listing<Assessment>): Html {
  const { suggestions: m, lists, shell, words } = messagesOf(view.language);
  const content = html`${breadcrumb(view, [{ text: shell.instruments, path: '/instruments' }])}
<div class="intro"><h1>${m.assessmentsTitle}</h1><p class="lead">${m.assessmentsLead}</p><p><a href="${href(view, '/suggestions')}">${
    m.toSuggestions
  }</a></p></div>
${filterForm(view, '/assessments', [
  {
    kind: 'select',
    name: 'jurisdiction',
    label: lists.filterJurisdiction,
    options: optionsOf(words.country),
    value: data.filter['jurisdiction'],
  },
  { kind: 'select', name: 'state', label: m.stateFilter, options: optionsOf(m.state), value: data.filter['state'] },
])}
${data.rows.length === 0 ? html`<p class="state">${m.noAssessments}</p>` : table(view, data.rows)}
${pager(view, data.next)}${dataFaces(view)}`;
  return layout(view, { title: m.assessmentsTitle, content });
}

function table(view: View, rows: readonly Assessment[]): Html {
  const { suggestions: m } = messagesOf(view.language);
  const n = (value: number) => formatNumber(view.language, value);
  return html`<table class="pairs"><caption class="vh">${m.assessmentsTitle}</caption><thead><tr><th scope="col">${m.instrument}</th><th scope="col">${
    m.stateFilter
  }</th><th scope="col">${m.sections}</th><th scope="col">${m.pool}</th><th scope="col">${m.best}</th></tr></thead><tbody>${rows.map(
    (row) =>
      html`<tr><th scope="row" data-label="${m.instrument}"><a href="${href(view, paths.instrument(row.instrumentId))}">${citeInstrument(
        view,
        row.citation,
      )}</a><span class="under">${bilingual(view, row.titleEn, row.titleFr)}</span></th><td data-label="${m.stateFilter}">${state(
        view,
        row,
      )}</td><td class="number" data-label="${m.sections}">${n(row.sections)}</td><td class="number" data-label="${m.pool}">${n(
        row.poolInstruments,
      )}</td><td class="number" data-label="${m.best}">${formatScore(view.language, row.best)}</td></tr>`,
  )}</tbody></table>`;
}

function state(view: View, row: Assessment): Html {
  const { suggestions: m } = messagesOf(view.language);
  if (row.reason !== null) return html`${m.notAssessed[row.reason]}`;
  if (row.state === 'none') return html`<span class="chip l-gap">${m.state.none}</span>`;
  const path = paths.list('/suggestions', { instrument: row.instrumentId });
  return html`<a href="${href(view, path)}">${m.state[row.state]}${messagesOf(view.language).words.colon}${formatNumber(view.language, row.suggestions)}</a>`;
}
