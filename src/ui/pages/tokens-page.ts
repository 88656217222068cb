import { html } from 'hono/html';
import { Scope } from '../../model/actor.ts';
import type { TokenMade, TokenSummary } from '../../model/token.ts';
import { breadcrumb } from '../components/breadcrumb.ts';
import { credentialViews } from '../components/credential-views.ts';
import { dataFaces } from '../components/data-faces.ts';
import { filterForm, selectField } from '../components/filter-form.ts';
import { optionsOf } from '../components/options-of.ts';
import { pager } from '../components/pager.ts';
import { textField } from '../components/text-fields.ts';
import { formatDate } from '../format-date.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { Listing } from '../page-data.ts';
import { href, type View } from '../view.ts';

const DAYS = '365';

/**
 * Every token with what it may be used for, until when, and when it last was; a form for a new one.
 *
 * @param now ISO time, which says what has expired.
 */
export function tokensPage(view: View, data: Listing<TokenSummary>, now: string): Html {
  const { credentials: m, words } = messagesOf(view.language);
  const content = html`${breadcrumb(view, [])}
<div class="intro"><h1>${m.tokens}</h1><p class="lead">${m.tokensLead}</p></div>
${credentialViews(view, 'tokens')}
<details class="more"><summary>${m.create}</summary>${createForm(view)}</details>
${filterForm(view, '/tokens', [{ kind: 'select', name: 'role', label: m.role, options: optionsOf(words.role), value: data.filter['role'] }])}
${data.rows.length === 0 ? html`<p class="state">${m.noTokens}</p>` : tokenTable(view, data.rows, now)}
${pager(view, data.next)}${dataFaces(view)}`;
  return layout(view, { title: m.tokens, content, robots: 'noindex' });
}

function createForm(view: View): Html {
  const { credentials: m, words } = messagesOf(view.language);
  return html`<form class="filter" method="post" action="${href(view, '/tokens')}">${textField({
    name: 'name',
    label: m.name,
    value: '',
    help: m.nameHelp,
    isRequired: true,
  })}${selectField({ name: 'role', label: m.role, options: optionsOf(words.role), value: 'tagger', id: 'new-role' })}<p class="field"><label for="f-days">${
    m.days
  }</label><input id="f-days" name="days" type="number" min="1" max="3660" value="${DAYS}" required></p><fieldset><legend>${m.scopes}</legend>${Scope.options.map(
    (scope) =>
      html`<p class="field check"><input type="checkbox" id="s-${scope}" name="scopes" value="${scope}"${scope === 'admin' ? '' : html` checked`}> <label for="s-${scope}">${m.scope[scope]}</label></p>`,
  )}</fieldset><p class="actions"><button type="submit">${m.createButton}</button></p></form>`;
}

function tokenTable(view: View, tokens: readonly TokenSummary[], now: string): Html {
  const { credentials: m, words } = messagesOf(view.language);
  const date = (time: string | null) => (time === null ? m.never : formatDate(view.language, time));
  return html`<table class="pairs"><caption class="vh">${m.tokens}</caption><thead><tr><th scope="col">${m.name}</th><th scope="col">${m.role}</th><th scope="col">${
    m.scopes
  }</th><th scope="col">${m.created}</th><th scope="col">${m.expires}</th><th scope="col">${m.lastUsed}</th><th scope="col">${m.state}</th></tr></thead><tbody>${tokens.map(
    (token) => {
      const state = stateOf(token, now);
      return html`<tr><th scope="row" data-label="${m.name}" dir="auto">${token.name}</th><td data-label="${m.role}">${words.role[token.role]}</td><td data-label="${
        m.scopes
      }">${token.scopes.map((scope) => m.scope[scope]).join(', ')}</td><td data-label="${m.created}">${date(token.createdAt)}</td><td data-label="${m.expires}">${date(
        token.expiresAt,
      )}</td><td data-label="${m.lastUsed}">${date(token.lastUsedAt)}</td><td data-label="${m.state}">${m.states[state]}${
        state === 'live'
          ? html` <form method="post" action="${href(view, `/tokens/${encodeURIComponent(token.id)}/withdraw`)}"><button type="submit" class="plain">${m.withdraw}<span class="vh"> ${m.withdrawOf(token.name, token.id)}</span></button></form>`
          : ''
      }</td></tr>`;
    },
  )}</tbody></table>`;
}

function stateOf({ revokedAt, expiresAt }: TokenSummary, now: string): 'live' | 'expired' | 'withdrawn' {
  if (revokedAt !== null) return 'withdrawn';
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'live';
}

/** The only page that ever shows a token. */
export function tokenMadePage(view: View, made: TokenMade): Html {
  const { credentials: m, words } = messagesOf(view.language);
  const until = made.expiresAt === null ? m.never : formatDate(view.language, made.expiresAt);
  const content = html`${breadcrumb(view, [{ text: m.tokens, path: '/tokens' }])}
<div class="intro"><h1>${m.madeTitle}</h1><p class="lead" role="status">${m.madeLead}</p></div>
<p>${m.madeFor(made.name, words.role[made.role], until)}</p>
<p class="field long"><label for="token">${m.madeTitle}</label><input id="token" value="${made.token}" readonly autocomplete="off" spellcheck="false"></p>
<p><a class="button" href="${href(view, '/tokens')}">${m.toTokens}</a></p>`;
  return layout({ ...view, path: '/tokens' }, { title: m.madeTitle, content, robots: 'noindex' });
}
