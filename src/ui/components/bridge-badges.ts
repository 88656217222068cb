import { html } from 'hono/html';
import type { BridgeRow } from '../../model/bridge-row.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { citedCell, mechanismCell } from './bridge-cells.ts';
import { citeProvision } from './cite.ts';

/** Badges shown; a section may cite its counterpart dozens of times in the same way. */
const MOST = 6;

/** Which provision of a pair points at what of the other, how, and as of when; equal ones once. */
export function bridgeBadges(view: View, rows: readonly BridgeRow[]): Html | '' {
  const first = new Map<string, BridgeRow>();
  for (const row of rows) {
    const key = [row.instrumentId, row.eId, row.canonical, row.mechanism, row.staticOn].join(' ');
    if (!first.has(key)) first.set(key, row);
  }
  if (first.size === 0) return '';
  const { bridges: m, words } = messagesOf(view.language);
  const shown = [...first.values()].slice(0, MOST);
  return html`<ul class="badges" aria-label="${m.pairTitle}">${shown.map(
    (row) =>
      html`<li><a href="${href(view, paths.provision(row.instrumentId, row.eId))}">${citeProvision(view, row)}</a>${words.colon}${citedCell(
        view,
        row,
      )} ${mechanismCell(view, row)}</li>`,
  )}</ul>`;
}
