import { html } from 'hono/html';
import type { SectorSummary } from '../../model/sector-summary.ts';
import { dataFaces } from '../components/data-faces.ts';
import { bilingual } from '../components/in-language.ts';
import { sectorCards } from '../components/sector-cards.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { HomeData } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/** The front door: what this is in one sentence, then the sectors with what was found in each. */
export function homePage(view: View, data: HomeData): Html {
  const { home } = messagesOf(view.language);
  const sectors = data.sectors.filter((sector) => sector.kind === 'sector');
  const themes = data.sectors.filter((sector) => sector.kind === 'theme');
  const content = html`<div class="intro"><h1>${home.title}</h1><p class="lead">${home.lead}</p><p class="hint">${home.hint}</p></div>
<section aria-labelledby="sectors"><h2 id="sectors">${home.sectors}</h2>${
    sectors.length === 0 ? html`<p class="state">${home.empty}</p>` : sectorCards(view, sectors)
  }${dataFaces(view, '/sectors')}</section>
${themes.length === 0 ? '' : html`<section aria-labelledby="themes"><h2 id="themes">${home.themes}</h2><ul class="themes">${themes.map((theme) => themeItem(view, theme))}</ul></section>`}`;
  return layout(view, { title: home.title, content });
}

function themeItem(view: View, theme: SectorSummary): Html {
  const { home } = messagesOf(view.language);
  const why = theme.noCounterpartEn;
  return html`<li><h3><a href="${href(view, paths.sector(theme.id))}">${bilingual(view, theme.nameEn, theme.nameFr)}</a></h3><p>${bilingual(
    view,
    theme.summaryEn,
    theme.summaryFr,
  )}</p>${
    why === null
      ? ''
      : html`<p class="state"><strong>${home.noCounterpart}</strong> ${bilingual(view, why, theme.noCounterpartFr)}</p>`
  }</li>`;
}
