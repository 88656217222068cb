import { html } from 'hono/html';
import type { SuggestedPair, Suggestion } from '../../model/suggestion.ts';
import { formatNumber, formatScore } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { citeProvision } from './cite.ts';
import { inLanguage, languageOfEdition } from './in-language.ts';

/** From here on readers see that two titles are about one thing. */
const ALIKE = 0.25;

/** From here on two texts share enough as wholes to say so. */
const NEAR = 0.5;

/** The evidence for a suggestion in words, what counts most first, and whether the other side agrees. */
export function suggestionWhy(view: View, suggestion: Suggestion): Html {
  const { reason: m } = messagesOf(view.language).suggestions;
  const n = (value: number) => formatNumber(view.language, value);
  const reasons = [
    ...(suggestion.citations > 0 ? [m.citations(n(suggestion.citations))] : []),
    m.support(percent(view, suggestion.support)),
    m.coverage(percent(view, suggestion.coverage)),
    ...(suggestion.whole >= NEAR ? [m.whole(percent(view, suggestion.whole))] : []),
    ...(suggestion.title >= ALIKE ? [m.title] : []),
    ...(suggestion.standards > 0 ? [m.standards(n(suggestion.standards))] : []),
    suggestion.otherRank === null ? m.oneWay : m.back(n(suggestion.otherRank)),
  ];
  return html`<ul class="plain">${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`;
}

/** The sections that speak for a suggestion, each with what it was found to match. */
export function suggestionPairs(view: View, pairs: readonly SuggestedPair[]): Html {
  return html`<ul class="plain">${pairs.map(
    ({ own, other }) => html`<li>${section(view, own)} ↔ ${section(view, other)}</li>`,
  )}</ul>`;
}

function section(view: View, label: SuggestedPair['own']): Html {
  return html`<a href="${href(view, paths.provision(label.instrumentId, label.eId))}">${citeProvision(view, label)}</a>${
    label.heading === null
      ? ''
      : html` <span class="quiet">${inLanguage(view, languageOfEdition(label.editionId), label.heading)}</span>`
  }`;
}

/** How likely, in a word and a figure. */
export function likelihoodChip(view: View, { label, likelihood }: Pick<Suggestion, 'label' | 'likelihood'>): Html {
  const { suggestions: m } = messagesOf(view.language);
  const chip = { likely: 'l-aligned', possible: 'l-candidate', unlikely: 'l-gap' }[label];
  return html`<span class="chip ${chip}">${m.label[label]} ${formatScore(view.language, likelihood)}</span>`;
}

/** A share of 0 to 1 in whole hundredths, as readers of the language write it. */
export function percent(view: View, share: number): string {
  return new Intl.NumberFormat(view.language === 'fr' ? 'fr-CA' : 'en-CA', {
    style: 'percent',
    maximumFractionDigits: 0,
  }).format(share);
}
