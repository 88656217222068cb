import { html } from 'hono/html';
import type { SectorPicture } from '../../model/sector-picture.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/** References across the border by what they do, and how frozen ones have aged; each count leads to its list. */
export function sectorPointers(view: View, { bridges, drift }: SectorPicture, sectorId: string): Html {
  const { sector: m, bridges: b } = messagesOf(view.language);
  if (bridges.length === 0) return html`<p class="state">${m.noBridges}</p>`;
  const item = (count: number, words: string, path: string) =>
    html`<li><a href="${href(view, path)}"><b>${formatNumber(view.language, count)}</b> ${words}</a></li>`;
  return html`<ul class="counts">${bridges.map(({ mechanism, count }) =>
    item(count, b.mechanism[mechanism], paths.list('/bridges', { sector: sectorId, mechanism })),
  )}</ul>${
    drift.length === 0
      ? ''
      : html`<h3>${m.driftTitle}</h3><ul class="counts">${drift.map(({ state, count }) =>
          item(count, b.state[state], paths.list('/drift', { sector: sectorId, state })),
        )}</ul>`
  }`;
}
