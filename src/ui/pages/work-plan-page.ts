import { html } from 'hono/html';
import type { Initiative, Variance } from '../../model/work-plan.ts';
import { breadcrumb } from '../components/breadcrumb.ts';
import { citePointer } from '../components/cite.ts';
import { discussion } from '../components/discussion.ts';
import { historySection } from '../components/history.ts';
import { planDocuments } from '../components/plan-documents.ts';
import { plainWords, planWords } from '../components/plan-words.ts';
import { progressBars } from '../components/progress-bars.ts';
import { tagTable } from '../components/tag-table.ts';
import { textField } from '../components/text-fields.ts';
import { timeline } from '../components/timeline.ts';
import { formatDate } from '../format-date.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { WorkPlanData } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/** A work plan: what it is in six lines, how far it is, then its initiatives with their variances, and what can be made of it. */
export function workPlanPage(view: View, data: WorkPlanData): Html {
  const { plan: m, desk } = messagesOf(view.language);
  const { plan, initiatives, variances } = data;
  const name = plainWords(view, plan.title) || m.untitled;
  const activities = initiatives.flatMap((one, at) =>
    one.activities.map((activity) => ({ ...activity, initiativeId: one.id, initiative: String(at + 1) })),
  );
  const day = (iso: string | null) => (iso === null ? '…' : formatDate(view.language, iso));
  const content = html`${breadcrumb(view, [{ text: m.title, path: '/work-plans' }])}
<div class="intro" id="part-${plan.id}"><p class="kicker">${m.status[plan.status]}${data.theme === null ? '' : html` – ${view.language === 'fr' ? data.theme.nameFr : data.theme.nameEn}`}</p><h1>${name}</h1>${editLink(view, data, 'plan', '')}</div>
<dl class="facts">${[
    [
      m.period,
      html`${plan.startsOn === null && plan.endsOn === null ? '–' : m.periodOf(day(plan.startsOn), day(plan.endsOn))}`,
    ] as const,
    [m.caDepartment, html`${planWords(view, plan.caDepartment)}${second(view, plan.caBranch)}`] as const,
    [m.usDepartment, html`${planWords(view, plan.usDepartment)}${second(view, plan.usAgency)}`] as const,
  ].map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>
${words(view, 'cooperationStatement', m.cooperationStatement, data)}
<section aria-labelledby="progress"><h2 id="progress">${m.progress}</h2>${progressBars(view, [
    { label: m.activitiesDone, done: activities.filter(({ done }) => done).length, all: activities.length },
    {
      label: m.variancesSettled,
      done: variances.filter(({ status }) => status !== 'open').length,
      all: variances.length,
    },
  ])}</section>
<section aria-labelledby="timeline"><h2 id="timeline">${m.timeline}</h2>${timeline(view, {
    activities,
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    today: data.today,
  })}</section>
<section aria-labelledby="initiatives"><h2 id="initiatives">${m.initiatives}</h2>${
    initiatives.length === 0 ? html`<p class="state">${m.noInitiatives}</p>` : ''
  }${initiatives.map((one, at) => initiativeSection(view, data, one, at))}${
    data.canEdit ? addForm(view, `${paths.workPlan(plan.id)}/initiatives`, m.addInitiative, 'initiative') : ''
  }</section>
${(['authority', 'reporting', 'stakeholders', 'contacts', 'barriers', 'closingSummary'] as const).map((field) =>
  words(view, field, m[field], data),
)}
${planDocuments(view, plan.id)}
${
  data.tags.length === 0
    ? ''
    : html`<section aria-labelledby="tags"><h2 id="tags">${m.tags}</h2>${tagTable(view, data.tags, m.tags, { plan: plan.id })}</section>`
}
${grants(view, data)}
${discussion(view, { comments: data.comments, action: `${paths.workPlan(plan.id)}/comments`, canComment: data.canComment })}
<details><summary>${desk.history} (${String(data.history.length)})</summary>${historySection(view, data.history)}</details>`;
  return layout(view, { title: name, content });
}

function second(view: View, both: { en: string; fr: string }): Html | '' {
  return plainWords(view, both) === '' ? '' : html`, ${planWords(view, both)}`;
}

function words(
  view: View,
  field:
    | 'cooperationStatement'
    | 'authority'
    | 'reporting'
    | 'stakeholders'
    | 'contacts'
    | 'barriers'
    | 'closingSummary',
  label: string,
  { plan }: WorkPlanData,
): Html | '' {
  if (plainWords(view, plan[field]) === '') return '';
  return html`<section aria-labelledby="w-${field}"><h2 id="w-${field}">${label}</h2><p class="measure">${planWords(view, plan[field])}</p></section>`;
}

function editLink(view: View, data: WorkPlanData, part: string, name: string): Html | '' {
  if (!data.canEdit) return '';
  const { plan: m } = messagesOf(view.language);
  return html`<p class="screen"><a class="button" href="${href(view, `${paths.workPlan(data.plan.id)}/parts/${part}`)}">${m.edit}${
    name === '' ? '' : html`<span class="vh"> ${name}</span>`
  }</a></p>`;
}

