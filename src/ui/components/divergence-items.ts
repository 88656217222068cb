import { html } from 'hono/html';
import type { DivergenceSummary } from '../../model/divergence-summary.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { citeProvision } from './cite.ts';
import { divergenceSentence } from './divergence-sentence.ts';

/** Differences of many pairs as a list: direction, sentence, and the two provisions, which lead to the row where the words stand. */
export function divergenceItems(view: View, divergences: readonly DivergenceSummary[]): Html {
  const { compare } = messagesOf(view.language);
  return html`<ol class="differences plain">${divergences.map((divergence) => {
    const ca = citeProvision(view, { citation: divergence.caCitation, eId: divergence.ca.eId });
    const us = citeProvision(view, { citation: divergence.usCitation, eId: divergence.us.eId });
    const address = `${paths.compare(divergence.sectionAlignmentId)}#pair-${encodeURIComponent(divergence.alignmentId)}`;
    return html`<li>${divergenceSentence(view, divergence)} <a class="where" href="${href(view, address)}">${compare.rowLabel(ca, us)}</a></li>`;
  })}</ol>`;
}
