import { html } from 'hono/html';
import type { Divergence } from '../../model/divergence.ts';
import type { Language } from '../../model/language.ts';
import { formatRatio } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { View } from '../view.ts';
import { stringencyChip } from './chip.ts';
import { inLanguage, languageOfEdition } from './in-language.ts';
import { convertedFigure, localFigure } from './local-figure.ts';

type Sided = Pick<Divergence, 'details' | 'stringency' | 'ratio'> & {
  readonly ca: { readonly editionId: string };
  readonly us: { readonly editionId: string };
};
type Piece = string | Html;

/**
 * One difference as one plain sentence in the page's language, built from its details: the verdict first, then what is measured, then both
 * figures with their conversion. "Canada asks more. Height: 100 mm (3.94 in) against 4 in (102 mm), ratio 1.02."
 */
export function divergenceSentence(view: View, divergence: Sided): Html {
  const { details } = divergence;
  const pieces =
    details.kind === 'quantity' ? quantityPieces(view, divergence, details) : modalityPieces(view, divergence, details);
  return html`${stringencyChip(view, divergence.stringency)} <span class="says">${pieces}</span>`;
}

function quantityPieces(
  view: View,
  divergence: Sided,
  details: Extract<Divergence['details'], { kind: 'quantity' }>,
): readonly Piece[] {
  const { divergence: m } = messagesOf(view.language);
  const caLanguage = languageOfEdition(divergence.ca.editionId);
  const usLanguage = languageOfEdition(divergence.us.editionId);
  const equal = details.relation === 'equal' || details.relation === 'equal-converted';
  const ca = equal
    ? figure(view, details.caFigure, caLanguage)
    : withConverted(view, details.caFigure, details.caConverted, caLanguage);
  const us = withConverted(view, details.usFigure, details.usConverted, usLanguage);
  const ratio =
    divergence.ratio !== null && divergence.ratio > 1 && !equal && details.relation !== 'other-condition'
      ? m.ratio(formatRatio(view.language, divergence.ratio))
      : '';
  return [
    ...subject(view, details.subject),
    ...facing(view, divergence, ca, us),
    ratio,
    m.note[details.relation],
    m.end,
  ];
}

function modalityPieces(
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
  return [...facing(view, divergence, ca, us), m.end];
}

/** Where one side asks more, its figure first: the verdict before has named it. Else each side by name. */
function facing(view: View, divergence: Sided, ca: Html, us: Html): readonly Piece[] {
  const { divergence: m } = messagesOf(view.language);
  if (divergence.stringency === 'ca-stricter') return m.against<Piece>(ca, us);
  if (divergence.stringency === 'us-stricter') return m.against<Piece>(us, ca);
  return m.each<Piece>(ca, us);
}

function figure(view: View, printed: string, language: Language): Html {
  // Signs and unit names are read as English; a figure of a French text keeps its own words on either page.
  const local = language === 'en' ? localFigure(printed, view.language) : null;
  if (local !== null) return html`<b>${local}</b>`;
  return language === view.language ? html`<b>${printed}</b>` : html`<b lang="${language}">${printed}</b>`;
}

function withConverted(view: View, printed: string, converted: string, language: Language): Html {
  const other = convertedFigure(printed, converted);
  if (other === null) return figure(view, printed, language);
  return html`${figure(view, printed, language)} (${localFigure(other, view.language) ?? inLanguage(view, 'en', other)})`;
}

/** What is measured, in the words of the text; they are English, as the texts that are compared. */
function subject(view: View, words: string | null): readonly Piece[] {
  if (words === null || words === '') return [];
  const capital = words.charAt(0).toLocaleUpperCase('en') + words.slice(1);
  return [html`${inLanguage(view, 'en', capital)}${messagesOf(view.language).words.colon}`];
}
