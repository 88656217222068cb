import { html } from 'hono/html';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { optionsOf } from './options-of.ts';

/** What a decision is about: an aligned pair by its id of the moment, or two whole instruments. */
export type DecisionSubject =
  | { readonly alignmentId: string }
  | { readonly caInstrumentId: string; readonly usInstrumentId: string };

const KEYS = { confirmed: 'c', rejected: 'r', adjusted: 'a' } as const;

/** The form to confirm, reject or adjust a pair, or the way to sign in. A plain form; `returnTo` is where the reader goes on. */
export function decisionForm(view: View, subject: DecisionSubject, canDecide: boolean, returnTo: string): Html {
  const { decisions: m, words } = messagesOf(view.language);
  if (!canDecide) {
    return html`<p class="screen"><a href="${href(view, paths.list('/sign-in', { returnTo: view.path }))}">${m.signIn}</a></p>`;
  }
  const hidden = (name: string, value: string) => html`<input type="hidden" name="${name}" value="${value}">`;
  return html`<form class="filter decide" method="post" action="${href(view, '/decisions')}">${Object.entries({
    ...subject,
    returnTo,
  }).map(([name, value]) => hidden(name, value))}<fieldset class="field long"><legend>${m.decision}</legend>${(
    ['confirmed', 'rejected', 'adjusted'] as const
  ).map(
    (verdict) =>
      html`<p class="check"><input type="radio" id="d-${verdict}" name="verdict" value="${verdict}" accesskey="${KEYS[verdict]}" required> <label for="d-${verdict}">${m.verdictChoice[verdict]}</label></p>`,
  )}</fieldset><p class="field"><label for="d-instead">${m.instead}</label><input id="d-instead" name="instead" maxlength="200" size="24" autocomplete="off" aria-describedby="d-instead-help"><span class="help" id="d-instead-help">${m.insteadHelp}</span></p><p class="field"><label for="d-relationship">${m.relationship}</label><select id="d-relationship" name="relationship"><option value="">${m.relationshipNone}</option>${optionsOf(
    words.relationship,
  ).map(
    ([value, text]) => html`<option value="${value}">${text}</option>`,
  )}</select></p><p class="field long"><label for="d-reason">${m.reason}</label><textarea id="d-reason" name="reason" rows="3" minlength="3" maxlength="4000" required aria-describedby="d-reason-help"></textarea><span class="help" id="d-reason-help">${m.reasonHelp}</span></p><p class="actions"><button type="submit">${m.decide}</button></p></form>`;
}
