import { html } from 'hono/html';
import type { TagInput } from '../../model/tag.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { PlanName } from '../page-data.ts';
import type { View } from '../view.ts';
import { selectField } from './filter-form.ts';
import { optionsOf } from './options-of.ts';
import { textArea, textField } from './text-fields.ts';

/** A tag's fields as a form sends them. */
export type TagFormValues = Readonly<Partial<Record<keyof TagInput, string>>>;

/**
 * The fields of a tag, for a new one and for an edit: what every tag needs in front, the rest folded away, since most tags are a status, a
 * priority and a note.
 */
export function tagFields(view: View, values: TagFormValues, plans: readonly PlanName[], isOpen = false): Html {
  const { desk: m, words } = messagesOf(view.language);
  const choice = (name: keyof TagInput, label: string, options: readonly (readonly [string, string])[], all?: string) =>
    selectField({ name, label, options, value: values[name], ...(all === undefined ? {} : { all }) });
  const none = words.notSaid;
  return html`${choice('status', m.status, optionsOf(words.tagStatus))}${choice('relationship', m.relationship, optionsOf(words.relationship), none)}${choice(
    'priority',
    m.priority,
    optionsOf(words.tagPriority),
  )}${textArea(view, { name: 'note', label: m.note, value: values.note ?? '', rows: 3 })}<details class="more"${isOpen ? html` open` : ''}><summary>${m.moreFields}</summary><div class="filter">${choice(
    'rationale',
    m.rationale,
    optionsOf(words.rationale),
    none,
  )}${choice('stringency', m.stricterSide, optionsOf(words.stringency), none)}${choice('divergenceKind', m.kindOfDifference, optionsOf(words.kind), none)}${textField(
    { name: 'assignee', label: m.assignee, value: values.assignee ?? '', help: m.assigneeHelp },
  )}${textField({ name: 'labels', label: m.labels, value: values.labels ?? '', help: m.labelsHelp })}${choice(
    'workPlanId',
    m.workPlan,
    plans.map(({ id, titleEn, titleFr }) => [
      id,
      (view.language === 'fr' ? titleFr : titleEn) || titleEn || titleFr || id,
    ]),
    words.none,
  )}${textArea(view, { name: 'reason', label: m.reason, value: values.reason ?? '', rows: 3 })}</div></details>`;
}
