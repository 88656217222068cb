import { html } from 'hono/html';
import type { BridgeRow } from '../../model/bridge-row.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { Twins } from '../page-data.ts';
import type { View } from '../view.ts';
import { citedCell, citingCell, evidenceCell, mechanismCell } from './bridge-cells.ts';
import { otherLanguage } from './other-language.ts';

/** References across the border: who cites, what is cited, how, and the words that say so. */
export function bridgeTable(
  view: View,
  rows: readonly BridgeRow[],
  twins: Twins,
  caption: string,
  pageOf?: string,
): Html {
  const { bridges: m } = messagesOf(view.language);
  return html`<table class="pairs"><caption class="vh">${caption}</caption><thead><tr><th scope="col">${m.citing}</th><th scope="col">${m.cited}</th><th scope="col">${
    m.how
  }</th><th scope="col">${m.evidence}</th></tr></thead><tbody>${rows.map(
    (row) =>
      html`<tr><th scope="row" data-label="${m.citing}">${citingCell(
        view,
        row,
        otherLanguage(view, twins, row),
        pageOf,
      )}</th><td class="whole" data-label="${m.cited}">${citedCell(
        view,
        row,
      )}</td><td data-label="${m.how}">${mechanismCell(view, row)}</td><td class="whole" data-label="${m.evidence}">${evidenceCell(view, row)}</td></tr>`,
  )}</tbody></table>`;
}
