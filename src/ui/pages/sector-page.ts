import { html } from 'hono/html';
import { amendmentTimeline } from '../components/amendment-timeline.ts';
import { breadcrumb } from '../components/breadcrumb.ts';
import { coverageBars } from '../components/coverage-bars.ts';
import { crosswalkCards } from '../components/crosswalk-cards.ts';
import { divergenceItems } from '../components/divergence-items.ts';
import { feedLinks } from '../components/feed-links.ts';
import { heatMap } from '../components/heat-map.ts';
import { bilingual } from '../components/in-language.ts';
import { sectorCounts } from '../components/sector-cards.ts';
import { sectorPointers } from '../components/sector-pointers.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { SectorData } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/**
 * A sector or theme: its numbers, its weightiest differences, its pairs of instruments, and how far all of it is known. What an official came for stands
 * first: the picture of what was assessed filled the first screens, and the differences stood below it and every card.
 */
export function sectorPage(view: View, data: SectorData): Html {
  const { sector: m, home } = messagesOf(view.language);
  const { sector } = data;
  const name = view.language === 'fr' ? sector.nameFr : sector.nameEn;
  const content = html`${breadcrumb(view, [])}
<div class="intro"><p class="kicker">${m.kind[sector.kind]}</p><h1>${name}</h1><p class="lead">${bilingual(view, sector.summaryEn, sector.summaryFr)}</p></div>
${
  sector.noCounterpartEn === null
    ? ''
    : html`<p class="notice"><strong>${home.noCounterpart}</strong> ${bilingual(view, sector.noCounterpartEn, sector.noCounterpartFr)}</p>`
}${
  sector.crosswalks === 0
    ? ''
    : html`<section aria-labelledby="numbers"><h2 id="numbers">${m.numbers}</h2>${sectorCounts(view, sector)}</section>`
}
${
  data.crosswalks.length === 0
    ? ''
    : html`<section aria-labelledby="differences"><h2 id="differences">${m.weightiest}</h2>${
        data.divergences.length === 0
          ? html`<p class="state">${m.noDifferences}</p>`
          : html`${divergenceItems(view, data.divergences, data.crosswalks)}<p><a href="${href(view, paths.list('/divergences', { sector: sector.id }))}">${m.allDifferences}</a></p>`
      }</section>`
}
<section aria-labelledby="pairs"><h2 id="pairs">${m.crosswalks}</h2>${
    data.crosswalks.length === 0
      ? html`<p class="state">${m.noCrosswalks}</p>`
      : html`${crosswalkCards(view, data.crosswalks, 3)}<p><a href="${href(view, paths.list('/crosswalks', { sector: sector.id }))}">${m.allCrosswalks}</a></p>`
  }</section>
${picture(view, data)}
${feedLinks(view, paths.sector(sector.id))}`;
  return layout(view, { title: name, content });
}

/** The alignment of the sector as a picture: what is known, how pairs stand, when each side moved, and where the texts point at each other. */
function picture(view: View, { sector, picture: drawn }: SectorData): Html | '' {
  if (sector.assessed === 0) return '';
  const { sector: m } = messagesOf(view.language);
  return html`<section aria-labelledby="coverage"><h2 id="coverage">${m.coverage}</h2>${coverageBars(view, sector)}</section>
${drawn.heat.length === 0 ? '' : html`<section aria-labelledby="heat"><h2 id="heat">${m.heatTitle}</h2>${heatMap(view, drawn.heat, sector.id)}</section>`}
<section aria-labelledby="timeline"><h2 id="timeline">${m.timelineTitle}</h2>${amendmentTimeline(view, drawn.timeline, sector.id)}</section>
<section aria-labelledby="pointers"><h2 id="pointers">${m.pointers}</h2>${sectorPointers(view, drawn, sector.id)}</section>`;
}
