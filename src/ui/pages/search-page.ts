import { html } from 'hono/html';
import { breadcrumb } from '../components/breadcrumb.ts';
import { dataFaces } from '../components/data-faces.ts';
import { dayNote } from '../components/day-note.ts';
import { checkField, dateField, selectField } from '../components/filter-form.ts';
import { optionsOf } from '../components/options-of.ts';
import { pager } from '../components/pager.ts';
import { searchFacets } from '../components/search-facets.ts';
import { searchHits } from '../components/search-hits.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { SearchData } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/** Search over both countries at once: the words, what they can be narrowed by, and what was found, as pairs where a pair exists. */
export function searchPage(view: View, data: SearchData): Html {
  const { lists: m } = messagesOf(view.language);
  const isEmpty = data.query.trim() === '';
  const content = html`${breadcrumb(view, [])}
<div class="intro"><h1>${m.searchTitle}</h1></div>
${form(view, data)}
${
  isEmpty
    ? html`<p class="state">${m.searchEmpty}</p>`
    : html`${searchFacets(view, data)}${
        data.hits.length === 0
          ? html`<p class="state">${m.searchNothing(data.query)} ${m.searchAdvice}</p>`
          : html`<section aria-labelledby="results"><h2 id="results">${m.results}</h2>${languageNote(view, data)}${searchHits(view, data)}</section>`
      }`
}${pager(view, data.next)}${isEmpty ? '' : dataFaces(view)}`;
  return layout(view, { title: isEmpty ? m.searchTitle : m.searchTitleOf(data.query), content, robots: 'noindex' });
}

function form(view: View, data: SearchData): Html {
  const { lists: m, words, shell, standing, search } = messagesOf(view.language);
  const { filter } = data;
  return html`<form class="filter" role="search" method="get" action="${href(view, '/search')}" aria-label="${m.searchTitle}"><p class="field long"><label for="q">${
    m.searchField
  }</label><input id="q" type="search" name="q" value="${data.query}" maxlength="200"></p>${selectField({
    name: 'jurisdiction',
    label: m.filterJurisdiction,
    options: optionsOf(words.country),
    value: filter.jurisdiction,
    all: words.all,
  })}${
    data.sectors.length === 0
      ? ''
      : selectField({
          name: 'sector',
          label: m.filterSector,
          options: data.sectors.map((sector) => [sector.id, view.language === 'fr' ? sector.nameFr : sector.nameEn]),
          value: filter.sector,
          all: words.all,
        })
  }${selectField({
    name: 'modality',
    label: search.modality,
    options: optionsOf(words.modality),
    value: filter.modality,
    all: words.all,
  })}${checkField({ name: 'quantity', label: search.withFigures, value: filter.quantity })}${dateField(view, {
    name: 'inForceOn',
    label: standing.dayField,
    value: filter.inForceOn,
  })}${
    filter.instrument === undefined ? '' : html`<input type="hidden" name="instrument" value="${filter.instrument}">`
  }<p class="actions"><button type="submit">${shell.searchButton}</button></p></form>${dayNote(view, filter.inForceOn, data.unknown)}`;
}

/** French texts are Canada's alone; who looks for both countries must know it, and the way to the other. */
function languageNote(view: View, data: SearchData): Html | '' {
  if (data.textLanguage !== 'fr') return '';
  const { search: m } = messagesOf(view.language);
  const address = paths.list('/search', { q: data.query, ...data.filter, jurisdiction: 'us' });
  return html`<p class="state">${m.frenchTexts} <a href="${href(view, address)}">${m.searchEnglish}</a></p>`;
}
