import { html } from 'hono/html';
import type { CompareCell, CompareRow } from '../../model/comparison.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { CompareData } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { citeProvision } from './cite.ts';
import type { TextMark } from './marked-text.ts';
import type { NumberedDifferences } from './numbered-differences.ts';
import { provisionCell } from './provision-cell.ts';
import { rowId } from './row-anchor.ts';
import { tagBox } from './tag-box.ts';
import { textMarks } from './text-marks.ts';

type Side = 'ca' | 'us';
type Marks = Readonly<Record<Side, ReadonlyMap<string, readonly TextMark[]>>>;

/** Provisions of one side alone that are shown without folding; a longer run hides the pairs around it. */
const SHOWN_ALONE = 3;

/**
 * The two texts in paired rows: in each row first the Canadian provisions, then the U.S. ones, so that reading order is pair by pair. What
 * only one side has comes in runs, said once in words; a long run is folded with its count and opens by a click, a link or in print.
 */
export function compareRows(view: View, data: CompareData, differences: NumberedDifferences): Html {
  const { words } = messagesOf(view.language);
  const marks: Marks = { ca: textMarks(view, differences, 'ca'), us: textMarks(view, differences, 'us') };
  return html`<div class="heads" aria-hidden="true"><p class="ca">${words.country.ca}</p><p class="us">${words.country.us}</p></div>${inRuns(
    data.rows,
  ).map(({ only, rows }) =>
    only === null
      ? rows.map((row) => pairedRow(view, data, row, marks, differences))
      : loneRun(view, data, rows, only, marks),
  )}`;
}

/**
 * Rows cut into runs of neighbors that stand on the same side alone; all other rows are runs with `only` null. A row whose counterpart is shown
 * in another row is not alone.
 */
function inRuns(rows: readonly CompareRow[]): readonly { only: Side | null; rows: CompareRow[] }[] {
  const runs: { only: Side | null; rows: CompareRow[] }[] = [];
  for (const row of rows) {
    const only = row.elsewhere.length === 0 ? missingSide(row) : null;
    const last = runs.at(-1);
    if (last !== undefined && last.only === only) last.rows.push(row);
    else runs.push({ only, rows: [row] });
  }
  return runs;
}

/** The side that a row shows alone. */
function missingSide(row: CompareRow): Side | null {
  if (row.us.length === 0) return 'ca';
  return row.ca.length === 0 ? 'us' : null;
}

function pairedRow(
  view: View,
  data: CompareData,
  row: CompareRow,
  marks: Marks,
  differences: NumberedDifferences,
): Html {
  const { compare: m, words } = messagesOf(view.language);
  const lone = missingSide(row);
  const name = lone === null ? m.rowLabel(names(view, row.ca), names(view, row.us)) : names(view, row[lone]);
  const side = (which: Side) =>
    row[which].length === 0
      ? ''
      : html`<div class="${which}">${row[which].map((cell) => provisionCell(view, data, cell, which, marks[which].get(cell.provision.eId) ?? []))}</div>`;
  return html`<section class="pair${lone === null ? '' : ` single ${lone}`}" id="${rowId(row)}" aria-label="${name}">${note(
    view,
    data,
    row,
    differences,
  )}${side('ca')}${side('us')}<p class="tools">${tagBox(view, data, row, name)}<a class="anchor" href="#${encodeURIComponent(
    rowId(row),
  )}" aria-label="${m.permalink}${words.colon}${name}">#</a> <button type="button" class="plain copy" hidden data-copy="${copyText(
    view,
    data,
    row,
  )}" data-done="${m.copied}" data-anchor="${rowId(row)}" aria-label="${m.copyCitation}${words.colon}${name}">${m.copy}</button></p></section>`;
}

/** What a reader must know before a row's text: where its counterpart is, that the pair is unsure, which differences lie in it. */
function note(view: View, data: CompareData, row: CompareRow, differences: NumberedDifferences): Html | '' {
  const { compare: m, words } = messagesOf(view.language);
  const chips = row.divergences.flatMap((divergence) => {
    const number = differences.numberOf(divergence);
    if (number === null) return [];
    const label = `${m.difference(String(number))}${words.colon}`;
    return [
      html`<a class="chip s-${divergence.stringency}" href="#difference-${String(number)}"><span class="vh">${label}</span><span aria-hidden="true">${String(
        number,
      )}</span> ${words.stringency[divergence.stringency]}</a> `,
    ];
  });
  const notes = [
    ...(row.label === 'candidate' ? [html`<span class="chip l-candidate">${m.rowCandidate}</span> `] : []),
    ...chips,
    ...counterparts(view, data, row),
    ...(row.coarse ? [html`<span class="quiet">${m.coarse}</span>`] : []),
  ];
  return notes.length === 0 ? '' : html`<p class="note">${notes}</p>`;
}

/** Counterparts shown in other rows, as links there; to another part of a long comparison where they are not on this one. */
function counterparts(view: View, data: CompareData, row: CompareRow): readonly Html[] {
  if (row.elsewhere.length === 0) return [];
  const { compare: m, words } = messagesOf(view.language);
  const links = row.elsewhere.map((one, index) => {
    const isHere = data.rows.some((other) => other[one.side].some((cell) => cell.provision.eId === one.eId));
    const address = isHere ? `#${one.side}-${encodeURIComponent(one.eId)}` : href(view, paths.compare(one.alignmentId));
    return html`${index > 0 ? words.listSeparator : ''}<a href="${address}">${citeProvision(view, one)}</a>`;
  });
  return [
    html`<span>${missingSide(row) === null ? m.alsoPaired : m.counterpartElsewhere}${words.colon}${links}.</span> `,
  ];
}

function loneRun(view: View, data: CompareData, rows: readonly CompareRow[], only: Side, marks: Marks): Html {
  const { compare: m } = messagesOf(view.language);
  const cells = rows.flatMap((row) => row[only]);
  const content = rows.map(
    (row) =>
      html`<div id="${rowId(row)}">${row[only].map((cell) => provisionCell(view, data, cell, only, marks[only].get(cell.provision.eId) ?? []))}</div>`,
  );
  const [first] = cells;
  const last = cells.at(-1);
  const span = first === undefined || last === undefined ? '' : m.fromTo(names(view, [first]), names(view, [last]));
  const count = formatNumber(view.language, cells.length);
  return html`<section class="pair single ${only}" aria-label="${m.rowOnly[only]}"><p class="note"><strong>${m.rowOnly[only]}.</strong> ${
    m.rowOnlyWhy[only]
  }</p>${
    cells.length <= SHOWN_ALONE
      ? html`<div class="${only}">${content}</div>`
      : html`<details class="${only}"><summary>${m.loneCount(count)} ${span}</summary>${content}</details>`
  }</section>`;
}

function names(view: View, cells: readonly CompareCell[]): string {
  const { words } = messagesOf(view.language);
  return cells
    .map((cell) => citeProvision(view, { citation: cell.citation, eId: cell.provision.eId }))
    .join(words.listSeparator);
}

/** Both citations with the day of each text; the script adds the address, which only the browser knows whole. */
function copyText(view: View, data: CompareData, row: CompareRow): string {
  const one = (which: Side) =>
    row[which].length === 0 ? [] : [`${names(view, row[which])} (${data.editions[which].pointInTime})`];
  return [...one('ca'), ...one('us')].join(messagesOf(view.language).words.listSeparator);
}
