import { html, raw } from 'hono/html';
import type { Span } from '../../model/span.ts';
import type { Run } from '../../model/word-diff.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { View } from '../view.ts';

/** What is marked in a text beside another: what only it has, or, of two that differ nearly everywhere, the little that both have. */
export type Marking = 'differing' | 'shared';

/** A piece of evidence to mark in a provision's text: which difference it belongs to, and its figure in the other side's unit. */
export type TextMark = { readonly span: Span; readonly number: number; readonly converted: string | null };

/** Evidence longer than this is a whole sentence: it gets its number, but no fill, which would hide what differs inside it. */
const LONGEST_MARK = 80;

/** A reference found in the text and where it leads, as a whole address. */
export type TextLink = { readonly span: Span; readonly href: string };

/** A stretch of text between two borders, with everything that covers it. */
type Piece = {
  readonly start: number;
  readonly end: number;
  readonly link: TextLink | null;
  readonly run: { readonly start: number; readonly end: number } | null;
  readonly mark: TextMark | null;
};

/**
 * A provision's text with the words that only this side has, the figures behind differences and the references as links. All three are cut
 * at each other's ends, so the tags always nest: a link holds runs, a run holds marks. What belongs to the end of a mark inside a link (its number, which is
 * a link itself) follows the link. Without marks and links the text comes out exactly as it went in.
 */
export function markedText(
  view: View,
  side: 'ca' | 'us',
  runs: readonly Run[],
  marks: readonly TextMark[],
  links: readonly TextLink[] = [],
  marking: Marking = 'differing',
): Html {
  const text = runs.map((run) => run.text).join('');
  const result: (string | Html)[] = [];
  let group: { link: TextLink; inside: (string | Html)[]; after: Html[] } | null = null;
  const close = () => {
    if (group === null) return;
    result.push(html`<a href="${group.link.href}">${group.inside}</a>${group.after}`);
    group = null;
  };
  for (const piece of cutPieces(text, markedRuns(runs, marking === 'differing'), marks, links)) {
    if (group !== null && group.link !== piece.link) close();
    const words = text.slice(piece.start, piece.end);
    const body = runPiece(
      view,
      marking === 'shared' ? 'both' : side,
      piece,
      piece.mark === null ? words : markBody(words, piece.mark),
    );
    const isEnd = piece.mark !== null && piece.mark.span.end === piece.end;
    const sign = isEnd && piece.mark !== null ? markEnd(view, piece.mark) : null;
    if (piece.link === null) result.push(body, ...(sign === null ? [] : [sign]));
    else {
      group ??= { link: piece.link, inside: [], after: [] };
      group.inside.push(body);
      if (sign !== null) group.after.push(sign);
    }
  }
  close();
  return html`${result}`;
}

/** Stretches that only this side has, or that both have. Spaces and points alone carry nothing a reader should stop at; white space at the ends is not marked. */
function markedRuns(runs: readonly Run[], only: boolean): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let at = 0;
  for (const run of runs) {
    const core = run.only === only && /[\p{L}\p{N}]/u.test(run.text) ? run.text.trim() : '';
    const start = at + run.text.indexOf(core);
    if (core !== '') found.push({ start, end: start + core.length });
    at += run.text.length;
  }
  return found;
}

function cutPieces(
  text: string,
  runs: readonly { readonly start: number; readonly end: number }[],
  marks: readonly TextMark[],
  links: readonly TextLink[],
): Piece[] {
  const within = (span: Span) => span.start < text.length && span.end > span.start;
  const kept = marks.filter(({ span }) => within(span));
  const borders = new Set([0, text.length]);
  for (const { start, end } of [...runs, ...kept.map(({ span }) => span), ...links.map(({ span }) => span)]) {
    borders.add(Math.min(Math.max(start, 0), text.length)).add(Math.min(end, text.length));
  }
  const sorted = [...borders].sort((a, b) => a - b);
  const cover = <T>(all: readonly T[], spanOf: (one: T) => Span) => {
    let at = 0;
    // Each list is in order and without overlaps, so that a pointer that only moves forward finds what covers a piece.
    return (start: number, end: number): T | null => {
      while (at < all.length && spanOf(all[at] as T).end <= start) at += 1;
      const one = all[at];
      return one !== undefined && spanOf(one).start <= start && spanOf(one).end >= end ? one : null;
    };
  };
  const clipped = kept.map((mark) => ({ ...mark, span: { ...mark.span, end: Math.min(mark.span.end, text.length) } }));
  const runAt = cover(runs, (run) => run);
  const markAt = cover(clipped, ({ span }) => span);
  const linkAt = cover(links, ({ span }) => span);
  return sorted.slice(1).map((end, index) => {
    const start = sorted[index] ?? 0;
    return { start, end, link: linkAt(start, end), run: runAt(start, end), mark: markAt(start, end) };
  });
}

/** A piece of a run; the hidden words that say where it begins and ends stand at its two ends only. */
function runPiece(
  view: View,
  side: 'ca' | 'us' | 'both',
  { start, end, run }: Piece,
  body: string | Html,
): string | Html {
  if (run === null) return body;
  const { compare } = messagesOf(view.language);
  const hidden = (words: string) => html`<span class="vh"${ownLanguage(view)}>${words}</span>`;
  return html`<span class="${side === 'both' ? 'inboth' : `only ${side}`}">${start === run.start ? hidden(compare.onlyStart[side]) : ''}${body}${
    end === run.end ? hidden(compare.onlyEnd) : ''
  }</span>`;
}

function markBody(text: string, mark: TextMark): string | Html {
  return mark.span.end - mark.span.start > LONGEST_MARK ? text : html`<mark>${text}</mark>`;
}

/** What stands behind a mark: its figure in the other side's unit, and the number that leads to the difference. */
function markEnd(view: View, mark: TextMark): Html {
  const { compare } = messagesOf(view.language);
  const number = String(mark.number);
  const converted =
    mark.converted === null
      ? ''
      : html`<span class="conv"${ownLanguage(view)}><span class="vh"> (${compare.converted(mark.converted)})</span><span aria-hidden="true"> [${mark.converted}]</span></span>`;
  return html`${converted}<sup><a href="#difference-${number}"${ownLanguage(view)} aria-label="${compare.difference(number)}">${number}</a></sup>`;
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
