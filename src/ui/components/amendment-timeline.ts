import { html } from 'hono/html';
import type { SectorPicture } from '../../model/sector-picture.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { scrollRegion } from './scroll-region.ts';

/** Years drawn; older ones stand in the table. */
const SHOWN = 25;
const WIDTH = 720;
/** Height of the tallest bar of a side, and of the line of years between the two. */
const TALL = 64;
const YEARS = 22;

/**
 * When the two countries amended their texts: Canada above the line of years, the United States below it, so that place says the side and color
 * only repeats it. Each bar leads to the instruments of that side; the numbers stand in a table beside it.
 */
export function amendmentTimeline(view: View, timeline: SectorPicture['timeline'], sectorId: string): Html {
  const { sector: m, words } = messagesOf(view.language);
  const last = timeline.at(-1)?.year;
  if (last === undefined) return html`<p class="state">${m.timelineEmpty}</p>`;
  const first = Math.max(timeline[0]?.year ?? last, last - SHOWN + 1);
  const shown = timeline.filter(({ year }) => year >= first);
  const most = Math.max(1, ...shown.flatMap(({ ca, us }) => [ca, us]));
  const step = WIDTH / (last - first + 1);
  const bar = (side: 'ca' | 'us', year: number, count: number) => {
    if (count === 0) return '';
    const height = Math.max(3, (TALL * count) / most);
    const y = side === 'ca' ? TALL - height : TALL + YEARS;
    const label = m.timelineBar(words.country[side], String(year), formatNumber(view.language, count));
    const address = href(view, paths.list('/instruments', { jurisdiction: side, sector: sectorId }));
    return html`<a href="${address}" aria-label="${label}"><title>${label}</title><rect class="b-${side}-stricter" x="${((year - first) * step + 2).toFixed(1)}" y="${y.toFixed(
      1,
    )}" width="${(step - 4).toFixed(1)}" height="${height.toFixed(1)}"></rect></a>`;
  };
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((year) => year % 5 === 0);
  return html`${scrollRegion(
    m.timelineTitle,
    html`<svg class="timeline" viewBox="0 0 ${String(WIDTH)} ${String(2 * TALL + YEARS)}" width="${String(WIDTH)}" height="${String(2 * TALL + YEARS)}" role="group" aria-labelledby="timeline"><path d="M0 ${String(TALL)}H${String(WIDTH)}M0 ${String(TALL + YEARS)}H${String(WIDTH)}"></path>${years.map(
      (year) =>
        html`<text x="${((year - first + 0.5) * step).toFixed(1)}" y="${String(TALL + 16)}">${String(year)}</text>`,
    )}${shown.map(({ year, ca, us }) => html`${bar('ca', year, ca)}${bar('us', year, us)}`)}</svg>`,
  )}<p class="key"><span class="k-ca">${m.timelineAbove}</span> <span class="k-us">${m.timelineBelow}</span></p><details><summary>${m.timelineTable}</summary><table class="narrow"><caption class="vh">${m.timelineTitle}</caption><thead><tr><th scope="col">${m.year}</th><th scope="col" class="number">${words.country.ca}</th><th scope="col" class="number">${words.country.us}</th></tr></thead><tbody>${timeline
    .toReversed()
    .map(
      ({ year, ca, us }) =>
        html`<tr><th scope="row">${String(year)}</th><td class="number">${formatNumber(view.language, ca)}</td><td class="number">${formatNumber(view.language, us)}</td></tr>`,
    )}</tbody></table></details>`;
}
