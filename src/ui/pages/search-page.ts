import { html } from 'hono/html';
import type { SearchHit } from '../../model/provision-row.ts';
import { breadcrumb } from '../components/breadcrumb.ts';
import { shortFormChip } from '../components/chip.ts';
import { citeProvision } from '../components/cite.ts';
import { dataFaces } from '../components/data-faces.ts';
import { dayNote } from '../components/day-note.ts';
import { dateField, selectField } from '../components/filter-form.ts';
import { bilingual, inLanguage, langAttribute, languageOfEdition } from '../components/in-language.ts';
import { optionsOf } from '../components/options-of.ts';
import { otherLanguage } from '../components/other-language.ts';
import { pager } from '../components/pager.ts';
import { statusChip } from '../components/standing.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { SearchData } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/** Search over both countries at once. */
export function searchPage(view: View, data: SearchData): Html {
  const { lists: m } = messagesOf(view.language);
  const content = html`${breadcrumb(view, [])}
<div class="intro"><h1>${m.searchTitle}</h1></div>
${form(view, data)}
${
  data.query.trim() === ''
    ? html`<p class="state">${m.searchEmpty}</p>`
    : data.hits.length === 0
      ? html`<p class="state">${m.searchNothing(data.query)} ${m.searchAdvice}</p>`
      : html`<section aria-labelledby="results"><h2 id="results">${m.results}</h2><ol class="hits">${data.hits.map((hit) => hitItem(view, data, hit))}</ol></section>`
}${pager(view, data.next)}${data.query.trim() === '' ? '' : dataFaces(view)}`;
  return layout(view, {
    title: data.query.trim() === '' ? m.searchTitle : m.searchTitleOf(data.query),
    content,
    robots: 'noindex',
  });
}

function form(view: View, data: SearchData): Html {
  const { lists: m, words, shell, standing } = messagesOf(view.language);
  return html`<form class="filter" role="search" method="get" action="${href(view, '/search')}" aria-label="${m.searchTitle}"><p class="field long"><label for="q">${
    m.searchField
  }</label><input id="q" type="search" name="q" value="${data.query}" maxlength="200"></p>${selectField({
    name: 'jurisdiction',
    label: m.filterJurisdiction,
    options: optionsOf(words.country),
    value: data.filter.jurisdiction,
    all: words.all,
  })}${
    data.sectors.length === 0
      ? ''
      : selectField({
          name: 'sector',
          label: m.filterSector,
          options: data.sectors.map((sector) => [sector.id, view.language === 'fr' ? sector.nameFr : sector.nameEn]),
          value: data.filter.sector,
          all: words.all,
        })
  }${dateField(view, { name: 'inForceOn', label: standing.dayField, value: data.filter.inForceOn })}<p class="actions"><button type="submit">${
    shell.searchButton
  }</button></p></form>${dayNote(view, data.filter.inForceOn, data.unknown)}`;
}

function hitItem(view: View, data: SearchData, hit: SearchHit): Html {
  const { words } = messagesOf(view.language);
  const language = languageOfEdition(hit.editionId);
  const side = hit.instrumentId.startsWith('ca/') ? 'ca' : 'us';
  return html`<li class="${side}"><h3><a href="${href(view, paths.provision(hit.instrumentId, hit.eId))}">${citeProvision(view, hit)}${
    hit.heading === null ? '' : html` <span${langAttribute(view, language)}>${hit.heading}</span>`
  }</a>${statusChip(view, hit)}</h3><p class="meta">${words.country[side]}. ${bilingual(view, hit.instrumentTitleEn, hit.instrumentTitleFr)} ${shortFormChip(
    view,
    hit.form,
  )}</p>${
    // A heading that is all that was found stands above already.
    hit.snippet.replace(/[\uE000\uE001]/g, '') === hit.heading
      ? ''
      : html`<p>${inLanguage(view, language, snippet(hit.snippet))}</p>`
  }${otherLanguage(view, data.twins, hit)}</li>`;
}

/** Matching words stand between U+E000 and U+E001; an opening mark without its end marks nothing. */
function snippet(text: string): Html {
  const [first = '', ...rest] = text.split('\uE000');
  return html`${first.replaceAll('\uE001', '')}${rest.map((part) => {
    const at = part.indexOf('\uE001');
    return at < 0
      ? html`${part}`
      : html`<mark>${part.slice(0, at)}</mark>${part.slice(at + 1).replaceAll('\uE001', '')}`;
  })}`;
}
