import { html } from 'hono/html';
import type { DecidedGap } from '../../model/alignment-summary.ts';
import { formatScore } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { Twins } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { citeProvision } from './cite.ts';
import { namedCounterpart } from './named-counterpart.ts';
import { headingBelow, otherLanguage } from './other-language.ts';

/** Sections that were compared and have no counterpart, with how close the best candidate came. */
export function gapTable(view: View, title: string, gaps: readonly DecidedGap[], twins: Twins): Html {
  const { crosswalk: m } = messagesOf(view.language);
  return html`<table class="pairs"><caption class="vh">${title}</caption><thead><tr><th scope="col">${m.section}</th><th scope="col">${m.bestScore}</th></tr></thead><tbody>${gaps.map(
    (gap) =>
      html`<tr><th scope="row" data-label="${m.section}"><a href="${href(view, paths.provision(gap.instrumentId, gap.eId))}">${citeProvision(
        view,
        gap,
      )}</a>${headingBelow(view, twins, gap)}${otherLanguage(view, twins, gap)}${namedCounterpart(view, gap)}</th><td data-label="${m.bestScore}" class="number">${formatScore(view.language, gap.bestScore)}</td></tr>`,
  )}</tbody></table>`;
}
