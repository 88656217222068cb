import { html } from 'hono/html';
import type { CrosswalkSummary } from '../../model/crosswalk-summary.ts';
import { alignmentTable } from '../components/alignment-table.ts';
import { breadcrumb } from '../components/breadcrumb.ts';
import { citeInstrument } from '../components/cite.ts';
import { crosswalkViews } from '../components/crosswalk-views.ts';
import { dataFaces } from '../components/data-faces.ts';
import { decisionTable } from '../components/decision-table.ts';
import { differenceBar } from '../components/difference-bar.ts';
import { filterForm } from '../components/filter-form.ts';
import { gapItems } from '../components/gap-items.ts';
import { bilingual, inLanguage } from '../components/in-language.ts';
import { instrumentCard } from '../components/instrument-card.ts';
import { crosswalkName, joinCitations } from '../components/instrument-names.ts';
import { optionsOf } from '../components/options-of.ts';
import { pager } from '../components/pager.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { CrosswalkData } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/** Two instruments: who they are, why they are paired, what was found, the aligned sections, and what has no counterpart. */
export function crosswalkPage(view: View, data: CrosswalkData): Html {
  const { crosswalk: m, shell } = messagesOf(view.language);
  const { crosswalk } = data;
  const name = crosswalkName(view, crosswalk);
  const content = html`${breadcrumb(view, [{ text: shell.crosswalks, path: '/crosswalks' }])}
<div class="intro"><p class="kicker">${m.kicker}</p><h1>${name}</h1></div>
${sides(view, data)}
${basis(view, crosswalk)}
${crosswalk.assessed && crosswalk.usCitations.length > 0 ? assessed(view, data) : notAssessed(view, crosswalk)}`;
  return layout(view, { title: name, content });
}

function sides(view: View, data: CrosswalkData): Html {
  const { words, crosswalk: m } = messagesOf(view.language);
  const { crosswalk } = data;
  const known = new Map(data.instruments.map((instrument) => [instrument.id, instrument]));
  const ca = known.get(crosswalk.caInstrumentId);
  const us = crosswalk.usInstrumentIds.flatMap((id) => known.get(id) ?? []);
  const absent = crosswalk.usCitations.filter((_, index) => !known.has(crosswalk.usInstrumentIds[index] ?? ''));
  const named = (side: 'ca' | 'us', name: string | Html, note: string) =>
    html`<div class="side ${side}"><p class="country">${words.country[side]}</p><p class="name">${name}</p><p class="meta">${note}</p></div>`;
  const caCitation = citeInstrument(view, crosswalk.caCitation);
  const caTitle = crosswalk.caTitleEn === null ? caCitation : bilingual(view, crosswalk.caTitleEn, crosswalk.caTitleFr);
  return html`<div class="sides">${ca === undefined ? named('ca', caTitle, m.sideNotAssessed) : instrumentCard(view, ca, ca)}<div class="others">${us.map(
    (instrument) => instrumentCard(view, instrument, instrument),
  )}${absent.length === 0 ? '' : named('us', joinCitations(absent), m.sideNotAssessed)}${
    crosswalk.usCitations.length === 0 ? named('us', m.noFederal, '') : ''
  }</div></div>`;
}

function basis(view: View, crosswalk: CrosswalkSummary): Html {
  const { crosswalk: m, words } = messagesOf(view.language);
  return html`<section aria-labelledby="basis"><h2 id="basis">${m.basis}</h2><p class="measure">${inLanguage(
    view,
    'en',
    crosswalk.basis,
  )}</p><p class="measure"><strong>${words.confidence[crosswalk.confidence]}.</strong> ${words.confidenceMeaning[crosswalk.confidence]}</p>${
    crosswalk.blocks ? html`<p class="notice">${m.blocks}</p>` : ''
  }</section>`;
}

function notAssessed(view: View, crosswalk: CrosswalkSummary): Html {
  const { crosswalk: m } = messagesOf(view.language);
  return html`<p class="notice">${crosswalk.usCitations.length === 0 ? html`${m.noFederal}.` : m.notAssessedWhy}</p>`;
}

