import { html } from 'hono/html';
import type { DecidedPlace, Decision, StandingDecision } from '../../model/decision.ts';
import { formatDate } from '../format-date.ts';
import { formatScore } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { citePointer } from './cite.ts';

/** Decisions as a table: the pair, what was decided and why, by whom; with the way to take back those the reader may. */
export function decisionTable(
  view: View,
  decisions: readonly (Decision & Partial<Pick<StandingDecision, 'textChangedOn'>>)[],
  canWithdraw: (decision: Decision) => boolean,
): Html {
  const { decisions: m, words } = messagesOf(view.language);
  return html`<table class="pairs"><caption class="vh">${m.title}</caption><thead><tr><th scope="col">${m.pair}</th><th scope="col">${
    m.decision
  }</th><th scope="col">${m.reason}</th><th scope="col">${m.who}</th></tr></thead><tbody>${decisions.map(
    (one) =>
      html`<tr id="decision-${one.id}"><th scope="row" data-label="${m.pair}">${place(view, one.ca)} ↔ ${place(view, one.us)}</th><td data-label="${
        m.decision
      }">${m.verdict[one.verdict]}${instead(view, one)}${
        one.relationship === null ? '' : html`<span class="under">${words.relationship[one.relationship]}</span>`
      }${machine(view, one)}${
        (one.textChangedOn ?? null) === null
          ? ''
          : html`<span class="under">${m.textChanged(formatDate(view.language, one.textChangedOn ?? ''))}</span>`
      }</td><td data-label="${m.reason}" class="note" dir="auto">${one.reason}</td><td data-label="${m.who}">${m.by(
        one.decidedBy,
        words.role[one.role],
        formatDate(view.language, one.decidedAt),
      )}${
        one.withdrawnAt === null
          ? ''
          : html`<span class="under">${m.withdrawn(one.withdrawnBy ?? '', formatDate(view.language, one.withdrawnAt))}</span>`
      }${
        canWithdraw(one)
          ? html`<form method="post" action="${href(view, `/decisions/${one.id}/withdraw`)}"><input type="hidden" name="returnTo" value="${view.path}"><button type="submit" class="plain">${m.withdraw}</button></form>`
          : ''
      }</td></tr>`,
  )}</tbody></table>`;
}

function place(view: View, one: DecidedPlace): Html {
  const address = one.eId === '' ? paths.instrument(one.instrumentId) : paths.provision(one.instrumentId, one.eId);
  return html`<a href="${href(view, address)}">${citePointer(view, one)}</a>`;
}

/** Of the pair that is right instead, the side that differs. */
function instead(view: View, { ca, us, insteadCa, insteadUs }: Decision): Html | '' {
  if (insteadCa === null || insteadUs === null) return '';
  const other = insteadUs.eId === us.eId && insteadUs.instrumentId === us.instrumentId ? insteadCa : insteadUs;
  const isSame = other === insteadCa && insteadCa.eId === ca.eId && insteadCa.instrumentId === ca.instrumentId;
  if (isSame) return '';
  return html`<span class="under">${messagesOf(view.language).decisions.insteadIs(citePointer(view, other))}</span>`;
}

function machine(view: View, { machineLabel, machineScore }: Decision): Html | '' {
  if (machineLabel === null || machineScore === null) return '';
  const { decisions: m, words, suggestions } = messagesOf(view.language);
  const names: Readonly<Record<string, string>> = { ...words.label, ...suggestions.label };
  return html`<span class="under quiet">${m.machineSaid(names[machineLabel] ?? machineLabel, formatScore(view.language, machineScore))}</span>`;
}
