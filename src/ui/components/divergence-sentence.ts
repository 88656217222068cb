import { html } from 'hono/html';
import type { DetailsOf } from '../../model/divergence-details.ts';
import type { Language } from '../../model/language.ts';
import { formatRatio, formatShare } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { View } from '../view.ts';
import { stringencyChip } from './chip.ts';
import { inLanguage, languageOfEdition } from './in-language.ts';
import { convertedFigure, localFigure, splitBound } from './local-figure.ts';
import { type Sided, wordedPieces } from './worded-difference.ts';

type Piece = string | Html;

/**
 * One difference as one plain sentence in the page's language, built from its details: the verdict first, then what is measured, then both
 * figures under the name of their country with their conversion. "Canada asks more. Height: Canada 100 mm (3.94 in), United States 4 in (102 mm); ratio 1.02."
 */
export function divergenceSentence(view: View, divergence: Sided): Html {
  return html`${stringencyChip(view, divergence.stringency)} <span class="says">${divergenceClaim(view, divergence)}</span>`;
}

/** The same without the verdict, for what has that in a place of its own. */
export function divergenceClaim(view: View, divergence: Sided): Html {
  return html`${piecesOf(view, divergence)}`;
}

function piecesOf(view: View, divergence: Sided): readonly Piece[] {
  const { details } = divergence;
  if (details.kind === 'quantity') return quantityPieces(view, divergence, details);
  if (details.kind === 'modality') return modalityPieces(view, divergence, details);
  return [...wordedPieces(view, divergence, details), messagesOf(view.language).divergence.end];
}

function quantityPieces(view: View, divergence: Sided, details: DetailsOf<'quantity'>): readonly Piece[] {
  const { divergence: m } = messagesOf(view.language);
  const caLanguage = languageOfEdition(divergence.ca.editionId);
  const usLanguage = languageOfEdition(divergence.us.editionId);
  const equal = details.relation === 'equal' || details.relation === 'equal-converted';
  const ca = equal
    ? figure(view, details.caFigure, caLanguage)
    : withConverted(view, details.caFigure, details.caConverted, caLanguage);
  const us = withConverted(view, details.usFigure, details.usConverted, usLanguage);
  return [
    ...subject(view, details.subject),
    ...m.each<Piece>(ca, us),
    ratio(view, divergence, details),
    apart(view, divergence, details),
    m.note[details.relation],
    isInTwoCurrencies(divergence, details) ? m.currencies : '',
    details.tolerance === null ? '' : m.tolerance(formatShare(view.language, details.tolerance)),
    m.end,
  ];
}

/** How many times the one figure is the other: of equal ones, of those that only their bounds part and of those that do not compare it says nothing. */
function ratio(view: View, { ratio: times }: Sided, { relation }: DetailsOf<'quantity'>): string {
  const says = relation === 'stricter' || relation === 'near' || relation === 'different';
  return says && times !== null && times > 1
    ? messagesOf(view.language).divergence.ratio(formatRatio(view.language, times))
    : '';
}

/** No rate of exchange is fixed by either law, so amounts in two currencies have no ratio and no difference. */
function isInTwoCurrencies(divergence: Sided, { dimension, caDifference, relation }: DetailsOf<'quantity'>): boolean {
  const compares = relation !== 'equal' && relation !== 'other-condition';
  return compares && dimension.startsWith('money-') && divergence.ratio === null && caDifference === null;
}

/** The difference in both units, of figures that one side asks more by; of others the difference says nothing. */
function apart(view: View, divergence: Sided, details: DetailsOf<'quantity'>): string {
  const { caDifference, usDifference, relation } = details;
  if (relation !== 'stricter' || caDifference === null) return '';
  const local = (figure: string): string => points(view, figure) ?? localFigure(figure, view.language) ?? figure;
  const [own, other] =
    divergence.stringency === 'us-stricter' ? [usDifference, caDifference] : [caDifference, usDifference];
  if (own === null) return '';
  return messagesOf(view.language).divergence.apart(local(own), other === null || other === own ? null : local(other));
}

/** The difference of two percentages in percentage points; null of any other. */
function points(view: View, figure: string): string | null {
  const number = /^([\d.,]+)%$/.exec(figure)?.[1];
  if (number === undefined) return null;
  const shown = localFigure(number, view.language) ?? number;
  return messagesOf(view.language).divergence.points(shown, Number(number.replaceAll(',', '')));
}

function modalityPieces(view: View, divergence: Sided, details: DetailsOf<'modality'>): readonly Piece[] {
  const { divergence: m, words } = messagesOf(view.language);
  const name = (modality: string) => (words.modality as Readonly<Record<string, string>>)[modality] ?? modality;
  const side = (modality: string, modal: string, editionId: string) =>
    html`${m.modalWord<Piece>(name(modality), inLanguage(view, languageOfEdition(editionId), modal))}`;
  const ca = side(details.caModality, details.caModal, divergence.ca.editionId);
  const us = side(details.usModality, details.usModal, divergence.us.editionId);
  return [...m.each<Piece>(ca, us), m.end];
}

function figure(view: View, printed: string, language: Language): Html {
  // Signs and unit names are read as English; a figure of a French text keeps its own words on either page.
  const local = language === 'en' ? localFigure(printed, view.language) : null;
  if (local !== null) return html`<b>${local}</b>`;
  // Of a figure that has no words in this language the bound still has: "≥ 5 mm wide" is « au moins 5 mm wide ».
  const { sign, rest } = splitBound(printed);
  const [before = '', after = ''] =
    sign === null ? [] : messagesOf(view.language).divergence.bound[sign](GAP).split(GAP);
  const own = language === view.language ? html`${rest}` : html`<span lang="${language}">${rest}</span>`;
  return html`<b>${before}${own}${after}</b>`;
}

/** Stands where a figure goes that is no text of this language. */
const GAP = '\uE000';

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
