import { html } from 'hono/html';
import type { Citation } from '../../model/citation.ts';
import type { Language } from '../../model/language.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { href, type View } from '../view.ts';
import { citationAddress } from './cited-text.ts';
import { inLanguage } from './in-language.ts';

/**
 * The references of a section that lead out of it, with what resolving said and, where one points at the other country's law, what it does
 * with it. References inside the same instrument stand as links in the text and are not repeated.
 */
export function citationList(view: View, citations: readonly Citation[], language: Language): Html | '' {
  const { lists: m, words } = messagesOf(view.language);
  const outward = citations.filter((citation) => citation.kind !== 'internal');
  if (outward.length === 0) return '';
  return html`<section aria-labelledby="references"><h2 id="references">${m.citations}</h2><table class="pairs"><caption class="vh">${
    m.citations
  }</caption><thead><tr><th scope="col">${m.citationText}</th><th scope="col">${m.citationTarget}</th><th scope="col">${
    m.citationBridge
  }</th></tr></thead><tbody>${outward.map((citation) => {
    const address = citationAddress(citation);
    return html`<tr><th scope="row" data-label="${m.citationText}">${inLanguage(view, language, citation.text)}</th><td data-label="${m.citationTarget}">${
      address === null
        ? html`${inLanguage(view, 'en', citation.canonical)}, ${m.resolution[citation.resolution]}`
        : html`<a href="${href(view, address)}">${inLanguage(view, 'en', citation.canonical)}</a>`
    }</td><td data-label="${m.citationBridge}">${
      citation.bridge === null ? html`<span class="quiet">–</span>` : words.bridge[citation.bridge]
    }</td></tr>`;
  })}</tbody></table></section>`;
}
