import { html } from 'hono/html';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { Part } from '../page-data.ts';
import type { View } from '../view.ts';

/** Where the reader is in a text too long for one page, and the way to the parts before and after. It stands on both sides of the text. */
export function partPager(view: View, part: Part | undefined, place: 'before' | 'after'): Html | '' {
  if (part === undefined) return '';
  const { shell } = messagesOf(view.language);
  const here = shell.part(formatNumber(view.language, part.number), formatNumber(view.language, part.count));
  return html`<nav class="parts" aria-label="${shell.parts[place]}"><ul>${
    part.previous === null ? '' : html`<li><a rel="prev" href="${part.previous}">${shell.previousPart}</a></li>`
  }<li>${here}</li>${part.next === null ? '' : html`<li><a rel="next" href="${part.next}">${shell.nextPart}</a></li>`}</ul></nav>`;
}