function assessed(view: View, data: CrosswalkData): Html {
  const { crosswalk: m } = messagesOf(view.language);
  const { crosswalk, alignments } = data;
  const path = paths.crosswalk(crosswalk.id);
  const n = (value: number) => formatNumber(view.language, value);
  const listed = (label: 'aligned' | 'candidate') => href(view, `${paths.list(path, { label })}#pairs`);
  const count = (value: number, words: string, address: string) =>
    html`<li><a href="${address}"><b>${n(value)}</b> ${words}</a></li>`;
  return html`<section aria-labelledby="counts"><h2 id="counts">${m.counts}</h2><div class="found"><ul class="counts">${count(
    crosswalk.sectionPairs,
    m.sectionPairs,
    listed('aligned'),
  )}${count(crosswalk.provisionPairs, m.provisionPairs, '#pairs')}${count(
    crosswalk.candidates,
    m.candidates,
    listed('candidate'),
  )}${count(crosswalk.caGaps, m.caGaps, '#gaps')}${count(crosswalk.usGaps, m.usGaps, '#gaps')}</ul>${differenceBar(
    view,
    crosswalk,
    {
      crosswalk: crosswalk.id,
    },
  )}</div>${crosswalkViews(view, crosswalk.id)}</section>
<section aria-labelledby="pairs"><h2 id="pairs">${m.pairsTitle}</h2>${filters(view, data)}${
    alignments.rows.length === 0
      ? html`<p class="state">${m.emptyPairs}</p>`
      : alignmentTable(view, alignments.rows, data.twins)
  }${
    data.added.length === 0
      ? ''
      : html`<h3 id="added">${messagesOf(view.language).decisions.addedPairs}</h3>${decisionTable(view, data.added, () => false)}`
  }${pager(view, alignments.next)}${dataFaces(view)}${legend(view)}</section>
${gaps(view, data)}`;
}

function filters(view: View, data: CrosswalkData): Html {
  const { crosswalk: m, words, standing } = messagesOf(view.language);
  const filter = data.alignments.filter;
  const { diverging, inForceOn } = filter;
  const select = (name: string, label: string, options: Readonly<Record<string, string>>) =>
    ({ kind: 'select', name, label, options: optionsOf(options), value: filter[name] }) as const;
  return filterForm(view, paths.crosswalk(data.crosswalk.id), [
    select('label', m.label, words.label),
    select('stringency', m.stringency, words.stringency),
    select('kind', m.kind, words.kind),
    { kind: 'date', name: 'inForceOn', label: standing.dayField, value: inForceOn },
    { kind: 'check', name: 'diverging', label: m.onlyDiverging, value: diverging },
  ]);
}

function legend(view: View): Html {
  const { crosswalk: m, words } = messagesOf(view.language);
  const keys = Object.keys(words.relationship) as (keyof typeof words.relationship)[];
  return html`<details><summary>${m.explain}</summary><dl class="terms">${keys.map(
    (key) => html`<div><dt>${words.relationship[key]}</dt><dd>${words.relationshipMeaning[key]}</dd></div>`,
  )}<div><dt>${words.label.aligned}</dt><dd>${words.labelMeaning.aligned}</dd></div><div><dt>${words.label.candidate}</dt><dd>${
    words.labelMeaning.candidate
  }</dd></div></dl><p>${m.explainComputed}</p></details>`;
}

function gaps(view: View, data: CrosswalkData): Html {
  const { crosswalk: m } = messagesOf(view.language);
  const { crosswalk } = data;
  const side = (which: 'ca' | 'us', title: string, total: number) =>
    html`<div class="${which}"><h3>${title}</h3>${
      total === 0
        ? html`<p class="state">${m.noGaps}</p>`
        : html`${gapItems(view, which === 'ca' ? data.caGaps : data.usGaps, data.twins)}<p><a href="${href(view, paths.gaps(crosswalk.id, which))}">${m.allGaps(
            formatNumber(view.language, total),
          )}</a></p>`
    }</div>`;
  return html`<section aria-labelledby="gaps"><h2 id="gaps">${m.gapsTitle}</h2><p class="measure">${m.gapsLead}</p><div class="columns">${side(
    'ca',
    m.caGapsTitle,
    crosswalk.caGaps,
  )}${side('us', m.usGapsTitle, crosswalk.usGaps)}</div></section>`;
}
