import { html } from 'hono/html';
import type { CompareCell, CompareRow } from '../../model/comparison.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { CompareData } from '../page-data.ts';
import type { View } from '../view.ts';
import { citeProvision } from './cite.ts';
import type { TextMark } from './marked-text.ts';
import type { NumberedDifferences } from './numbered-differences.ts';
import { provisionCell } from './provision-cell.ts';
import { missingSide, rowId } from './row-anchor.ts';
import { rowMarking } from './row-marking.ts';
import { rowNote } from './row-note.ts';
import { tagBox } from './tag-box.ts';
import { textMarks } from './text-marks.ts';

type Side = 'ca' | 'us';
type Marks = Readonly<Record<Side, ReadonlyMap<string, readonly TextMark[]>>>;
/** What a run of neighboring rows has in common: one side alone, the same words on both, or nothing. */
type RunKind = Side | 'equal' | null;

/** Provisions of one side alone that are shown without folding; a longer run hides the pairs around it. */
const SHOWN_ALONE = 3;

/**
 * The two texts in paired rows: in each row first the Canadian provisions, then the U.S. ones, so that reading order is pair by pair. What
 * only one side has comes in runs, said once in words, and so do pairs that say the same; a long run is folded with its count and opens by
 * a click, a link or in print.
 */
export function compareRows(view: View, data: CompareData, differences: NumberedDifferences): Html {
  const { words } = messagesOf(view.language);
  const marks: Marks = { ca: textMarks(view, differences, 'ca'), us: textMarks(view, differences, 'us') };
  const paired = (rows: readonly CompareRow[]) => rows.map((row) => pairedRow(view, data, row, marks, differences));
  return html`<div class="heads" aria-hidden="true"><p class="ca">${words.country.ca}</p><p class="us">${words.country.us}</p></div>${inRuns(
    data.rows,
  ).map(({ kind, rows }) => {
    if (kind === null) return paired(rows);
    return kind === 'equal' ? equalRun(view, rows, paired(rows)) : loneRun(view, data, rows, kind, marks);
  })}`;
}

/** Rows cut into runs of neighbors of one kind. */
function inRuns(rows: readonly CompareRow[]): readonly { kind: RunKind; rows: CompareRow[] }[] {
  const runs: { kind: RunKind; rows: CompareRow[] }[] = [];
  for (const row of rows) {
    const kind = kindOf(row);
    const last = runs.at(-1);
    if (last !== undefined && last.kind === kind) last.rows.push(row);
    else runs.push({ kind, rows: [row] });
  }
  return runs;
}

/** A row whose counterpart is shown in another row is not alone. A mere heading is never folded away as equal: it says where the reader is. */
function kindOf(row: CompareRow): RunKind {
  if (row.elsewhere.length > 0) return null;
  const lone = missingSide(row);
  if (lone !== null) return lone;
  const hasText = [...row.ca, ...row.us].every(({ provision }) => provision.text !== '' && provision.table === null);
  return hasText && row.relationship === 'equal-to' && row.divergences.every(isSame) ? 'equal' : null;
}

function isSame({ stringency }: CompareRow['divergences'][number]): boolean {
  return stringency === 'same';
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
  const marking = rowMarking(row);
  const side = (which: Side) =>
    row[which].length === 0
      ? ''
      : html`<div class="${which}">${row[which].map((cell) => provisionCell(view, data, cell, which, marks[which].get(cell.provision.eId) ?? [], marking))}</div>`;
  return html`<section class="pair${lone === null ? '' : ` single ${lone}`}" id="${rowId(row)}" aria-label="${name}">${rowNote(
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

/** Pairs that say the same in the same words: said once with their count, folded, since a reader looks for what differs. */
function equalRun(view: View, rows: readonly CompareRow[], content: readonly Html[]): Html {
  const { compare: m } = messagesOf(view.language);
  const [first] = rows;
  const last = rows.at(-1);
  const span =
    rows.length < 2 || first === undefined || last === undefined
      ? names(view, first?.ca ?? [])
      : m.fromTo(names(view, first.ca), names(view, last.ca));
  return html`<details class="same"><summary>${m.equalCount(formatNumber(view.language, rows.length), rows.length === 1)} ${span}</summary>${content}</details>`;
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
