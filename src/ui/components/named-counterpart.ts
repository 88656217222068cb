import { html } from 'hono/html';
import type { DecidedGap } from '../../model/alignment-summary.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/** The counterpart that a person named for what the program found none for; nothing where nobody did. */
export function namedCounterpart(view: View, gap: DecidedGap): Html | '' {
  if (gap.counterpartInstrumentId === null || gap.counterpartEId === null) return '';
  return html` <a class="chip l-aligned" href="${href(
    view,
    paths.provision(gap.counterpartInstrumentId, gap.counterpartEId),
  )}">${messagesOf(view.language).decisions.named(gap.decidedBy ?? '')}</a>`;
}
