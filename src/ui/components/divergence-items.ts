import { html } from 'hono/html';
import type { DecidedDivergence, DivergenceSummary } from '../../model/divergence-summary.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { citeProvision } from './cite.ts';
import { decidedChip } from './decided-chip.ts';
import { divergenceSentence } from './divergence-sentence.ts';

/**
 * Differences of many pairs as a list: direction, sentence, and the two provisions, which lead to the row where the words stand: the address of a pair
 * inside a section pair leads to its part and row. Two crosswalks may compare the same provisions (dangerous goods, and lithium batteries among them):
 * what both found is said once, with a way to each, since twice the same line looks like two differences.
 */
export function divergenceItems(view: View, divergences: readonly (DivergenceSummary | DecidedDivergence)[]): Html {
  const { compare, lists } = messagesOf(view.language);
  return html`<ol class="differences plain">${[...Map.groupBy(divergences, statementOf).values()].map(
    (alike) =>
      html`<li>${alike.map((divergence, at) => {
        const ca = citeProvision(view, { citation: divergence.caCitation, eId: divergence.ca.eId });
        const us = citeProvision(view, { citation: divergence.usCitation, eId: divergence.us.eId });
        const text = at === 0 ? compare.rowLabel(ca, us) : lists.alsoElsewhere;
        const link = html`<a class="where" href="${href(view, paths.compare(divergence.alignmentId))}">${text}</a>`;
        return html`${at === 0 ? divergenceSentence(view, divergence) : ''} ${link}${decision(view, divergence)}`;
      })}</li>`,
  )}</ol>`;
}

function decision(view: View, divergence: DivergenceSummary | DecidedDivergence): Html | '' {
  return 'status' in divergence ? decidedChip(view, divergence) : '';
}

function statementOf({ kind, ca, us, details }: DivergenceSummary): string {
  return JSON.stringify([kind, ca, us, details]);
}
