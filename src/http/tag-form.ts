import type { Tag, TagInput } from '../model/tag.ts';
import type { FormFields } from './body.ts';

/** Fields of a tag that a form sends empty for "not said". */
const OPTIONAL = ['relationship', 'rationale', 'stringency', 'divergenceKind', 'assignee', 'workPlanId'] as const;

/** A tag's input out of a form: an empty choice is none, labels stand in one field with commas between. */
export function tagFromForm(fields: FormFields): Record<string, unknown> {
  const { labels, ...rest } = fields;
  const chosen = Object.entries(rest).map(([name, value]) => [
    name,
    value === '' && (OPTIONAL as readonly string[]).includes(name) ? null : value,
  ]);
  return {
    ...Object.fromEntries(chosen),
    ...(labels === undefined ? {} : { labels: splitLabels([labels].flat().join(',')) }),
  };
}

/** A tag as the fields of its form: what two versions are compared by. */
export function tagToForm(tag: Tag | TagInput): Record<keyof TagInput, string> {
  return {
    status: tag.status,
    relationship: tag.relationship ?? '',
    rationale: tag.rationale ?? '',
    stringency: tag.stringency ?? '',
    divergenceKind: tag.divergenceKind ?? '',
    priority: tag.priority,
    assignee: tag.assignee ?? '',
    workPlanId: tag.workPlanId ?? '',
    labels: tag.labels.join(', '),
    reason: tag.reason,
    note: tag.note,
  };
}

function splitLabels(words: string): string[] {
  return [...new Set(words.split(',').map((label) => label.trim()))].filter((label) => label !== '');
}
