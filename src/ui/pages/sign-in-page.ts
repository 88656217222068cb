import { html } from 'hono/html';
import { selectField } from '../components/filter-form.ts';
import { optionsOf } from '../components/options-of.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { href, type View } from '../view.ts';

/** Sign-in by token. A failure is said in the page, beside the field and in the title, and the token is never echoed. */
export function signInPage(
  view: View,
  data: { readonly failed: boolean; readonly returnTo: string; readonly development?: boolean },
): Html {
  const { desk: m } = messagesOf(view.language);
  const content = html`<div class="intro"><h1>${m.signInTitle}</h1><p class="lead">${m.signInLead}</p></div>
<form class="filter" method="post" action="${href(view, '/sign-in')}">${
    data.failed ? html`<p class="notice bad" id="failed" role="alert">${m.signInFailed}</p>` : ''
  }<input type="hidden" name="returnTo" value="${data.returnTo}"><p class="field long"><label for="token">${m.token}</label><input id="token" type="password" name="token" required autocomplete="current-password" spellcheck="false" aria-describedby="${
    data.failed ? 'failed token-help' : 'token-help'
  }"><span class="help" id="token-help">${m.tokenHelp}</span></p><p class="actions"><button type="submit">${m.signInButton}</button></p></form>${data.development === true ? developmentForm(view, data.returnTo) : ''}`;
  return layout(view, { title: data.failed ? m.failedTitle : m.signInTitle, content, robots: 'noindex' });
}

/** On the machine of whoever works on the program: a session in any role. */
function developmentForm(view: View, returnTo: string): Html {
  const { desk: m, words } = messagesOf(view.language);
  return html`<section aria-labelledby="development"><h2 id="development">${m.developmentTitle}</h2><p class="hint">${m.developmentLead}</p><form class="filter" method="post" action="${href(
    view,
    '/sign-in/development',
  )}"><input type="hidden" name="returnTo" value="${returnTo}">${selectField({ name: 'role', label: m.roleField, options: optionsOf(words.role), value: 'editor' })}<p class="actions"><button type="submit">${m.developmentButton}</button></p></form></section>`;
}
