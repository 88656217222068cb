import { html } from 'hono/html';
import type { Divergence } from '../../model/divergence.ts';
import type { DetailsOf, DivergenceDetails } from '../../model/divergence-details.ts';
import { formatDate } from '../format-date.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { View } from '../view.ts';
import { inLanguage, languageOfEdition } from './in-language.ts';
import { localFigure } from './local-figure.ts';

/** What the sentence on a difference needs of it. */
export type Sided = Pick<Divergence, 'details' | 'stringency' | 'ratio'> & {
  readonly ca: { readonly editionId: string };
  readonly us: { readonly editionId: string };
};
type Piece = string | Html;
type Worded = Exclude<DivergenceDetails, { kind: 'quantity' } | { kind: 'modality' }>;

/** What differs other than a figure or a modal word, in pieces: our words in the page's language, those of the law in its own. */
export function wordedPieces(view: View, divergence: Sided, details: Worded): readonly Piece[] {
  const { divergence: m, words } = messagesOf(view.language);
  const quote = (side: 'ca' | 'us', text: string): Html => html`${m.quote<Piece>(law(view, divergence, side, text))}`;
  switch (details.kind) {
    case 'timing': {
      const value = html`<b>${localFigure(details.value, view.language) ?? details.value}</b>`;
      const dates = [details.caDate, details.usDate].map((date) => formatDate(view.language, date)) as [string, string];
      const days = formatNumber(view.language, Math.abs(details.days));
      const subject =
        details.subject === null
          ? []
          : [
              law(view, divergence, 'ca', details.subject.charAt(0).toLocaleUpperCase('en') + details.subject.slice(1)),
              words.colon,
            ];
      return [...subject, ...m.timing<Piece>(value, ...dates, days)];
    }
    case 'scope':
      return m.scope<Piece>(
        details.caScope === null ? m.noLimit : quote('ca', details.caScope),
        details.usScope === null ? m.noLimit : quote('us', details.usScope),
      );
    case 'exception':
      return m.exception[details.side]<Piece>(quote(details.side, details.exception));
    case 'method':
      return methodPieces(view, divergence, details);
    case 'definition':
      return [...m.definition<Piece>(quote('ca', details.term)), ...onlyPieces(view, divergence, details)];
    case 'list':
      return [m.list(formatNumber(view.language, details.shared)), ...onlyPieces(view, divergence, details)];
    case 'design':
      return m.design<Piece>(quote('ca', details.caMeans), quote('us', details.usMeans));
    case 'recognition':
      return m.recognition[details.side]<Piece>(html`<b>${details.law}</b>`, words.bridge[details.bridge]);
    case 'one-sided':
      return m.oneSided[details.side]<Piece>(
        details.about === 'figure'
          ? html`<b>${localFigure(details.says, view.language) ?? details.says}</b>`
          : quote(details.side, details.says),
      );
  }
}

function methodPieces(view: View, divergence: Sided, details: DetailsOf<'method'>): readonly Piece[] {
  const { divergence: m, words } = messagesOf(view.language);
  const list = (side: 'ca' | 'us', methods: readonly string[]): Piece =>
    methods.length === 0 ? m.nothing : html`<b>${law(view, divergence, side, methods.join(words.listSeparator))}</b>`;
  return [m.method[details.relation], ...m.each<Piece>(list('ca', details.caMethods), list('us', details.usMethods))];
}

/** Members that one side alone has, each side's after the other's; long lists are cut, since the texts stand below. */
function onlyPieces(view: View, divergence: Sided, details: DetailsOf<'list' | 'definition'>): readonly Piece[] {
  const { divergence: m, words } = messagesOf(view.language);
  return (['ca', 'us'] as const).flatMap((side) => {
    const members = side === 'ca' ? details.caOnly : details.usOnly;
    if (members.length === 0) return [];
    const shown = members
      .slice(0, SHOWN)
      .map(
        (one, at) => html`${at === 0 ? '' : words.listSeparator}${m.quote<Piece>(law(view, divergence, side, one))}`,
      );
    const more =
      members.length > SHOWN
        ? `${words.listSeparator}${words.andMore(formatNumber(view.language, members.length - SHOWN))}`
        : '';
    return m.only[side]<Piece>(html`${shown}${more}`);
  });
}

const SHOWN = 6;

/** Words of a text in the language they are printed in. */
function law(view: View, divergence: Sided, side: 'ca' | 'us', text: string): Html {
  return html`${inLanguage(view, languageOfEdition(divergence[side].editionId), text)}`;
}
