import { html } from 'hono/html';
import type { Placement } from '../../model/placement.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { CompareData } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { citeProvision } from './cite.ts';
import { sideNames } from './side-names.ts';

/** Places named one by one; an interpretation section may have twenty. */
const SHOWN = 6;

/** Of a section that is answered in several places: which, and what part of it goes where. This pair shows one of them. */
export function answeredInPlaces(view: View, data: Pick<CompareData, 'alignment' | 'placements'>): Html | '' {
  const sides = (['ca', 'us'] as const).filter((side) => data.placements[side].length > 1);
  return sides.length === 0 ? '' : html`${sides.map((side) => placesOf(view, data, side))}`;
}

function placesOf(
  view: View,
  { alignment, placements }: Pick<CompareData, 'alignment' | 'placements'>,
  side: 'ca' | 'us',
): Html {
  const { compare: m, words } = messagesOf(view.language);
  const all = placements[side];
  // The pair shown is named whatever is left out.
  const named = [...all]
    .sort((a, b) => Number(b.alignmentId === alignment.id) - Number(a.alignmentId === alignment.id))
    .slice(0, SHOWN);
  const shown = all.filter((one) => named.includes(one));
  const places = all.filter(({ provisions }) => provisions.length > 0).length;
  const count = formatNumber(view.language, all.length);
  const section = sideNames(view, alignment[side]);
  const rest = all.length - shown.length;
  return html`<div class="places"><p>${places > 1 ? m.partsApart(section, count) : m.inPlaces(section, count)}</p><ul>${shown.map(
    (one) => html`<li>${placeName(view, one, alignment.id)}${words.colon}${partsOf(view, one)}</li>`,
  )}${rest > 0 ? html`<li>${words.andMore(formatNumber(view.language, rest))}</li>` : ''}</ul></div>`;
}

function placeName(view: View, { alignmentId, label, place }: Placement, here: string): Html {
  const { compare: m, words } = messagesOf(view.language);
  const name = citeProvision(view, place);
  const link =
    alignmentId === here
      ? html`<strong>${name}</strong> ${m.thisPair}`
      : html`<a href="${href(view, paths.compare(alignmentId))}">${name}</a>`;
  return label === 'candidate' ? html`${link} <span class="chip l-candidate">${words.label.candidate}</span>` : link;
}

function partsOf(view: View, { provisions }: Placement): string {
  const { compare: m } = messagesOf(view.language);
  return provisions.length === 0 ? m.noPartInParticular : sideNames(view, provisions);
}
