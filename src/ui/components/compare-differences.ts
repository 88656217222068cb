import { html } from 'hono/html';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { CompareData } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { bridgeBadges } from './bridge-badges.ts';
import { labelChip } from './chip.ts';
import { citeProvision } from './cite.ts';
import { differenceSummary } from './difference-summary.ts';
import { divergenceSentence } from './divergence-sentence.ts';
import type { Numbered, NumberedDifferences } from './numbered-differences.ts';
import { rowAnchor } from './row-anchor.ts';
import { termsApart } from './terms-apart.ts';

/** The head of a comparison: one sentence that says it all, then each difference as a sentence that leads to its row. */
export function compareDifferences(view: View, data: CompareData, differences: NumberedDifferences): Html {
  const { compare: m, words } = messagesOf(view.language);
  const { alignment } = data;
  const { differing, weak, same } = differences;
  return html`<section class="summary" aria-labelledby="differences"><h2 id="differences">${m.summaryTitle}</h2><p class="verdict">${
    differing.length > 0 ? differenceSummary(view, differing) : noneSure(view, weak)
  }${same.length === 0 ? '' : ` ${m.sameFigures(formatNumber(view.language, same.length), same.length === 1)}.`}</p>${
    differing.length === 0 ? '' : html`<ol class="differences">${differing.map((one) => item(view, data, one))}</ol>`
  }${folded(view, data, weak, m.weakTitle)}${folded(view, data, same, m.sameTitle)}${
    data.termsApart.length === 0
      ? ''
      : html`<p class="quiet">${termsApart(view, data.crosswalk.id, data.termsApart)}</p>`
  }<p class="meta">${relationship(view, data)} ${labelChip(view, alignment.label)} ${alignment.label === 'candidate' ? words.labelMeaning.candidate : ''} ${m.computed}</p>${
    alignment.bridge === null && data.bridges.length === 0
      ? ''
      : html`<div class="notice">${alignment.bridge === null ? '' : html`<p>${m.bridge(words.bridge[alignment.bridge])}</p>`}${bridgeBadges(view, data.bridges)}</div>`
  }</section>`;
}

/** How the two texts stand to each other: what people say first, who say it by name; what was computed stays beside it. */
function relationship(view: View, { alignment, decided }: CompareData): Html {
  const { compare: m, words } = messagesOf(view.language);
  const computed = m.relationshipLine(words.relationship[alignment.relationship], words.rationale[alignment.rationale]);
  const said = decided.decidedRelationship;
  return said === null
    ? html`${computed}. ${words.relationshipMeaning[alignment.relationship]}`
    : html`<strong>${m.relationshipSaid(words.relationship[said], decided.decidedBy ?? '')}</strong>. ${words.relationshipMeaning[said]} ${m.relationshipComputed(
        words.relationship[alignment.relationship],
      )}`;
}

/** Figures that differ behind the switch are no agreement: a head that said "no difference" over them would be untrue. */
function noneSure(view: View, weak: readonly Numbered[]): Html | string {
  const { compare: m } = messagesOf(view.language);
  const figures = weak.filter(({ divergence }) => divergence.kind === 'quantity').length;
  return figures === 0
    ? html`${m.noDifferences} ${m.noDifferencesCaution}`
    : m.openFigures(formatNumber(view.language, figures), figures === 1);
}

/** A list that opens on request, its count in its title. */
function folded(view: View, data: CompareData, list: readonly Numbered[], title: (count: string) => string): Html | '' {
  const [first] = list;
  return first === undefined
    ? ''
    : html`<details class="equal"><summary>${title(formatNumber(view.language, list.length))}</summary><ol class="differences" start="${String(
        first.number,
      )}">${list.map((one) => item(view, data, one))}</ol></details>`;
}

function item(view: View, data: CompareData, one: Numbered): Html {
  const { compare: m, words } = messagesOf(view.language);
  const { divergence, number } = one;
  const ca = citeProvision(view, { citation: divergence.caCitation, eId: divergence.ca.eId });
  const us = citeProvision(view, { citation: divergence.usCitation, eId: divergence.us.eId });
  const address = rowAnchor(data.rows, divergence) ?? href(view, paths.compare(divergence.alignmentId));
  return html`<li id="difference-${String(number)}">${divergenceSentence(view, divergence)} <a class="where" href="${address}" aria-label="${m.goTo}${words.colon}${m.rowLabel(ca, us)}">${m.rowLabel(
    ca,
    us,
  )}</a></li>`;
}
