import { html } from 'hono/html';
import type { Tag } from '../../model/tag.ts';
import { breadcrumb } from '../components/breadcrumb.ts';
import { conflictTable, type ShownConflict } from '../components/conflict-table.ts';
import { tagFields } from '../components/tag-fields.ts';
import { tagName } from '../components/tag-name.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { PlanName } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/** Two people changed one tag: both versions, and the form with both changes merged, to look over and send. */
export function tagConflictPage(
  view: View,
  data: {
    readonly tag: Tag;
    readonly merged: Readonly<Record<string, string>>;
    readonly conflicts: readonly ShownConflict[];
    readonly plans: readonly PlanName[];
  },
): Html {
  const { desk: m, shell, words } = messagesOf(view.language);
  const { tag } = data;
  const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    status: words.tagStatus,
    relationship: words.relationship,
    rationale: words.rationale,
    stringency: words.stringency,
    divergenceKind: words.kind,
    priority: words.tagPriority,
  };
  const labels = m.fieldNames as Readonly<Record<string, string>>;
  const content = html`${breadcrumb(view, [
    { text: shell.tags, path: '/tags' },
    { text: tagName(view, tag), path: paths.tag(tag.id) },
  ])}
<div class="intro"><h1>${m.conflictTitle}</h1><p class="lead">${m.conflictLead}</p></div>
${conflictTable(
  view,
  data.conflicts,
  (name) => labels[name] ?? name,
  (name, value) => codes[name]?.[value] ?? value,
)}
<section aria-labelledby="merge"><h2 id="merge">${m.mergeTitle}</h2><form class="filter" method="post" action="${href(view, paths.tag(tag.id))}"><input type="hidden" name="version" value="${String(
    tag.version,
  )}">${tagFields(view, data.merged, data.plans, true)}<p class="actions"><button type="submit">${m.saveMerged}</button> <a href="${href(
    view,
    paths.tag(tag.id),
  )}">${m.dropMine}</a></p></form></section>`;
  return layout(view, { title: m.conflictTitle, content, robots: 'noindex' });
}
