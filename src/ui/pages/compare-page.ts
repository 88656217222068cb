import { html } from 'hono/html';
import { answeredInPlaces } from '../components/answered-in-places.ts';
import { breadcrumb } from '../components/breadcrumb.ts';
import { compareDifferences } from '../components/compare-differences.ts';
import { compareFilter } from '../components/compare-filter.ts';
import { compareRows } from '../components/compare-rows.ts';
import { decidedChip } from '../components/decided-chip.ts';
import { inLanguage, languageOfEdition } from '../components/in-language.ts';
import { instrumentCard } from '../components/instrument-card.ts';
import { crosswalkName } from '../components/instrument-names.ts';
import { numberedDifferences } from '../components/numbered-differences.ts';
import { pairDecisions } from '../components/pair-decisions.ts';
import { pairTags } from '../components/pair-tags.ts';
import { partPager } from '../components/part-pager.ts';
import { sideNames } from '../components/side-names.ts';
import { staleNotices } from '../components/stale-notices.ts';
import { whyPaired } from '../components/why-paired.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { CompareData } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/** Two provisions side by side: the differences first, each as a sentence, then the texts row by row, then the evidence and the tags. */
export function comparePage(view: View, data: CompareData): Html {
  const { compare: m, shell } = messagesOf(view.language);
  const { alignment, crosswalk } = data;
  const differences = numberedDifferences(data.divergences);
  const title = m.title(sideNames(view, alignment.ca), sideNames(view, alignment.us));
  const content = html`${breadcrumb(view, [
    { text: shell.crosswalks, path: '/crosswalks' },
    { text: crosswalkName(view, crosswalk), path: paths.crosswalk(crosswalk.id) },
  ])}
<div class="intro"><h1>${title}</h1>${decidedChip(view, data.decided)}</div>
<div class="sides">${sideHead(view, data, 'ca')}${sideHead(view, data, 'us')}</div>
${staleNotices(view, data)}
${compareDifferences(view, data, differences)}
${answeredInPlaces(view, data)}
<section class="texts" aria-labelledby="texts"><h2 id="texts">${m.textTitle}</h2>${legend(view)}${frenchToggle(view, data)}${stepper(view)}${compareFilter(view, data)}${partPager(view, data.part, 'before')}${compareRows(
    view,
    data,
    differences,
  )}${partPager(view, data.part, 'after')}</section>
${whyPaired(view, data)}
${pairDecisions(view, data)}
${pairTags(view, data)}
${neighbors(view, data)}`;
  return layout(view, { title, content, wide: true });
}

function sideHead(view: View, data: CompareData, side: 'ca' | 'us'): Html {
  const headings = data.alignment[side].flatMap((one) =>
    one.heading === null ? [] : [inLanguage(view, languageOfEdition(one.editionId), one.heading)],
  );
  return html`<div>${instrumentCard(view, data.instruments[side], data.editions[side])}<p class="section-name"><strong>${sideNames(
    view,
    data.alignment[side],
  )}</strong> ${headings.map((heading, index) => html`${index > 0 ? '; ' : ''}${heading}`)}</p></div>`;
}

function legend(view: View): Html {
  const { compare: m } = messagesOf(view.language);
  return html`<div class="legend"><h3 class="vh">${m.legendTitle}</h3><ul><li><span class="only ca">abc</span> ${m.legendOnlyCa}</li><li><span class="only us">abc</span> ${
    m.legendOnlyUs
  }</li><li><span class="inboth">abc</span> ${m.legendBoth}</li><li><mark>123</mark><sup>1</sup> ${m.legendFigure}</li></ul></div>`;
}

/** The Canadian text in its other official language. The address carries the choice, and the toggle drops nothing else from it. */
function frenchToggle(view: View, data: CompareData): Html | '' {
  if (data.twins.size === 0) return '';
  const { compare: m } = messagesOf(view.language);
  const path = paths.compare(data.alignment.id);
  return !data.inFrench
    ? html`<p class="screen"><a href="${href(view, paths.list(path, { ca: 'fr' }))}">${m.frenchToggle}</a></p>`
    : html`<p><a href="${href(view, path)}">${m.englishToggle}</a> <span class="quiet">${m.frenchNote}</span></p>`;
}

/** Stepping needs a script, so the controls stay hidden until there is one. The keys can be turned off (WCAG 2.1.4). */
function stepper(view: View): Html {
  const { compare: m } = messagesOf(view.language);
  return html`<div class="stepper" role="group" aria-label="${m.stepper}" hidden><button type="button" data-step="-1">${m.previousDifference}</button> <button type="button" data-step="1">${
    m.nextDifference
  }</button> <label><input type="checkbox" data-keys checked> ${m.stepperKeys}</label> <span role="status" class="quiet"></span></div>`;
}

function neighbors(view: View, data: CompareData): Html {
  const { compare: m, terms } = messagesOf(view.language);
  const { previous, next } = data.neighbors;
  const link = (id: string | null, rel: 'prev' | 'next', text: string) =>
    id === null ? '' : html`<li><a rel="${rel}" href="${href(view, paths.compare(id))}">${text}</a></li>`;
  return html`<nav class="neighbors" aria-label="${m.pairNavigation}"><ul>${link(previous, 'prev', m.previous)}<li><a href="${href(
    view,
    paths.crosswalk(data.crosswalk.id),
  )}">${m.wholeCrosswalk}</a></li><li><a href="${href(
    view,
    paths.list('/definitions', { crosswalk: data.crosswalk.id }),
  )}">${terms.title}</a></li>${link(next, 'next', m.next)}</ul></nav>`;
}
