import { html } from 'hono/html';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { CompareData } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { tagFields } from './tag-fields.ts';
import { tagTable } from './tag-table.ts';
import { textArea } from './text-fields.ts';

/** What staff have said of this pair, and the form to say it, or the way to sign in. */
export function pairTags(view: View, data: Pick<CompareData, 'alignment' | 'tags' | 'canTag' | 'plans'>): Html {
  const { compare: m, desk } = messagesOf(view.language);
  return html`<section aria-labelledby="tags"><h2 id="tags">${m.tagsTitle}</h2>${
    data.tags.length === 0 ? html`<p class="state">${m.noTags}</p>` : tagTable(view, data.tags, m.tagsTitle)
  }${
    data.canTag
      ? html`<h3 class="screen">${m.tagTitle}</h3><p class="hint">${desk.tagHint}</p><form class="filter" id="tag-form" method="post" action="${href(view, '/tags')}"><input type="hidden" name="alignmentId" value="${
          data.alignment.id
        }"><input type="hidden" name="returnTo" value="${view.path}">${tagFields(
          view,
          {
            status: 'proposed',
            relationship: data.alignment.relationship,
            rationale: data.alignment.rationale,
            stringency: data.alignment.stringency,
            priority: 'medium',
          },
          data.plans,
        )}${textArea(view, { name: 'exact', label: desk.exactField, value: '', rows: 2 })}<p class="actions"><button type="submit">${m.tagButton}</button></p></form>`
      : html`<p class="screen"><a href="${href(view, paths.list('/sign-in', { returnTo: view.path }))}">${m.signInToTag}</a></p>`
  }</section>`;
}
