import { html } from 'hono/html';
import type { Person, PlanGrantRow } from '../../model/person.ts';
import { breadcrumb } from '../components/breadcrumb.ts';
import { credentialViews } from '../components/credential-views.ts';
import { dataFaces } from '../components/data-faces.ts';
import { selectField } from '../components/filter-form.ts';
import { optionsOf } from '../components/options-of.ts';
import { pager } from '../components/pager.ts';
import { textField } from '../components/text-fields.ts';
import { formatDate } from '../format-date.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { Listing } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/** What each person may do whom an identity provider signs in. */
export function peoplePage(view: View, data: Listing<Person>): Html {
  const { credentials: m, words } = messagesOf(view.language);
  const content = html`${breadcrumb(view, [])}
<div class="intro"><h1>${m.people}</h1><p class="lead">${m.peopleLead}</p></div>
${credentialViews(view, 'people')}
<form class="filter" method="post" action="${href(view, '/people')}" aria-label="${m.giveRole}">${textField({ name: 'email', label: m.email, value: '', isRequired: true })}${selectField(
    { name: 'role', label: m.role, options: optionsOf(words.role), value: 'tagger' },
  )}<p class="actions"><button type="submit">${m.giveRoleButton}</button></p></form>
${
  data.rows.length === 0
    ? html`<p class="state">${m.noPeople}</p>`
    : html`<table class="pairs"><caption class="vh">${m.people}</caption><thead><tr><th scope="col">${m.email}</th><th scope="col">${m.role}</th><th scope="col">${m.changed}</th></tr></thead><tbody>${data.rows.map(
        ({ email, role, changedAt }) =>
          html`<tr><th scope="row" data-label="${m.email}" dir="auto">${email}</th><td data-label="${m.role}">${words.role[role]}</td><td data-label="${m.changed}">${formatDate(view.language, changedAt)}</td></tr>`,
      )}</tbody></table>`
}
${pager(view, data.next)}${dataFaces(view)}`;
  return layout(view, { title: m.people, content, robots: 'noindex' });
}

/** Who may change which work plan. */
export function grantsPage(view: View, data: Listing<PlanGrantRow>): Html {
  const { credentials: m, plan } = messagesOf(view.language);
  const nameOf = ({ titleEn, titleFr }: PlanGrantRow) =>
    (view.language === 'fr' ? titleFr || titleEn : titleEn || titleFr) || plan.untitled;
  const content = html`${breadcrumb(view, [])}
<div class="intro"><h1>${m.grants}</h1><p class="lead">${m.grantsLead}</p></div>
${credentialViews(view, 'grants')}
${
  data.rows.length === 0
    ? html`<p class="state">${m.noGrants}</p>`
    : html`<table class="pairs"><caption class="vh">${m.grants}</caption><thead><tr><th scope="col">${m.plan}</th><th scope="col">${m.person}</th></tr></thead><tbody>${data.rows.map(
        (row) =>
          html`<tr><th scope="row" data-label="${m.plan}" dir="auto"><a href="${href(view, `${paths.workPlan(row.planId)}#grants`)}">${nameOf(row)}</a></th><td data-label="${m.person}" dir="auto">${row.actor}</td></tr>`,
      )}</tbody></table>`
}
${pager(view, data.next)}${dataFaces(view)}`;
  return layout(view, { title: m.grants, content, robots: 'noindex' });
}
