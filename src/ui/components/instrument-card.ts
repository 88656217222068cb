import { html } from 'hono/html';
import type { Edition } from '../../model/edition.ts';
import type { InstrumentSummary } from '../../model/instrument-summary.ts';
import { formatDate } from '../format-date.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { formChip } from './chip.ts';
import { citeInstrument } from './cite.ts';
import { bilingual } from './in-language.ts';
import { officialLink } from './official-link.ts';
import { standingBadge } from './standing.ts';

/** One side of a comparison by name: country, title, citation, whose words these are, of which day, and the publisher's own page. */
export function instrumentCard(
  view: View,
  instrument: InstrumentSummary,
  edition: Pick<Edition, 'form' | 'pointInTime'>,
): Html {
  const { words, shell } = messagesOf(view.language);
  const badge = standingBadge(view, instrument);
  const official = view.language === 'fr' ? instrument.urlFr : instrument.urlEn;
  return html`<div class="side ${instrument.jurisdiction}"><p class="country">${words.country[instrument.jurisdiction]}</p><p class="name"><a href="${href(
    view,
    paths.instrument(instrument.id),
  )}">${bilingual(view, instrument.titleEn, instrument.titleFr)}</a></p><p class="meta">${citeInstrument(
    view,
    instrument.citation,
  )}. ${shell.asOf(formatDate(view.language, edition.pointInTime))}.</p><p class="meta">${formChip(
    view,
    edition.form,
  )} ${officialLink(official, shell.officialPage)}</p>${badge === '' ? '' : html`<p class="meta">${badge}</p>`}</div>`;
}
