import { html } from 'hono/html';
import type { SectorSummary } from '../../model/sector-summary.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { alignmentCounts, sectorLists } from './alignment-counts.ts';
import { differenceBar } from './difference-bar.ts';
import { bilingual } from './in-language.ts';

/** Sectors as a list of cards, each with its counts; every number leads to the list behind it. */
export function sectorCards(view: View, sectors: readonly SectorSummary[]): Html {
  return html`<ul class="cards">${sectors.map(
    (sector) =>
      html`<li class="card"><div class="what"><h3><a href="${href(view, paths.sector(sector.id))}">${bilingual(
        view,
        sector.nameEn,
        sector.nameFr,
      )}</a></h3><p>${bilingual(view, sector.summaryEn, sector.summaryFr)}</p></div>${sectorCounts(view, sector)}</li>`,
  )}</ul>`;
}

/** What was found in a sector. What was not assessed is said apart and never shown as a zero. */
export function sectorCounts(view: View, sector: SectorSummary): Html {
  const { home } = messagesOf(view.language);
  if (sector.crosswalks === 0) return html`<p class="state">${home.noPairs}</p>`;
  const n = (value: number) => formatNumber(view.language, value);
  const list = href(view, paths.list('/crosswalks', { sector: sector.id }));
  const pairs = html`<li><a href="${list}"><b>${n(sector.crosswalks)}</b> ${home.instrumentPairs(sector.crosswalks)}</a></li>`;
  if (sector.assessed === 0) {
    return html`<div class="found"><ul class="counts">${pairs}</ul><p class="state">${home.nothingAssessed}</p></div>`;
  }
  const left = sector.crosswalks - sector.assessed;
  return html`<div class="found"><ul class="counts">${pairs}${alignmentCounts(view, sector, sectorLists(sector.id))}</ul>${differenceBar(view, sector, { sector: sector.id })}${
    left === 0 ? '' : html`<p class="state">${home.notAssessed(n(left), left === 1)}</p>`
  }</div>`;
}
