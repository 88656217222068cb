import { html } from 'hono/html';
import type { DecidedDivergence, DivergenceSummary } from '../../model/divergence-summary.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { citeProvision } from './cite.ts';
import { decidedChip } from './decided-chip.ts';
import { divergenceSentence } from './divergence-sentence.ts';

/** Differences of many pairs as a list: direction, sentence, and the two provisions, which lead to the row where the words stand: the address of a pair inside a section pair leads to its part and row. */
export function divergenceItems(view: View, divergences: readonly (DivergenceSummary | DecidedDivergence)[]): Html {
  const { compare } = messagesOf(view.language);
  return html`<ol class="differences plain">${divergences.map((divergence) => {
    const ca = citeProvision(view, { citation: divergence.caCitation, eId: divergence.ca.eId });
    const us = citeProvision(view, { citation: divergence.usCitation, eId: divergence.us.eId });
    return html`<li>${divergenceSentence(view, divergence)} <a class="where" href="${href(view, paths.compare(divergence.alignmentId))}">${compare.rowLabel(ca, us)}</a>${'status' in divergence ? decidedChip(view, divergence) : ''}</li>`;
  })}</ol>`;
}
