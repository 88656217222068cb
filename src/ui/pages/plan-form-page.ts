import { html } from 'hono/html';
import { breadcrumb } from '../components/breadcrumb.ts';
import { initiativeFields, planFields, varianceFields } from '../components/plan-fields.ts';
import { plainWords } from '../components/plan-words.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { PlanFormData } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/** The form of a plan itself, of an initiative or of a variance. */
export function planFormPage(view: View, data: PlanFormData): Html {
  const { plan: m } = messagesOf(view.language);
  const title = m.editTitle[data.kind];
  const name = plainWords(view, data.plan.title) || m.untitled;
  const content = html`${breadcrumb(view, [
    { text: m.title, path: '/work-plans' },
    { text: name, path: paths.workPlan(data.plan.id) },
  ])}
<div class="intro"><p class="kicker">${name}</p><h1>${title}</h1></div>
${planForm(view, data, m.save)}`;
  return layout(view, { title, content, robots: 'noindex' });
}

/** The form alone: the page of a conflict shows it too, with both changes merged. */
export function planForm(view: View, data: PlanFormData, button: string): Html {
  const { kind, record, fields, plan } = data;
  const part = kind === 'plan' ? 'plan' : record.id;
  return html`<form class="filter plan-form" method="post" action="${href(view, `${paths.workPlan(plan.id)}/parts/${part}`)}"><input type="hidden" name="version" value="${String(
    record.version,
  )}">${
    kind === 'plan'
      ? planFields(view, fields, data.sectors)
      : kind === 'initiative'
        ? initiativeFields(view, fields)
        : varianceFields(view, fields, record.pairs, data.tags)
  }<p class="actions"><button type="submit">${button}</button></p></form>`;
}
