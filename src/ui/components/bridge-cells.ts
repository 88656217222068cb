import { html } from 'hono/html';
import type { BridgeRow } from '../../model/bridge-row.ts';
import { formatProvisionCitation } from '../../model/provision-citation.ts';
import { formatDate } from '../format-date.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { citeProvision } from './cite.ts';
import { bilingual, inLanguage } from './in-language.ts';

/** The citing provision, with the instrument it stands in, unless the page is that instrument's own; below it `other`, its text in the other language. */
export function citingCell(
  view: View,
  row: Pick<BridgeRow, 'instrumentId' | 'eId' | 'citation' | 'titleEn' | 'titleFr' | 'jurisdiction'>,
  other: Html | '' = '',
  pageOf?: string,
): Html {
  const { words } = messagesOf(view.language);
  const link = html`<a href="${href(view, paths.provision(row.instrumentId, row.eId))}">${citeProvision(view, row)}</a>`;
  if (row.instrumentId === pageOf) return html`${link}${other}`;
  return html`${link}<span class="under">${
    words.countryShort[row.jurisdiction]
  }${words.colon}${bilingual(view, row.titleEn, row.titleFr)}</span>${other}`;
}

/** What is pointed at: a link where the index holds it, else the reason why not, unless a row says it elsewhere. */
export function citedCell(view: View, row: BridgeRow, withReason = true): Html {
  const { bridges: m } = messagesOf(view.language);
  const name = inLanguage(view, 'en', row.canonical);
  if (row.resolution === 'resolved' && row.targetInstrumentId !== null) {
    const address =
      row.targetEId === null
        ? paths.instrument(row.targetInstrumentId)
        : paths.provision(row.targetInstrumentId, row.targetEId);
    return html`<a href="${href(view, address)}">${name}</a>`;
  }
  return withReason ? html`${name}<span class="under">${m.resolution[row.resolution]}</span>` : name;
}

/** The mechanism as a chip, and what it means in time. */
export function mechanismCell(view: View, row: Pick<BridgeRow, 'mechanism' | 'mode' | 'staticOn'>): Html {
  const { bridges: m } = messagesOf(view.language);
  return html`<span><span class="chip${row.mechanism === 'blocks' ? ' bad' : ''}">${m.mechanism[row.mechanism]}</span>${
    row.mode === null ? '' : html` <span class="under">${modeWords(view, row)}</span>`
  }</span>`;
}

function modeWords(view: View, row: Pick<BridgeRow, 'mode' | 'staticOn'>): string {
  const { bridges: m } = messagesOf(view.language);
  if (row.mode !== 'static') return row.mode === null ? '' : m.mode.ambulatory;
  return row.staticOn === null ? m.frozenUndated : m.frozenAt(formatDate(view.language, row.staticOn));
}

/** The words it was read from, and where they stand when elsewhere. */
export function evidenceCell(view: View, row: BridgeRow): Html {
  const { bridges: m, words } = messagesOf(view.language);
  const printed = inLanguage(view, row.language, m.readFrom(row.text));
  if (row.evidence === null) return html`<span>${printed}</span>`;
  const said = inLanguage(view, row.language, m.readFrom(row.evidence));
  if (row.evidenceEId === null) return html`<span>${printed} … ${said}</span>`;
  return html`<span>${printed} … ${said}<span class="under">${m.evidenceIn}${words.colon}<a href="${href(
    view,
    paths.provision(row.instrumentId, row.evidenceEId),
  )}">${formatProvisionCitation(citationOf(row), row.evidenceEId, view.language)}</a></span></span>`;
}

/** The citation of another provision of the row's instrument: its own begins with the instrument's. */
function citationOf(row: BridgeRow): string {
  return /^(?:(?:SOR|SI)\/[\w-]+|C\.R\.C\., c\. \w+|\d+ CFR \d+[a-z]?)/.exec(row.citation)?.[0] ?? row.citation;
}
