import { html } from 'hono/html';
import { Relationship } from '../../model/alignment.ts';
import type { SectorPicture } from '../../model/sector-picture.ts';
import { Stringency } from '../../model/stringency.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { scrollRegion } from './scroll-region.ts';

/** Steps of the fill. The figure stands in every cell, so that the fill only helps the eye to it. */
const STEPS = 5;

/** Pairs by relationship and stricter side: a table whose cells are filled by how many there are, each a link to its pairs. */
export function heatMap(view: View, heat: SectorPicture['heat'], sectorId: string): Html {
  const { sector: m, words } = messagesOf(view.language);
  const found = new Map(heat.map((cell) => [`${cell.relationship} ${cell.stringency}`, cell.pairs]));
  const most = Math.max(1, ...found.values());
  const rows = Relationship.options.filter((one) => heat.some((cell) => cell.relationship === one));
  const columns = Stringency.options.filter((one) => heat.some((cell) => cell.stringency === one));
  const cell = (relationship: Relationship, stringency: Stringency) => {
    const pairs = found.get(`${relationship} ${stringency}`);
    if (pairs === undefined) return html`<td class="number quiet">0</td>`;
    // Shares of a few against a thousand would all be the palest step: the logarithm keeps small numbers apart.
    const step = Math.max(1, Math.ceil((STEPS * Math.log(pairs + 1)) / Math.log(most + 1)));
    const address = href(view, paths.list('/pairs', { sector: sectorId, relationship, stringency }));
    const name = m.heatCell(words.relationship[relationship], words.stringency[stringency]);
    return html`<td class="number h${String(step)}"><a href="${address}"><span class="vh">${name}${words.colon}</span>${formatNumber(view.language, pairs)}</a></td>`;
  };
  return scrollRegion(
    m.heatTitle,
    html`<table class="heat"><caption>${m.heatCaption}</caption><thead><tr><td></td>${columns.map(
      (one) => html`<th scope="col">${words.stringency[one]}</th>`,
    )}</tr></thead><tbody>${rows.map(
      (relationship) =>
        html`<tr><th scope="row">${words.relationship[relationship]}</th>${columns.map((one) => cell(relationship, one))}</tr>`,
    )}</tbody></table>`,
  );
}
