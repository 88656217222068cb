import { html } from 'hono/html';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { CompareCell, CompareData } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { citeProvision } from './cite.ts';
import { langAttribute } from './in-language.ts';
import { inOrder, markedText, type TextMark } from './marked-text.ts';
import { provisionTable } from './provision-table.ts';

/**
 * One provision in a comparison: its citation, which leads to the provision in its own section, and its text with what differs. Canadian
 * text in French comes without marks, since the comparison was made on the English text.
 */
export function provisionCell(
  view: View,
  data: CompareData,
  cell: CompareCell,
  side: 'ca' | 'us',
  marks: readonly TextMark[],
): Html {
  const { words } = messagesOf(view.language);
  const { provision } = cell;
  const edition = data.editions[side];
  const citation = citeProvision(view, { citation: cell.citation, eId: provision.eId });
  return html`<div class="cell" id="${side}-${provision.eId}"><p class="cite"><span class="country">${words.countryShort[side]}</span> <a href="${href(
    view,
    paths.provision(edition.instrumentId, provision.eId),
  )}">${citation}</a>${
    provision.status === 'in-force' ? '' : html` <span class="chip">${words.status[provision.status]}</span>`
  }</p>${body(view, data, cell, side, marks, citation)}</div>`;
}

function body(
  view: View,
  data: CompareData,
  cell: CompareCell,
  side: 'ca' | 'us',
  marks: readonly TextMark[],
  citation: string,
): Html {
  const { compare: m } = messagesOf(view.language);
  const { provision } = cell;
  const french = side === 'ca' ? data.frenchText[provision.eId] : undefined;
  const lang = langAttribute(view, french === undefined ? data.editions[side].language : 'fr');
  const heading = french === undefined ? provision.heading : french.heading;
  const head = heading === null || heading === '' ? '' : html`<p class="heading">${heading}</p>`;
  if (french !== undefined) {
    return html`<div${lang}>${head}${french.text === '' ? '' : html`<p>${french.text}</p>`}</div>`;
  }
  if (provision.table !== null) return html`<div${lang}>${head}${provisionTable(provision.table, citation)}</div>`;
  if (provision.text !== '') {
    return html`<div${lang}>${head}<p>${markedText(view, side, cell.runs, inOrder(marks))}</p></div>`;
  }
  return head === '' ? html`<p class="quiet">${m.noText}</p>` : html`<div${lang}>${head}</div>`;
}