function initiativeSection(view: View, data: WorkPlanData, one: Initiative, at: number): Html {
  const { plan: m, words: w } = messagesOf(view.language);
  const name = `${m.initiative} ${at + 1}${w.colon}${plainWords(view, one.title)}`;
  const variances = data.variances.filter(({ parentId }) => parentId === one.id);
  return html`<section class="initiative" id="part-${one.id}" aria-label="${name}"><h3>${m.initiative} ${String(at + 1)}${w.colon}${planWords(view, one.title)}</h3>${editLink(view, data, one.id, name)}<dl class="facts">${(
    [
      [m.outcomes, one.outcomes],
      [m.reporting, one.reporting],
    ] as const
  ).map(([term, value]) => html`<div><dt>${term}</dt><dd>${planWords(view, value)}</dd></div>`)}</dl>${
    variances.length === 0 ? html`<p class="state">${m.noVariances}</p>` : varianceTable(view, data, variances, name)
  }${data.canEdit ? addForm(view, `${paths.workPlan(data.plan.id)}/initiatives/${one.id}/variances`, m.addVariance, one.id) : ''}</section>`;
}

/** The official form: variance, Canadian requirement, U.S. requirement, with the section numbers. */
function varianceTable(view: View, data: WorkPlanData, variances: readonly Variance[], caption: string): Html {
  const { plan: m } = messagesOf(view.language);
  const cited = (one: Variance, side: 'ca' | 'us') =>
    one.pairs.map((pair) => {
      const pointer = pair[side];
      return pointer === null
        ? ''
        : html`<span class="under"><a href="${href(view, paths.provision(pointer.instrumentId, pointer.eId))}">${citePointer(view, pointer)}</a></span>`;
    });
  return html`<table class="pairs"><caption class="vh">${caption}</caption><thead><tr><th scope="col">${m.variance}</th><th scope="col">${m.caRequirement}</th><th scope="col">${m.usRequirement}</th><th scope="col">${m.statusLabel}</th></tr></thead><tbody>${variances.map(
    (one) =>
      html`<tr id="part-${one.id}"><th scope="row" data-label="${m.variance}">${planWords(view, one.difference.en || one.difference.fr ? one.difference : one.title)}${
        data.canEdit
          ? html` <a href="${href(view, `${paths.workPlan(data.plan.id)}/parts/${one.id}`)}">${m.edit}<span class="vh"> ${plainWords(view, one.title)}</span></a>`
          : ''
      }</th><td class="whole" data-label="${m.caRequirement}">${planWords(view, one.caRequirement)}${cited(one, 'ca')}</td><td class="whole" data-label="${
        m.usRequirement
      }">${planWords(view, one.usRequirement)}${cited(one, 'us')}</td><td data-label="${m.statusLabel}">${m.varianceStatus[one.status]}${
        plainWords(view, one.resolution) === ''
          ? ''
          : html`<span class="under">${planWords(view, one.resolution)}</span>`
      }</td></tr>`,
  )}</tbody></table>`;
}

/** A new part starts with its title alone; the form of everything else follows. */
function addForm(view: View, action: string, label: string, id: string): Html {
  const { plan: m } = messagesOf(view.language);
  const field = (language: 'en' | 'fr') => {
    const name = `add-${id}-${language}`;
    return html`<p class="field"><label for="${name}">${m.titleField} (${m.language[language]})</label><input id="${name}" name="title.${language}" lang="${language}" maxlength="4000" dir="auto"></p>`;
  };
  return html`<details class="more"><summary>${label}</summary><form class="filter" method="post" action="${href(view, action)}">${field('en')}${field('fr')}<p class="actions"><button type="submit">${label}</button></p></form></details>`;
}

function grants(view: View, data: WorkPlanData): Html | '' {
  const { plan: m } = messagesOf(view.language);
  if (!data.canEdit) return '';
  return html`<section aria-labelledby="grants"><h2 id="grants">${m.grants}</h2><ul>${data.grantedTo.map(
    (name) => html`<li dir="auto">${name}${data.canGrant ? withdrawForm(view, data.plan.id, name) : ''}</li>`,
  )}</ul><p class="hint">${m.administrators}</p>${
    data.canGrant
      ? html`<form class="filter" method="post" action="${href(view, `${paths.workPlan(data.plan.id)}/grants`)}">${textField(
          {
            name: 'actor',
            label: m.grantTo,
            value: '',
            isRequired: true,
          },
        )}<p class="actions"><button type="submit">${m.grantButton}</button></p></form>`
      : ''
  }</section>`;
}

function withdrawForm(view: View, planId: string, name: string): Html {
  const { plan: m } = messagesOf(view.language);
  return html` <form class="inline" method="post" action="${href(view, `${paths.workPlan(planId)}/grants/withdraw`)}"><input type="hidden" name="actor" value="${name}"><button type="submit" class="plain">${m.withdrawGrant}<span class="vh"> ${name}</span></button></form>`;
}
