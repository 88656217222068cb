import { html } from 'hono/html';
import type { DecidedGap } from '../../model/alignment-summary.ts';
import type { Html } from '../html.ts';
import type { Twins } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { citeProvision } from './cite.ts';
import { namedCounterpart } from './named-counterpart.ts';
import { headingBelow, otherLanguage } from './other-language.ts';

/** Provisions that were compared and have no counterpart, each leading to its text. */
export function gapItems(view: View, gaps: readonly DecidedGap[], twins: Twins): Html {
  return html`<ul class="gaps">${gaps.map(
    (gap) =>
      html`<li><a href="${href(view, paths.provision(gap.instrumentId, gap.eId))}">${citeProvision(view, gap)}</a> ${headingBelow(view, twins, gap)}${otherLanguage(view, twins, gap)}${namedCounterpart(view, gap)}</li>`,
  )}</ul>`;
}
