import { html } from 'hono/html';
import { formatDate } from '../format-date.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { View } from '../view.ts';

/** What a list "in force on" a day rests on, and of how much it says nothing. */
export function dayNote(view: View, day: string | undefined, unknown: number): Html | '' {
  const { standing: m } = messagesOf(view.language);
  if (day === undefined) return '';
  const silent =
    unknown === 0
      ? ''
      : ` ${m.dayUnknown(unknown, formatNumber(view.language, unknown), formatDate(view.language, day))}`;
  return html`<p class="measure quiet">${m.dayRule}${silent}</p>`;
}
