import { html, raw } from 'hono/html';
import type { RedlineRun } from '../../model/edition-change.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { View } from '../view.ts';

/** Unchanged text longer than this is shown by its ends: a reader of changes needs the words around one, not the page. */
const LONGEST_SAME = 500;
const SHOWN_END = 200;
/** A deleted or inserted passage longer than this is cut; the links beside it lead to the whole. */
const LONGEST_CHANGE = 4000;

/**
 * A text with what was deleted and inserted. The words for screen readers stand in the marks themselves, since not every one of them announces
 * `del` and `ins` (TPGi, 2023: Narrator and VoiceOver on macOS do not).
 */
export function redlineText(view: View, runs: readonly RedlineRun[], date: string): Html {
  const { changes: m } = messagesOf(view.language);
  return html`${runs.map(({ kind, text }, index) =>
    kind === 'same'
      ? sameText(view, text, { isFirst: index === 0, isLast: index === runs.length - 1 })
      : kind === 'deleted'
        ? html`<del datetime="${date}">${hidden(view, m.deletedStart)}${cut(view, text)}${hidden(view, m.deletedEnd)}</del>`
        : html`<ins datetime="${date}">${hidden(view, m.insertedStart)}${cut(view, text)}${hidden(view, m.insertedEnd)}</ins>`,
  )}`;
}

function sameText(view: View, text: string, at: { readonly isFirst: boolean; readonly isLast: boolean }): Html {
  if (text.length <= LONGEST_SAME) return html`${text}`;
  const { changes: m } = messagesOf(view.language);
  const from = text.indexOf(' ', text.length - SHOWN_END);
  const to = text.lastIndexOf(' ', SHOWN_END);
  const [head, tail] = [text.slice(0, to < 0 ? SHOWN_END : to), text.slice(from < 0 ? text.length - SHOWN_END : from)];
  const gap = html` <span class="quiet"${ownLanguage(view)}>${m.leftOut}</span> `;
  return html`${at.isFirst ? '' : head}${gap}${at.isLast ? '' : tail}`;
}

function cut(view: View, text: string): string {
  const { changes: m } = messagesOf(view.language);
  return text.length <= LONGEST_CHANGE ? text : `${text.slice(0, LONGEST_CHANGE)}… [${m.cut}]`;
}

function hidden(view: View, words: string): Html {
  return html`<span class="vh"${ownLanguage(view)}>${words}</span>`;
}

/** Our own words inside the law's text are in the page's language. */
function ownLanguage(view: View): Html {
  return raw(` lang="${view.language}"`);
}
