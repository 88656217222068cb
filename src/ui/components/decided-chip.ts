import { html } from 'hono/html';
import type { Decided } from '../../model/decision.ts';
import { formatDate } from '../format-date.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { View } from '../view.ts';

/** Who decided what of a pair; nothing where nobody has, since lists say once that a program found them. */
export function decidedChip(view: View, { status, decidedBy, textChangedOn }: Decided): Html | '' {
  if (status === 'machine') return '';
  const look = { confirmed: 'l-aligned', rejected: 'l-gap', disputed: 'l-candidate' }[status];
  const { decisions: m } = messagesOf(view.language);
  return html` <span class="chip ${look}">${m.status[status](decidedBy ?? '')}</span>${
    textChangedOn === null
      ? ''
      : html` <span class="chip">${m.textChanged(formatDate(view.language, textChangedOn))}</span>`
  }`;
}
