import { html } from 'hono/html';
import type { Language } from '../../model/language.ts';
import { type LanguageTwin, twinKey } from '../../model/language-twin.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { Twins } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { inLanguage, languageOfEdition } from './in-language.ts';
import { provisionTable } from './provision-table.ts';

/**
 * The passage in the other official language, one click away and in its place: folded, so that it works without a script and keeps the reader where
 * they are. Nothing for a passage that exists in one language. What is not the exact twin says so.
 *
 * @param aside language of the element around it, which our own words leave again; that of the page if not given.
 */
export function otherLanguage(
  view: View,
  twins: Twins,
  place: { readonly editionId: string; readonly eId: string },
  aside: Html | '' = '',
): Html | '' {
  const twin = twins.get(twinKey(place));
  if (twin === undefined) return '';
  const { language: m } = messagesOf(view.language);
  const language = languageOfEdition(twin.editionId);
  return html`<details class="twin"><summary${aside}>${m.show[language]}${twin.differs === null ? '' : m.mayDiffer}</summary>${twinPassage(view, twin, aside)}<p class="meta"${aside}>${openLink(view, twin, language)}</p></details>`;
}

/** For a passage too long to be folded into a page, a table of thousands of rows: the way to it in the other language. */
export function otherLanguageLink(
  view: View,
  twins: Twins,
  place: { readonly editionId: string; readonly eId: string },
): Html | '' {
  const twin = twins.get(twinKey(place));
  if (twin === undefined) return '';
  const language = languageOfEdition(twin.editionId);
  return html`<p class="meta">${openLink(view, twin, language)}</p>`;
}

function openLink(view: View, twin: LanguageTwin, language: Language): Html {
  const { language: m } = messagesOf(view.language);
  const instrumentId = twin.editionId.slice(0, twin.editionId.indexOf('@'));
  return html`<a hreflang="${language}" href="${href(view, paths.provisionIn(instrumentId, twin.eId, twin.editionId))}">${m.open[language]}</a>`;
}

/** Number, heading and text as the other language prints them; first, where it is not the exact twin, what it is. */
export function twinPassage(view: View, twin: LanguageTwin, aside: Html | '' = ''): Html {
  const { language: m } = messagesOf(view.language);
  const number = twin.number === null ? '' : html`<span class="no">${twin.number}</span> `;
  const heading = twin.heading === null ? '' : html`<strong>${twin.heading}</strong> `;
  const language = languageOfEdition(twin.editionId);
  const differs =
    twin.differs === null
      ? ''
      : html`<p class="notice"${aside}>${m.differs<string | Html>(html`<b lang="${language}">${twin.differs}</b>`)}</p>`;
  return html`${differs}${twin.fit === 'own' ? '' : html`<p class="meta"${aside}>${m.fit[twin.fit]}</p>`}<div lang="${languageOfEdition(
    twin.editionId,
  )}"><p>${number}${heading}${twin.table === null ? twin.text : ''}</p>${
    twin.table === null ? '' : provisionTable(twin.table, twin.heading ?? twin.number ?? '')
  }</div>`;
}

/** A heading in the language of the page where the law prints one in it, else as the edition has it and marked so; below the name of its provision. */
export function headingBelow(
  view: View,
  twins: Twins,
  place: { readonly editionId: string; readonly eId: string; readonly heading: string | null },
): Html | '' {
  if (place.heading === null) return '';
  const own = languageOfEdition(place.editionId);
  const twin = own === view.language ? undefined : twins.get(twinKey(place));
  const isTwin = twin?.fit === 'own' && twin.heading !== null;
  return html`<span class="under">${isTwin ? twin.heading : inLanguage(view, own, place.heading)}</span>`;
}
