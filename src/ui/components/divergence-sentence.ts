import { html } from 'hono/html';
import type { Divergence } from '../../model/divergence.ts';
import type { Language } from '../../model/language.ts';
import { formatRatio } from '../format-number.ts';
import type { Html } from '../html.ts';
import type { Messages } from '../messages/en.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { View } from '../view.ts';
import { inLanguage, languageOfEdition } from './in-language.ts';
import { localFigure } from './local-figure.ts';

type Sided = Pick<Divergence, 'details' | 'stringency' | 'ratio'> & {
  readonly ca: { readonly editionId: string };
  readonly us: { readonly editionId: string };
};

/** One difference as one plain sentence, built from its details in the page's language, with figures and converted figures. */
export function divergenceSentence(view: View, divergence: Sided): Html {
  const pieces =
    divergence.details.kind === 'quantity'
      ? quantitySentence(view, divergence, divergence.details)
      : modalitySentence(view, divergence, divergence.details);
  return html`${pieces}`;
}

type Piece = string | Html;

function quantitySentence(
  view: View,
  divergence: Sided,
  details: Extract<Divergence['details'], { kind: 'quantity' }>,
): readonly Piece[] {
  const m = messagesOf(view.language).divergence;
  const caLanguage = languageOfEdition(divergence.ca.editionId);
  const usLanguage = languageOfEdition(divergence.us.editionId);
  const ca = figure(view, details.caFigure, caLanguage);
  const us = figure(view, details.usFigure, usLanguage);
  const caBoth = withConverted(view, details.caFigure, details.caConverted, caLanguage);
  const usBoth = withConverted(view, details.usFigure, details.usConverted, usLanguage);
  const lead = subject(view, details.subject);
  const ratio =
    divergence.ratio !== null && divergence.ratio > 1
      ? [` (${m.ratio(formatRatio(view.language, divergence.ratio))})`]
      : [];
  const side = { 'ca-stricter': 'ca', 'us-stricter': 'us' } as const;
  const stricter =
    divergence.stringency === 'ca-stricter' || divergence.stringency === 'us-stricter'
      ? side[divergence.stringency]
      : null;
  switch (details.relation) {
    case 'equal':
      return [...lead, ...m.same<Piece>(ca, us)];
    case 'equal-converted':
      return [...lead, ...m.sameConverted<Piece>(ca, usBoth)];
    case 'stricter':
      if (stricter !== null) return [...lead, ...m.asksMore[stricter]<Piece>(caBoth, usBoth), ...ratio, '.'];
      break;
    case 'near':
      return [...lead, ...m.near<Piece>(caBoth, usBoth), ...verdict(m, divergence)];
    case 'boundary':
      return [...lead, ...m.boundary<Piece>(ca, us), ...verdict(m, divergence)];
    case 'different':
      break;
  }
  return [...lead, ...m.different<Piece>(caBoth, usBoth), ...verdict(m, divergence)];
}

function modalitySentence(
  view: View,
  divergence: Sided,
  details: Extract<Divergence['details'], { kind: 'modality' }>,
): readonly Piece[] {
  const { divergence: m, words } = messagesOf(view.language);
  const name = (modality: string) => (words.modality as Readonly<Record<string, string>>)[modality] ?? modality;
  const side = (modality: string, modal: string, editionId: string) =>
    html`${m.modalWord<Piece>(name(modality), inLanguage(view, languageOfEdition(editionId), modal))}`;
  const ca = side(details.caModality, details.caModal, divergence.ca.editionId);
  const us = side(details.usModality, details.usModal, divergence.us.editionId);
  if (divergence.stringency === 'ca-stricter') return [...m.asksMore.ca<Piece>(ca, us), '.'];
  if (divergence.stringency === 'us-stricter') return [...m.asksMore.us<Piece>(ca, us), '.'];
  return [...m.sameModality<Piece>(ca, us), ...verdict(m, divergence)];
}

/** Who asks more, as a sentence of its own, where the first part does not say it. Unknown is said, never passed over. */
function verdict(m: Messages['divergence'], divergence: Sided): readonly string[] {
  const words = {
    'ca-stricter': m.thusMore.ca,
    'us-stricter': m.thusMore.us,
    mixed: m.mixed,
    unknown: m.notSettled,
    same: null,
  }[divergence.stringency];
  return words === null ? [] : [` ${words}`];
}

function figure(view: View, printed: string, language: Language): Html {
  if (language === view.language) return html`<b>${printed}</b>`;
  const local = language === 'en' ? localFigure(printed, view.language) : null;
  return local === null ? html`<b lang="${language}">${printed}</b>` : html`<b>${local}</b>`;
}

/** The converted figure stands in parentheses, unless both sides print the same unit and it would only repeat. */
function withConverted(view: View, printed: string, converted: string, language: Language): Html {
  if (converted === '' || printed.includes(converted)) return figure(view, printed, language);
  const local = localFigure(converted, view.language);
  return html`${figure(view, printed, language)} (${local ?? inLanguage(view, 'en', converted)})`;
}

function subject(view: View, words: string | null): readonly Piece[] {
  if (words === null || words === '') return [];
  const capital = words.charAt(0).toLocaleUpperCase('en') + words.slice(1);
  return [html`<i>${inLanguage(view, 'en', capital)}</i>${view.language === 'fr' ? '\u00A0: ' : ': '}`];
}
