import { html } from 'hono/html';
import type { Assessment, DecidedSuggestion } from '../../model/suggestion.ts';
import { breadcrumb } from '../components/breadcrumb.ts';
import { citeInstrument } from '../components/cite.ts';
import { dataFaces } from '../components/data-faces.ts';
import { decidedChip } from '../components/decided-chip.ts';
import { decisionForm } from '../components/decision-form.ts';
import { filterForm } from '../components/filter-form.ts';
import { bilingual } from '../components/in-language.ts';
import { optionsOf } from '../components/options-of.ts';
import { pager } from '../components/pager.ts';
import { assessmentNote } from '../components/suggested-counterparts.ts';
import { likelihoodChip, suggestionPairs, suggestionWhy } from '../components/suggestion-why.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { Listing } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

type SuggestionsData = Listing<DecidedSuggestion> & {
  /** Of the one instrument asked about; null for the list of all. */
  readonly assessment: Assessment | null;
  readonly canDecide: boolean;
};

/** Counterparts found in the other country's whole law, with the evidence for each. */
export function suggestionsPage(view: View, data: SuggestionsData): Html {
  const { suggestions: m, shell, lists, words } = messagesOf(view.language);
  const { assessment } = data;
  const title = assessment === null ? m.title : `${m.title}${words.colon}${citeInstrument(view, assessment.citation)}`;
  const content = html`${breadcrumb(view, [{ text: shell.instruments, path: '/instruments' }])}
<div class="intro"><h1>${title}</h1>${
    assessment === null
      ? html`<p class="lead">${m.lead}</p>`
      : html`<p class="lead">${bilingual(view, assessment.titleEn, assessment.titleFr)}</p>${assessmentNote(view, assessment)}`
  }<p><a href="${href(view, '/assessments')}">${m.toAssessments}</a></p></div>
${filterForm(view, '/suggestions', [
  {
    kind: 'select',
    name: 'jurisdiction',
    label: lists.filterJurisdiction,
    options: optionsOf(words.country),
    value: data.filter['jurisdiction'],
  },
  { kind: 'select', name: 'label', label: m.labelFilter, options: optionsOf(m.label), value: data.filter['label'] },
  {
    kind: 'select',
    name: 'mutual',
    label: m.mutualFilter,
    options: optionsOf(m.mutualOption),
    value: data.filter['mutual'],
  },
  {
    kind: 'select',
    name: 'crosswalk',
    label: m.crosswalkFilter,
    options: optionsOf(m.crosswalkOption),
    value: data.filter['crosswalk'],
  },
])}
${data.rows.length === 0 ? (assessment === null ? html`<p class="state">${m.noRows}</p>` : '') : table(view, data.rows, assessment !== null)}
${decide(view, data)}${pager(view, data.next)}${dataFaces(view)}`;
  return layout(view, { title, content });
}

/** The form to decide, where the list is of the one pair asked about. */
function decide(view: View, { rows, filter, canDecide }: SuggestionsData): Html | '' {
  const [only] = rows;
  if (only === undefined || filter['instrument'] === undefined || filter['other'] === undefined) return '';
  const isCanadian = only.jurisdiction === 'ca';
  const subject = {
    caInstrumentId: isCanadian ? only.instrumentId : only.otherInstrumentId,
    usInstrumentId: isCanadian ? only.otherInstrumentId : only.instrumentId,
  };
  return html`<section aria-labelledby="decide"><h2 id="decide">${messagesOf(view.language).decisions.ofPair}</h2>${decisionForm(view, subject, canDecide, view.path)}</section>`;
}

function table(view: View, rows: readonly DecidedSuggestion[], isOfOne: boolean): Html {
  const { suggestions: m } = messagesOf(view.language);
  return html`<table class="pairs"><caption class="vh">${m.title}</caption><thead><tr>${
    isOfOne ? '' : html`<th scope="col">${m.instrument}</th>`
  }<th scope="col">${m.counterpart}</th><th scope="col">${m.why}</th><th scope="col">${m.pairs}</th></tr></thead><tbody>${rows.map(
    (one) =>
      html`<tr>${
        isOfOne
          ? ''
          : html`<td data-label="${m.instrument}">${instrument(view, one.instrumentId, one.citation, one.titleEn, one.titleFr)}</td>`
      }<th scope="row" data-label="${m.counterpart}">${String(one.rank)}. ${instrument(
        view,
        one.otherInstrumentId,
        one.otherCitation,
        one.otherTitleEn,
        one.otherTitleFr,
      )} ${likelihoodChip(view, one)}${decidedChip(view, one)}${
        one.crosswalkId === null
          ? ''
          : html`<span class="under"><a href="${href(view, paths.crosswalk(one.crosswalkId))}">${m.compared}</a></span>`
      }<span class="under"><a href="${href(view, paths.list('/suggestions', { instrument: one.instrumentId, other: one.otherInstrumentId }))}">${m.decide}<span class="vh"> ${citeInstrument(view, one.otherCitation)}</span></a></span></th><td data-label="${m.why}">${suggestionWhy(view, one)}</td><td data-label="${m.pairs}">${suggestionPairs(view, one.pairs)}</td></tr>`,
  )}</tbody></table>`;
}

function instrument(view: View, id: string, citation: string, titleEn: string, titleFr: string | null): Html {
  return html`<a href="${href(view, paths.list('/suggestions', { instrument: id }))}">${citeInstrument(view, citation)}</a><span class="under">${bilingual(
    view,
    titleEn,
    titleFr,
  )}</span>`;
}
