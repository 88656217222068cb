import { html } from 'hono/html';
import type { CompareRow } from '../../model/comparison.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { CompareData } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { citeProvision } from './cite.ts';
import { differenceSummary } from './difference-summary.ts';
import { divergenceSentence } from './divergence-sentence.ts';
import type { Numbered, NumberedDifferences } from './numbered-differences.ts';
import { missingSide } from './row-anchor.ts';
import { rowMarking } from './row-marking.ts';

/**
 * What a reader must know before a row's text: one sentence that says how the two stand, then each difference, the strictest first, with the
 * number of its marks in the text; where a counterpart is that the row does not show; that the pair is unsure.
 */
export function rowNote(view: View, data: CompareData, row: CompareRow, differences: NumberedDifferences): Html | '' {
  const { compare: m, words } = messagesOf(view.language);
  const numbered = row.divergences
    .flatMap((divergence): Numbered[] => {
      const number = differences.numberOf(divergence);
      return number === null ? [] : [{ number, divergence }];
    })
    .sort((a, b) => a.number - b.number);
  const differing = numbered.filter(({ divergence }) => divergence.stringency !== 'same');
  const same = numbered.length - differing.length;
  const isPair = missingSide(row) === null;
  const standing = row.relationship === null ? '' : `${words.relationship[row.relationship]}. `;
  const verdict = !isPair
    ? ''
    : differing.length > 0
      ? differenceSummary(view, differing)
      : same > 0
        ? `${m.sameFigures(String(same), same === 1)}.`
        : isMereHeading(row)
          ? ''
          : m.rowNoDifference;
  const notes = [
    ...(verdict === '' ? [] : [html`<strong>${standing}${verdict}</strong> `]),
    ...(row.label === 'candidate' ? [html`<span class="chip l-candidate">${m.rowCandidate}</span> `] : []),
    ...counterparts(view, data, row),
    ...markingNote(view, row, isPair),
  ];
  const list =
    numbered.length === 0
      ? ''
      : html`<ol class="differences">${numbered.map(
          ({ number, divergence }) =>
            html`<li value="${String(number)}" id="d-${String(number)}">${divergenceSentence(view, divergence)}${
              divergence.stringency === 'same' ? '' : steps(view, data, differences, number)
            }</li>`,
        )}</ol>`;
  return notes.length === 0 && list === ''
    ? ''
    : html`<div class="note">${notes.length === 0 ? '' : html`<p>${notes}</p>`}${list}</div>`;
}

/** What the marks of the row mean where they are not the usual ones: of several pairs in one row, some may have marks and others none. */
function markingNote(view: View, row: CompareRow, isPair: boolean): readonly Html[] {
  const { compare: m } = messagesOf(view.language);
  if (isPair && rowMarking(row) === 'shared') return [html`<span class="quiet">${m.sharedMarked}</span>`];
  return row.coarse ? [html`<span class="quiet">${m.coarse}</span>`] : [];
}

/** Headings of a pair say where the reader is; a verdict on them would say nothing. */
function isMereHeading(row: CompareRow): boolean {
  return [...row.ca, ...row.us].every(({ provision }) => provision.text === '' && provision.table === null);
}

/** The ways to the difference before and after, which need no script. They stop at the ends. */
function steps(view: View, data: CompareData, differences: NumberedDifferences, number: number): Html {
  const { compare: m } = messagesOf(view.language);
  const link = (to: number, text: string, sign: string) => {
    const other = differences.differing[to - 1]?.divergence;
    if (other === undefined) return '';
    const isHere = data.rows.some((row) =>
      row.divergences.some((one) => one.alignmentId === other.alignmentId && one.ordinal === other.ordinal),
    );
    const address = isHere ? `#d-${String(to)}` : href(view, paths.compare(other.alignmentId));
    return html` <a class="go" href="${address}" aria-label="${text}">${sign}</a>`;
  };
  return html`${link(number - 1, m.previousDifference, '↑')}${link(number + 1, m.nextDifference, '↓')}`;
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
