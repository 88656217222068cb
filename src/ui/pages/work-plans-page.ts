import { html } from 'hono/html';
import type { SectorSummary } from '../../model/sector-summary.ts';
import type { WorkPlan } from '../../model/work-plan.ts';
import { breadcrumb } from '../components/breadcrumb.ts';
import { dataFaces } from '../components/data-faces.ts';
import { filterForm, selectField } from '../components/filter-form.ts';
import { optionsOf } from '../components/options-of.ts';
import { pager } from '../components/pager.ts';
import { plainWords, planWords } from '../components/plan-words.ts';
import { formatDate } from '../format-date.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { Listing } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

type Theme = Pick<SectorSummary, 'id' | 'nameEn' | 'nameFr'>;

/** All work plans, and for those who may draw one up the form that drafts it from a theme. */
export function workPlansPage(
  view: View,
  data: Listing<WorkPlan> & { readonly sectors: readonly Theme[]; readonly canCreate: boolean },
): Html {
  const { plan: m } = messagesOf(view.language);
  const themes = data.sectors.map((one) => [one.id, view.language === 'fr' ? one.nameFr : one.nameEn] as const);
  const content = html`${breadcrumb(view, [])}
<div class="intro"><h1>${m.title}</h1><p class="lead">${m.lead}</p></div>
${
  data.canCreate
    ? html`<section aria-labelledby="create"><h2 id="create">${m.create}</h2><p class="hint">${m.createLead}</p><form class="filter" method="post" action="${href(view, '/work-plans')}">${selectField(
        { name: 'theme', label: m.theme, options: themes, value: undefined, all: m.noTheme },
      )}<p class="actions"><button type="submit">${m.createButton}</button></p></form></section>`
    : ''
}
${filterForm(view, '/work-plans', [
  { kind: 'select', name: 'status', label: m.statusLabel, options: optionsOf(m.status), value: data.filter['status'] },
])}
${data.rows.length === 0 ? html`<p class="state">${m.none}</p>` : table(view, data.rows, themes)}
${pager(view, data.next)}${dataFaces(view)}`;
  return layout(view, { title: m.title, content });
}

function table(view: View, plans: readonly WorkPlan[], themes: readonly (readonly [string, string])[]): Html {
  const { plan: m } = messagesOf(view.language);
  const day = (iso: string | null) => (iso === null ? '…' : formatDate(view.language, iso));
  return html`<table class="pairs"><caption class="vh">${m.title}</caption><thead><tr><th scope="col">${m.titleField}</th><th scope="col">${m.statusLabel}</th><th scope="col">${m.theme}</th><th scope="col">${m.caDepartment}</th><th scope="col">${m.usDepartment}</th><th scope="col">${m.period}</th></tr></thead><tbody>${plans.map(
    (plan) =>
      html`<tr><th scope="row"><a href="${href(view, paths.workPlan(plan.id))}">${plainWords(view, plan.title) || m.untitled}</a></th><td data-label="${m.statusLabel}">${
        m.status[plan.status]
      }</td><td data-label="${m.theme}">${themes.find(([id]) => id === plan.theme)?.[1] ?? '–'}</td><td data-label="${m.caDepartment}">${planWords(
        view,
        plan.caDepartment,
      )}</td><td data-label="${m.usDepartment}">${planWords(view, plan.usDepartment)}</td><td data-label="${m.period}">${
        plan.startsOn === null && plan.endsOn === null ? '–' : m.periodOf(day(plan.startsOn), day(plan.endsOn))
      }</td></tr>`,
  )}</tbody></table>`;
}
