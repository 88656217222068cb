import { html } from 'hono/html';
import type { Decision, StandingDecision } from '../../model/decision.ts';
import { breadcrumb } from '../components/breadcrumb.ts';
import { dataFaces } from '../components/data-faces.ts';
import { decisionTable } from '../components/decision-table.ts';
import { filterForm } from '../components/filter-form.ts';
import { optionsOf } from '../components/options-of.ts';
import { pager } from '../components/pager.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { Listing } from '../page-data.ts';
import { href, type View } from '../view.ts';

/** Everything people decided of what a program found, with reasons. */
export function decisionsPage(
  view: View,
  data: Listing<StandingDecision> & { readonly canWithdraw: (decision: Decision) => boolean },
): Html {
  const { decisions: m } = messagesOf(view.language);
  const select = (name: string, label: string, options: Readonly<Record<string, string>>) =>
    ({ kind: 'select', name, label, options: optionsOf(options), value: data.filter[name] }) as const;
  const content = html`${breadcrumb(view, [])}
<div class="intro"><h1>${m.title}</h1><p class="lead">${m.lead}</p><p><a class="button" href="${href(view, '/queue')}">${m.toQueue}</a></p></div>
${filterForm(view, '/decisions', [
  select('verdict', m.verdictFilter, m.verdict),
  select('level', m.levelFilter, m.level),
  select('withdrawn', m.withdrawnFilter, m.yesNo),
])}
${data.rows.length === 0 ? html`<p class="state">${m.noRows}</p>` : decisionTable(view, data.rows, data.canWithdraw)}
${pager(view, data.next)}${dataFaces(view)}<p class="quiet">${m.exportNote}</p>`;
  return layout(view, { title: m.title, content });
}
