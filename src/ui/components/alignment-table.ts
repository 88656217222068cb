import { html } from 'hono/html';
import type { DecidedAlignment } from '../../model/alignment-summary.ts';
import { formatDate } from '../format-date.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { Twins } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { labelChip, stringencyChip } from './chip.ts';
import { citeProvision } from './cite.ts';
import { decidedChip } from './decided-chip.ts';
import { headingBelow, otherLanguage } from './other-language.ts';

/** Aligned section pairs as a table. On a narrow screen each row becomes a block, and the labels come from `data-label`. */
export function alignmentTable(view: View, alignments: readonly DecidedAlignment[], twins: Twins): Html {
  const { crosswalk: m, words, changes } = messagesOf(view.language);
  return html`<table class="pairs"><caption>${m.pairsCaption}</caption><thead><tr><th scope="col">${m.caProvision}</th><th scope="col">${
    m.usProvision
  }</th><th scope="col">${m.relationship}</th><th scope="col">${m.differencesColumn}</th><th scope="col">${m.stringency}</th></tr></thead><tbody>${alignments.map(
    (alignment) =>
      html`<tr><th scope="row" data-label="${words.canada}"><a href="${href(view, paths.compare(alignment.id))}">${alignment.ca.map(
        (one, index) => html`${index > 0 ? words.listSeparator : ''}${citeProvision(view, one)}`,
      )}</a>${alignment.ca.map((one) => headingBelow(view, twins, one))}${alignment.ca.map((one) => otherLanguage(view, twins, one))}</th><td class="whole" data-label="${words.unitedStates}"><span class="cite">${alignment.us.map(
        (one, index) => html`${index > 0 ? words.listSeparator : ''}${citeProvision(view, one)}`,
      )}</span>${alignment.us.map((one) => headingBelow(view, twins, one))}</td><td data-label="${m.relationship}"><span>${
        words.relationship[alignment.decidedRelationship ?? alignment.relationship]
      } ${alignment.label === 'candidate' && alignment.status === 'machine' ? labelChip(view, alignment.label) : ''}${decidedChip(view, alignment)}${
        alignment.changedOn === null
          ? ''
          : html` <span class="chip">${changes.changedOn(formatDate(view.language, alignment.changedOn))}</span>`
      }</span></td><td data-label="${m.differencesColumn}" class="number">${
        alignment.divergences === 0
          ? html`<span class="quiet">${m.noDifference}</span>`
          : html`${formatNumber(view.language, alignment.divergences)}`
      }</td><td data-label="${m.stringency}">${alignment.divergences === 0 ? html`<span class="quiet">–</span>` : stringencyChip(view, alignment.stringency)}</td></tr>`,
  )}</tbody></table>`;
}
