import { html } from 'hono/html';
import type { Edition } from '../../model/edition.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { CompareCell, CompareData, CompareRow } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { citeProvision } from './cite.ts';
import { langAttribute } from './in-language.ts';
import { convertedFigure, localFigure } from './local-figure.ts';
import { inOrder, markedText, type TextMark } from './marked-text.ts';
import type { NumberedDifferences } from './numbered-differences.ts';
import { provisionTable } from './provision-table.ts';
import { rowId } from './row-anchor.ts';

/** The two texts in paired rows: in each row first the Canadian provisions, then the U.S. ones, so that reading order is pair by pair. */
export function compareRows(view: View, data: CompareData, differences: NumberedDifferences): Html {
  const { compare: m, words } = messagesOf(view.language);
  const marks = { ca: marksOf(view, differences, 'ca'), us: marksOf(view, differences, 'us') };
  return html`<div class="heads" aria-hidden="true"><p class="ca">${words.country.ca}</p><p class="us">${words.country.us}</p></div>${data.rows.map(
    (row) => {
      const only = row.us.length === 0 ? 'ca' : row.ca.length === 0 ? 'us' : null;
      return html`<section class="pair${only === null ? '' : ` single ${only}`}" id="${rowId(row)}" aria-label="${rowName(view, row)}">${rowHead(
        view,
        row,
        only,
        differences,
      )}${side(view, data, row, 'ca', marks.ca)}${side(view, data, row, 'us', marks.us)}<p class="tools"><a class="anchor" href="#${encodeURIComponent(
        rowId(row),
      )}" aria-label="${m.permalink}${words.colon}${rowName(view, row)}">#</a> <button type="button" class="plain copy" hidden data-copy="${copyText(
        view,
        data,
        row,
      )}" data-done="${m.copied}" data-anchor="${rowId(row)}">${m.copyCitation}</button></p></section>`;
    },
  )}`;
}

function rowName(view: View, row: CompareRow): string {
  const { compare: m, words } = messagesOf(view.language);
  const name = (cells: readonly CompareCell[]) => cells.map((cell) => cite(view, cell)).join(words.listSeparator);
  if (row.us.length === 0) return `${m.rowOnly.ca}${words.colon}${name(row.ca)}`;
  if (row.ca.length === 0) return `${m.rowOnly.us}${words.colon}${name(row.us)}`;
  return m.rowLabel(name(row.ca), name(row.us));
}

/** What a reader must know before the row's text: that it stands alone, that it is unsure, that nothing is marked, which differences lie in it. */
function rowHead(view: View, row: CompareRow, only: 'ca' | 'us' | null, differences: NumberedDifferences): Html | '' {
  const { compare: m, words } = messagesOf(view.language);
  const chips = row.divergences.flatMap((divergence) => {
    const number = differences.numberOf(divergence);
    return number === null
      ? []
      : [
          html`<a class="chip s-${divergence.stringency}" href="#difference-${String(number)}"><span class="vh">${m.difference(String(number))}${words.colon}</span><span aria-hidden="true">${String(
            number,
          )}</span> ${words.stringency[divergence.stringency]}</a> `,
        ];
  });
  const notes = [
    ...(only === null ? [] : [html`<strong>${m.rowOnly[only]}.</strong> ${m.rowOnlyWhy[only]} `]),
    ...(row.label === 'candidate' ? [html`<span class="chip l-candidate">${m.rowCandidate}</span> `] : []),
    ...chips,
    ...(row.coarse && only === null ? [html`<span class="quiet">${m.coarse}</span>`] : []),
  ];
  return notes.length === 0 ? '' : html`<p class="note">${notes}</p>`;
}

function side(
  view: View,
  data: CompareData,
  row: CompareRow,
  which: 'ca' | 'us',
  marks: ReadonlyMap<string, readonly TextMark[]>,
): Html | '' {
  const cells = row[which];
  if (cells.length === 0) return '';
  return html`<div class="${which}">${cells.map((cell) => provisionCell(view, data, cell, which, marks.get(cell.provision.eId) ?? []))}</div>`;
}

function provisionCell(
  view: View,
  data: CompareData,
  cell: CompareCell,
  which: 'ca' | 'us',
  marks: readonly TextMark[],
): Html {
  const { compare: m, words } = messagesOf(view.language);
  const { provision } = cell;
  const edition: Edition = data.editions[which];
  const french = which === 'ca' ? data.frenchText[provision.eId] : undefined;
  const language = french === undefined ? edition.language : 'fr';
  const heading = french === undefined ? provision.heading : french.heading;
  const text = french === undefined ? markedText(view, which, cell.runs, inOrder(marks)) : html`${french.text}`;
  const isEmpty = (french === undefined ? provision.text : french.text) === '';
  const citation = cite(view, cell);
  return html`<div class="cell" id="${which}-${provision.eId}"><p class="cite"><span class="country">${words.countryShort[which]}</span> <a href="${href(
    view,
    paths.provision(edition.instrumentId, provision.eId),
  )}">${citation}</a>${
    provision.status === 'in-force' ? '' : html` <span class="chip">${words.status[provision.status]}</span>`
  }</p><div${langAttribute(view, language)}>${heading === null || heading === '' ? '' : html`<p class="heading">${heading}</p>`}${
    provision.table !== null && french === undefined
      ? provisionTable(provision.table, citation)
      : isEmpty
        ? heading === null || heading === ''
          ? html`<p class="quiet" lang="${view.language}">${m.noText}</p>`
          : ''
        : html`<p>${text}</p>`
  }</div></div>`;
}

function cite(view: View, cell: CompareCell): string {
  return citeProvision(view, { citation: cell.citation, eId: cell.provision.eId });
}

/** Both citations with the day of each text; the script adds the address, which only the browser knows whole. */
function copyText(view: View, data: CompareData, row: CompareRow): string {
  const { words } = messagesOf(view.language);
  const one = (which: 'ca' | 'us') =>
    row[which].map((cell) => `${cite(view, cell)} (${data.editions[which].pointInTime})`).join(words.listSeparator);
  return [one('ca'), one('us')].filter((part) => part !== '').join(words.listSeparator);
}

/** The evidence of each difference by provision, numbered as in the list; figures carry what they are in the other side's unit. */
function marksOf(
  view: View,
  differences: NumberedDifferences,
  which: 'ca' | 'us',
): ReadonlyMap<string, readonly TextMark[]> {
  const marks = new Map<string, TextMark[]>();
  for (const { number, divergence } of [...differences.differing, ...differences.same]) {
    const evidence = divergence[which];
    const { details } = divergence;
    let converted: string | null = null;
    if (details.kind === 'quantity') {
      const figure = which === 'ca' ? details.caConverted : details.usConverted;
      const printed = which === 'ca' ? details.caFigure : details.usFigure;
      const other = convertedFigure(printed, figure);
      converted = other === null ? null : (localFigure(other, view.language) ?? other);
    }
    const mark = { span: evidence.span, number, converted };
    marks.set(evidence.eId, [...(marks.get(evidence.eId) ?? []), mark]);
  }
  return marks;
}
