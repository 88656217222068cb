import { html, raw } from 'hono/html';
import type { Span } from '../../model/span.ts';
import type { Run } from '../../model/word-diff.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { View } from '../view.ts';

/** A piece of evidence to mark in a provision's text: which difference it belongs to, and its figure in the other side's unit. */
export type TextMark = { readonly span: Span; readonly number: number; readonly converted: string | null };

/** Evidence longer than this is a whole sentence: it gets its number, but no fill, which would hide what differs inside it. */
const LONGEST_MARK = 80;

/**
 * A provision's text with the words that only this side has, and the figures behind differences. Runs and marks are cut at each other's
 * ends, so the tags always nest; without marks the text comes out exactly as it went in.
 */
export function markedText(view: View, side: 'ca' | 'us', runs: readonly Run[], marks: readonly TextMark[]): Html {
  const { compare } = messagesOf(view.language);
  const pieces: Html[] = [];
  let at = 0;
  for (const run of runs) {
    // A run of spaces and points alone carries nothing that a reader should stop at; white space at its ends is not marked.
    const core = run.only && /[\p{L}\p{N}]/u.test(run.text) ? run.text.trim() : '';
    const from = core === '' ? 0 : run.text.indexOf(core);
    if (core === '') pieces.push(html`${markedRun(view, run.text, at, marks)}`);
    else {
      const inner = markedRun(view, core, at + from, marks);
      pieces.push(
        html`${run.text.slice(0, from)}<span class="only ${side}"><span class="vh"${ownLanguage(view)}>${compare.onlyStart[side]}</span>${inner}<span class="vh"${ownLanguage(view)}>${compare.onlyEnd}</span></span>${run.text.slice(
          from + core.length,
        )}`,
      );
    }
    at += run.text.length;
  }
  return html`${pieces}`;
}

function markedRun(view: View, text: string, offset: number, marks: readonly TextMark[]): readonly (string | Html)[] {
  const end = offset + text.length;
  const pieces: (string | Html)[] = [];
  let at = offset;
  for (const mark of marks) {
    const from = Math.max(mark.span.start, at);
    const to = Math.min(mark.span.end, end);
    if (to <= from) continue;
    pieces.push(text.slice(at - offset, from - offset));
    pieces.push(markPiece(view, text.slice(from - offset, to - offset), mark, to === mark.span.end));
    at = to;
  }
  pieces.push(text.slice(at - offset));
  return pieces;
}

function markPiece(view: View, text: string, mark: TextMark, isEnd: boolean): Html {
  const { compare } = messagesOf(view.language);
  const body = mark.span.end - mark.span.start > LONGEST_MARK ? html`${text}` : html`<mark>${text}</mark>`;
  if (!isEnd) return body;
  const number = String(mark.number);
  const converted =
    mark.converted === null
      ? ''
      : html`<span class="conv"${ownLanguage(view)}><span class="vh"> (${compare.converted(mark.converted)})</span><span aria-hidden="true"> [${mark.converted}]</span></span>`;
  return html`${body}${converted}<sup><a href="#difference-${number}"${ownLanguage(view)} aria-label="${compare.difference(number)}">${number}</a></sup>`;
}

/** Our own words inside a passage, which is English law, are in the page's language again: a screen reader must not read them in English. */
function ownLanguage(view: View): Html {
  return raw(view.language === 'en' ? '' : ` lang="${view.language}"`);
}

/** Marks in reading order without overlaps: of two that overlap, the one that starts first stays, and of those the weightier. */
export function inOrder(marks: readonly TextMark[]): readonly TextMark[] {
  const sorted = [...marks].sort((a, b) => a.span.start - b.span.start || a.number - b.number);
  const kept: TextMark[] = [];
  for (const mark of sorted) {
    if (mark.span.start >= (kept.at(-1)?.span.end ?? 0) && mark.span.end > mark.span.start) kept.push(mark);
  }
  return kept;
}
