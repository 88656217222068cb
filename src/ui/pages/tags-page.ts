import { html } from 'hono/html';
import type { CrosswalkSummary } from '../../model/crosswalk-summary.ts';
import type { Tag } from '../../model/tag.ts';
import { breadcrumb } from '../components/breadcrumb.ts';
import { crosswalkField } from '../components/crosswalk-field.ts';
import { dataFaces } from '../components/data-faces.ts';
import { filterForm } from '../components/filter-form.ts';
import { optionsOf } from '../components/options-of.ts';
import { pager } from '../components/pager.ts';
import { tagTable } from '../components/tag-table.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { Listing, PlanName } from '../page-data.ts';
import { href, type View } from '../view.ts';

/** All tags, by status, priority or crosswalk. */
export function tagsPage(
  view: View,
  data: Listing<Tag> & { readonly plans: readonly PlanName[]; readonly crosswalks: readonly CrosswalkSummary[] },
): Html {
  const { desk: m, words } = messagesOf(view.language);
  const { crosswalk: chosen, status, priority, kind, plan } = data.filter;
  const content = html`${breadcrumb(view, [])}
<div class="intro"><h1>${m.tagsTitle}</h1><p class="lead">${m.tagsLead}</p><p><a href="${href(view, '/waiting')}">${m.queueLink}</a></p></div>
${filterForm(view, '/tags', [
  {
    kind: 'select',
    name: 'status',
    label: m.status,
    options: optionsOf(words.tagStatus),
    value: status,
  },
  {
    kind: 'select',
    name: 'priority',
    label: m.priority,
    options: optionsOf(words.tagPriority),
    value: priority,
  },
  { kind: 'select', name: 'kind', label: m.kind, options: optionsOf(m.kinds), value: kind },
  {
    kind: 'select',
    name: 'plan',
    label: m.workPlan,
    options: data.plans.map(({ id, titleEn, titleFr }) => [
      id,
      (view.language === 'fr' ? titleFr : titleEn) || titleEn || titleFr || id,
    ]),
    value: plan,
  },
  ...crosswalkField(view, chosen, data.crosswalks),
])}
${data.rows.length === 0 ? html`<p class="state">${m.noTags}</p>` : tagTable(view, data.rows, m.tagsTitle, data.filter)}
${pager(view, data.next)}${dataFaces(view)}`;
  return layout(view, { title: m.tagsTitle, content });
}
