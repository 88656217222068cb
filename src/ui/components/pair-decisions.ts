import { html } from 'hono/html';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { CompareData } from '../page-data.ts';
import type { View } from '../view.ts';
import { decidedChip } from './decided-chip.ts';
import { decisionForm } from './decision-form.ts';
import { decisionTable } from './decision-table.ts';

type Data = Pick<CompareData, 'alignment' | 'decided' | 'decisions' | 'canDecide'>;

/** What people decided of this pair, and the form to decide. */
export function pairDecisions(view: View, { alignment, decided, decisions, canDecide }: Data): Html {
  const { decisions: m } = messagesOf(view.language);
  return html`<section aria-labelledby="decisions"><h2 id="decisions">${m.ofPair}</h2>${
    decisions.length === 0
      ? html`<p class="state">${m.none}</p>`
      : html`<p>${decidedChip(view, decided)}</p>${decisionTable(view, decisions, () => false)}`
  }${decisionForm(view, { alignmentId: alignment.id }, canDecide, `${view.path}#decisions`)}</section>`;
}
