import { html } from 'hono/html';
import type { ReviewItem } from '../../model/review-item.ts';
import type { Tag } from '../../model/tag.ts';
import { breadcrumb } from '../components/breadcrumb.ts';
import { reviewTable } from '../components/review-table.ts';
import { tagTable } from '../components/tag-table.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

export type WaitingData = {
  readonly view: 'mine' | 'review' | 'stale';
  readonly tags: readonly Tag[];
  readonly stale: readonly ReviewItem[];
  readonly counts: Readonly<Record<'mine' | 'review' | 'stale' | 'suggested', number>>;
  readonly name: string | null;
  /** More tags are stale, or pairs suggested, than were counted. */
  readonly hasMore: Readonly<Record<'stale' | 'suggested', boolean>>;
};

/** What waits, in views with their counts. Each view is an address, so that a bookmark is a saved view; any filter of the tags is one too. */
export function waitingPage(view: View, data: WaitingData): Html {
  const { desk: m, shell } = messagesOf(view.language);
  const n = (value: number) => formatNumber(view.language, value);
  const views = (['mine', 'review', 'stale'] as const).filter((one) => one !== 'mine' || data.name !== null);
  const list = { mine: { of: data.name ?? undefined }, review: {}, stale: {} }[data.view];
  const content = html`${breadcrumb(view, [{ text: shell.tags, path: '/tags' }])}
<div class="intro"><h1>${m.queueTitle}</h1><p class="lead">${m.queueLead}</p></div>
<nav aria-label="${m.queueViews}"><ul class="views">${views.map(
    (one) =>
      html`<li><a href="${href(view, paths.list('/waiting', { view: one }))}"${one === data.view ? html` aria-current="page"` : ''}>${m.queueView[one]} (${n(
        data.counts[one],
      )}${one === 'stale' && data.hasMore.stale ? '+' : ''})</a></li>`,
  )}<li><a href="${href(view, '/queue')}">${messagesOf(view.language).decisions.queueTitle} (${n(data.counts.suggested)}${
    data.hasMore.suggested ? '+' : ''
  })</a></li><li><a href="${href(view, '/contradictions')}">${m.contradictionsTitle}</a></li></ul></nav>
${
  data.view === 'stale'
    ? data.stale.length === 0
      ? html`<p class="state">${m.queueEmpty}</p>`
      : reviewTable(view, data.stale)
    : data.tags.length === 0
      ? html`<p class="state">${m.queueEmpty}</p>`
      : tagTable(view, data.tags, m.queueView[data.view], list)
}
<p class="hint">${m.savedViews} <a href="${href(view, paths.list('/tags', list))}">${m.allOfThese}</a></p>`;
  return layout(view, { title: m.queueTitle, content });
}
