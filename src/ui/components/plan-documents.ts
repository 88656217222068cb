import { html } from 'hono/html';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { feedLinks } from './feed-links.ts';

const FORMS = ['docx', 'html', 'md', 'json'] as const;

/** What can be made of a plan: five documents, each in four forms, in the page's language. */
export function planDocuments(view: View, planId: string): Html {
  const { plan: m, desk } = messagesOf(view.language);
  return html`<section aria-labelledby="documents"><h2 id="documents">${m.documents}</h2><p class="hint">${m.documentsLead}</p><table class="pairs"><caption class="vh">${m.documents}</caption><thead><tr><th scope="col">${m.documents}</th><th scope="col">${m.documentForm}</th></tr></thead><tbody>${Object.entries(
    desk.documentKinds,
  ).map(
    ([kind, name]) =>
      html`<tr><th scope="row">${name}</th><td class="whole">${FORMS.map(
        (form) =>
          html`<a href="${href(view, `${paths.workPlan(planId)}/documents/${kind}.${form}`)}">${desk.documentForms[form]}<span class="vh"> ${name}</span></a> `,
      )}</td></tr>`,
  )}</tbody></table>${feedLinks(view, paths.workPlan(planId))}</section>`;
}
