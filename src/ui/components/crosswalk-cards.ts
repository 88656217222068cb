import { html } from 'hono/html';
import type { CrosswalkSummary } from '../../model/crosswalk-summary.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { differenceBar } from './difference-bar.ts';
import { bilingual, inLanguage } from './in-language.ts';
import { crosswalkName, joinCitations } from './instrument-names.ts';

/** Crosswalks as a list of cards: both instruments by name, then what was found, or plainly that nothing was assessed. */
export function crosswalkCards(view: View, crosswalks: readonly CrosswalkSummary[], headingLevel: 2 | 3): Html {
  return html`<ul class="cards">${crosswalks.map((crosswalk) => card(view, crosswalk, headingLevel))}</ul>`;
}

function card(view: View, crosswalk: CrosswalkSummary, level: 2 | 3): Html {
  const { crosswalk: m, words } = messagesOf(view.language);
  const link = html`<a href="${href(view, paths.crosswalk(crosswalk.id))}">${crosswalkName(view, crosswalk)}</a>`;
  return html`<li class="card"><div class="what">${level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}<p class="ca-side">${
    crosswalk.caTitleEn === null
      ? html`<span class="quiet">${words.notAssessed}</span>`
      : bilingual(view, crosswalk.caTitleEn, crosswalk.caTitleFr)
  }</p>${
    crosswalk.usCitations.length === 0 ? html`<p class="us-side">${m.noFederal}</p>` : usNames(view, crosswalk)
  }</div>${found(view, crosswalk)}</li>`;
}

function found(view: View, crosswalk: CrosswalkSummary): Html {
  const { crosswalk: m, home } = messagesOf(view.language);
  if (crosswalk.usCitations.length === 0) return html`<p class="state">${m.noFederal}.</p>`;
  if (!crosswalk.assessed) return html`<p class="state">${m.notAssessedWhy}</p>`;
  const path = paths.crosswalk(crosswalk.id);
  const n = (value: number) => formatNumber(view.language, value);
  const gaps = crosswalk.caGaps + crosswalk.usGaps;
  return html`<div class="found"><ul class="counts"><li><a href="${href(view, path)}"><b>${n(
    crosswalk.sectionPairs + crosswalk.provisionPairs,
  )}</b> ${home.alignedProvisions(crosswalk.sectionPairs + crosswalk.provisionPairs)}</a></li><li><a href="${href(
    view,
    `${path}#gaps`,
  )}"><b>${n(gaps)}</b> ${home.gaps(gaps)}</a></li></ul>${differenceBar(view, crosswalk, { crosswalk: crosswalk.id })}</div>`;
}

/** The U.S. side by title; parts without text here have no title and share one line. */
function usNames(view: View, crosswalk: CrosswalkSummary): readonly Html[] {
  const titles = crosswalk.usTitles.filter((title) => title !== null);
  const untitled = crosswalk.usCitations.filter((_, index) => (crosswalk.usTitles[index] ?? null) === null);
  return [
    ...titles.map((title) => html`<p class="us-side">${inLanguage(view, 'en', title)}</p>`),
    ...(untitled.length === 0
      ? []
      : [
          html`<p class="us-side quiet">${joinCitations(untitled)}${messagesOf(view.language).words.colon}${
            messagesOf(view.language).crosswalk.noText
          }</p>`,
        ]),
  ];
}
