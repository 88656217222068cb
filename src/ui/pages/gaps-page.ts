import { html } from 'hono/html';
import { breadcrumb } from '../components/breadcrumb.ts';
import { dataFaces } from '../components/data-faces.ts';
import { gapTable } from '../components/gap-table.ts';
import { crosswalkName } from '../components/instrument-names.ts';
import { pager } from '../components/pager.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { GapsData } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/** Every section of one side that was compared and has no counterpart, with how close the best candidate came. */
export function gapsPage(view: View, data: GapsData): Html {
  const { crosswalk: m, shell, words } = messagesOf(view.language);
  const title = m.gapsPageTitle[data.side];
  const other = data.side === 'ca' ? 'us' : 'ca';
  const content = html`${breadcrumb(view, [
    { text: shell.crosswalks, path: '/crosswalks' },
    { text: crosswalkName(view, data.crosswalk), path: paths.crosswalk(data.crosswalk.id) },
  ])}
<div class="intro"><p class="kicker">${m.gapsTitle}</p><h1>${title}</h1><p class="lead">${m.gapsPageLead[data.side]}</p><p><a href="${href(
    view,
    paths.gaps(data.crosswalk.id, other),
  )}">${m.otherSide}${words.colon}${m.gapsPageTitle[other]}</a></p></div>
${
  data.gaps.rows.length === 0
    ? html`<p class="state">${m.noGaps}</p>`
    : gapTable(view, title, data.gaps.rows, data.twins)
}${pager(view, data.gaps.next)}${dataFaces(view)}`;
  return layout(view, { title, content });
}
