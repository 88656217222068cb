import { html } from 'hono/html';
import type { SearchFacet } from '../../model/search-facet.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { SearchData } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { citeInstrument } from './cite.ts';

const FACETS = ['jurisdiction', 'sector', 'instrument', 'modality', 'quantity'] as const;
/** Choices of one facet that are offered; whoever wants a rarer one types a word more. */
const MOST_CHOICES = 8;

/**
 * What the answer can be narrowed by: links with their counts, so that each choice is an address and none leads to nothing. What is chosen already stands
 * first with a way to take it off again.
 */
export function searchFacets(view: View, data: SearchData): Html | '' {
  const { search: m } = messagesOf(view.language);
  const chosen = FACETS.filter((facet) => data.filter[facet] !== undefined);
  const groups = FACETS.filter((facet) => !chosen.includes(facet)).flatMap((facet) => {
    const choices = data.facets.filter((one) => one.facet === facet).slice(0, MOST_CHOICES);
    // One choice that all hits share narrows nothing.
    return choices.length === 0 || (choices.length === 1 && facet !== 'quantity')
      ? []
      : [group(view, data, facet, choices)];
  });
  if (groups.length === 0 && chosen.length === 0) return '';
  const total = data.facets.filter((one) => one.facet === 'jurisdiction').reduce((sum, { count }) => sum + count, 0);
  return html`<nav class="facets" aria-labelledby="narrow"><h2 id="narrow">${m.facetsTitle}</h2><dl>${chosen.map((facet) => taken(view, data, facet))}${groups}</dl>${
    total < data.counted ? '' : html`<p class="quiet">${m.counted(formatNumber(view.language, data.counted))}</p>`
  }</nav>`;
}

function group(view: View, data: SearchData, facet: SearchFacet['facet'], choices: readonly SearchFacet[]): Html {
  return html`<div><dt>${nameOf(view, facet)}</dt><dd>${choices.map(
    (one) =>
      html`<a href="${addressWith(view, data, facet, one.value)}">${textOf(view, data, facet, one.value, one.citation)} <span class="quiet">(${formatNumber(view.language, one.count)})</span></a> `,
  )}</dd></div>`;
}

function taken(view: View, data: SearchData, facet: SearchFacet['facet']): Html {
  const { search: m } = messagesOf(view.language);
  const value = data.filter[facet] ?? '';
  const citation = data.facets.find((one) => one.facet === facet && one.value === value)?.citation ?? null;
  const text = textOf(view, data, facet, value, citation);
  return html`<div><dt>${nameOf(view, facet)}</dt><dd><strong>${text}</strong> <a href="${addressWith(view, data, facet, undefined)}" aria-label="${m.without(text)}">✕</a></dd></div>`;
}

function nameOf(view: View, facet: SearchFacet['facet']): string {
  const { search, lists } = messagesOf(view.language);
  return {
    jurisdiction: lists.filterJurisdiction,
    sector: lists.filterSector,
    instrument: search.instrument,
    modality: search.modality,
    quantity: search.quantity,
  }[facet];
}

function textOf(
  view: View,
  data: SearchData,
  facet: SearchFacet['facet'],
  value: string,
  citation: string | null,
): string {
  const { words, search } = messagesOf(view.language);
  if (facet === 'instrument') return citation === null ? value : citeInstrument(view, citation);
  if (facet === 'sector') {
    const sector = data.sectors.find((one) => one.id === value);
    return (view.language === 'fr' ? sector?.nameFr : sector?.nameEn) ?? value;
  }
  if (facet === 'quantity') return search.withFigures;
  const names: Readonly<Record<string, string>> = facet === 'modality' ? words.modality : words.country;
  return names[value] ?? value;
}

/** The address of this search with one choice set or taken off; it starts at the first page again. */
function addressWith(view: View, data: SearchData, facet: SearchFacet['facet'], value: string | undefined): string {
  return href(view, paths.list('/search', { q: data.query, ...data.filter, [facet]: value }));
}
