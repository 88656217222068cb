import { html } from 'hono/html';
import { breadcrumb } from '../components/breadcrumb.ts';
import { conflictTable, type ShownConflict } from '../components/conflict-table.ts';
import { plainWords } from '../components/plan-words.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { PlanFormData } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { planForm } from './plan-form-page.ts';

/** Two people changed one part of a plan: both versions, and the form with both changes merged, to look over and send. */
export function planConflictPage(
  view: View,
  data: Omit<PlanFormData, 'fields'> & {
    readonly merged: Readonly<Record<string, string>>;
    readonly conflicts: readonly ShownConflict[];
  },
): Html {
  const { plan: m, desk } = messagesOf(view.language);
  const name = plainWords(view, data.plan.title) || m.untitled;
  const content = html`${breadcrumb(view, [
    { text: m.title, path: '/work-plans' },
    { text: name, path: paths.workPlan(data.plan.id) },
  ])}
<div class="intro"><h1>${desk.conflictTitle}</h1><p class="lead">${desk.conflictLead}</p></div>
${conflictTable(
  view,
  data.conflicts,
  (field) => fieldName(view, field),
  (_, value) => value,
)}
<section aria-labelledby="merge"><h2 id="merge">${desk.mergeTitle}</h2>${planForm(view, { ...data, fields: data.merged } as PlanFormData, desk.saveMerged)}<p><a href="${href(
    view,
    paths.workPlan(data.plan.id),
  )}">${desk.dropMine}</a></p></section>`;
  return layout(view, { title: desk.conflictTitle, content, robots: 'noindex' });
}

/** `activities.0.text.en` as people call it: "Activity 1, What (English)". */
function fieldName(view: View, field: string): string {
  const { plan: m } = messagesOf(view.language);
  const labels: Readonly<Record<string, string>> = {
    ...(m as unknown as Record<string, string>),
    title: m.titleField,
    status: m.statusLabel,
    text: m.what,
    done: m.isDone,
  };
  const pieces = field.split('.');
  const place = pieces[0] === 'activities' ? `${m.activity(String(Number(pieces[1]) + 1))}, ` : '';
  const [own = '', language] = pieces[0] === 'activities' ? pieces.slice(2) : pieces;
  const label = labels[own];
  const words = language === 'en' || language === 'fr' ? ` (${m.language[language]})` : '';
  return `${place}${typeof label === 'string' ? label : own}${words}`;
}
