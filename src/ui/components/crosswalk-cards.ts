import { html } from 'hono/html';
import type { CrosswalkSummary } from '../../model/crosswalk-summary.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { alignmentCounts, crosswalkLists } from './alignment-counts.ts';
import { differenceBar } from './difference-bar.ts';
import { bilingual, inLanguage } from './in-language.ts';
import { crosswalkName, joinCitations } from './instrument-names.ts';

/**
 * Crosswalks as a list of cards: both instruments by name, then what was found. Those that could not be assessed follow as plain lines, since
 * a card without a finding says nothing but takes the reader's time.
 */
export function crosswalkCards(view: View, crosswalks: readonly CrosswalkSummary[], headingLevel: 2 | 3): Html {
  const { crosswalk: m } = messagesOf(view.language);
  const assessed = crosswalks.filter((crosswalk) => crosswalk.assessed);
  const others = crosswalks.filter((crosswalk) => !crosswalk.assessed);
  const title = `${m.notAssessedList} (${formatNumber(view.language, others.length)})`;
  return html`${
    assessed.length === 0
      ? ''
      : html`<ul class="cards">${assessed.map((crosswalk) => card(view, crosswalk, headingLevel))}</ul>`
  }${
    others.length === 0
      ? ''
      : html`${headingLevel === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`}<p class="measure quiet">${m.notAssessedWhy}</p><ul class="lines">${others.map(
          (crosswalk) => line(view, crosswalk),
        )}</ul>`
  }`;
}

function line(view: View, crosswalk: CrosswalkSummary): Html {
  const { crosswalk: m } = messagesOf(view.language);
  return html`<li><a href="${href(view, paths.crosswalk(crosswalk.id))}">${crosswalkName(view, crosswalk)}</a>${
    crosswalk.usCitations.length === 0 ? html` <span class="chip l-gap">${m.noFederal}</span>` : ''
  } <span class="under">${inLanguage(view, 'en', crosswalk.basis)}</span></li>`;
}

function card(view: View, crosswalk: CrosswalkSummary, level: 2 | 3): Html {
  const { words } = messagesOf(view.language);
  const link = html`<a href="${href(view, paths.crosswalk(crosswalk.id))}">${crosswalkName(view, crosswalk)}</a>`;
  return html`<li class="card"><div class="what">${level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}<p class="ca-side">${
    crosswalk.caTitleEn === null
      ? html`<span class="quiet">${words.notAssessed}</span>`
      : bilingual(view, crosswalk.caTitleEn, crosswalk.caTitleFr)
  }</p>${usNames(view, crosswalk)}</div>${found(view, crosswalk)}</li>`;
}

function found(view: View, crosswalk: CrosswalkSummary): Html {
  const counts = alignmentCounts(view, crosswalk, crosswalkLists(crosswalk.id));
  return html`<div class="found"><ul class="counts">${counts}</ul>${differenceBar(view, crosswalk, { crosswalk: crosswalk.id })}</div>`;
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
