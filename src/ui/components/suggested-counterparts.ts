import { html } from 'hono/html';
import type { Assessment, DecidedSuggestion } from '../../model/suggestion.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { citeInstrument } from './cite.ts';
import { decidedChip } from './decided-chip.ts';
import { bilingual } from './in-language.ts';
import { likelihoodChip, percent } from './suggestion-why.ts';

/** What a page knows of an instrument's counterparts in the other country's whole law. */
export type Suggested = { readonly assessment: Assessment | null; readonly suggestions: readonly DecidedSuggestion[] };

/** The likeliest counterparts of an instrument, or that none was found, or that nobody looked: three answers, never merged. */
export function suggestedCounterparts(view: View, instrumentId: string, { assessment, suggestions }: Suggested): Html {
  const { suggestions: m } = messagesOf(view.language);
  const other = instrumentId.startsWith('ca/') ? 'us' : 'ca';
  const [open, folded] = [suggestions.filter(isOpen), suggestions.filter((one) => !isOpen(one))];
  return html`<section aria-labelledby="suggested"><h2 id="suggested">${m.heading[other]}</h2>${
    assessment === null ? '' : assessmentNote(view, assessment)
  }${list(
    view,
    open,
  )}${folded.length === 0 ? '' : html`<details><summary>${m.nearest}</summary>${list(view, folded)}</details>`}${
    suggestions.length === 0
      ? ''
      : html`<p><a href="${href(view, paths.list('/suggestions', { instrument: instrumentId }))}">${m.all}</a></p>`
  }</section>`;
}

/** What is unlikely is folded, unless somebody knows better: who set up the comparisons, or a person who confirmed it. */
function isOpen({ label, crosswalkId, status }: DecidedSuggestion): boolean {
  return label !== 'unlikely' || crosswalkId !== null || status === 'confirmed';
}

function list(view: View, suggestions: Suggested['suggestions']): Html | '' {
  const { suggestions: m } = messagesOf(view.language);
  if (suggestions.length === 0) return '';
  return html`<ol class="suggested">${suggestions.map(
    (one) =>
      html`<li><a href="${href(view, paths.instrument(one.otherInstrumentId))}">${citeInstrument(view, one.otherCitation)}</a> ${likelihoodChip(
        view,
        one,
      )}${decidedChip(view, one)} ${bilingual(view, one.otherTitleEn, one.otherTitleFr)}${
        one.crosswalkId === null
          ? ''
          : html` <a class="quiet" href="${href(view, paths.crosswalk(one.crosswalkId))}">${m.compared}</a>`
      }</li>`,
  )}</ol>`;
}

/** What was looked for and what came of it, in a sentence. */
export function assessmentNote(view: View, assessment: Assessment): Html {
  const { suggestions: m } = messagesOf(view.language);
  const n = (value: number) => formatNumber(view.language, value);
  if (assessment.reason !== null) return html`<p class="state">${m.notAssessed[assessment.reason]}</p>`;
  const asked = m.asked(n(assessment.sections), n(assessment.poolInstruments));
  return assessment.state === 'none'
    ? html`<p class="state">${m.none(percent(view, assessment.best))} ${asked}</p>`
    : html`<p class="meta">${asked}</p>`;
}
