import { html, raw } from 'hono/html';
import type { Language } from '../../model/language.ts';
import type { Html } from '../html.ts';
import type { View } from '../view.ts';

/** Wraps a passage in its language when the page has another one, so that a screen reader changes its voice. */
export function inLanguage(view: View, language: Language, content: string | Html): Html {
  return language === view.language ? html`${content}` : html`<span lang="${language}">${content}</span>`;
}

/** The same for an element that stands anyway: ` lang="en"`, or nothing. */
export function langAttribute(view: View, language: Language): Html {
  return raw(language === view.language ? '' : ` lang="${language}"`);
}

/** The language that an edition id names (`...@2026-01-29.en.digest`); English for an id that names none. */
export function languageOfEdition(editionId: string): Language {
  return /\.fr(\.digest)?$/.test(editionId) ? 'fr' : 'en';
}

/** A text that may lack its French: shown in the page's language if there, else in English and marked so. */
export function bilingual(view: View, en: string, fr: string | null): Html {
  if (view.language === 'fr' && fr !== null) return html`${fr}`;
  return inLanguage(view, 'en', en);
}
