import { html } from 'hono/html';
import { breadcrumb } from '../components/breadcrumb.ts';
import { citePointer } from '../components/cite.ts';
import { discussion } from '../components/discussion.ts';
import { historySection } from '../components/history.ts';
import { otherLanguage } from '../components/other-language.ts';
import { redlineText } from '../components/redline-text.ts';
import { tagFields } from '../components/tag-fields.ts';
import { tagName } from '../components/tag-name.ts';
import { formatDate } from '../format-date.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { TagData } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/** One tag: the words it was made on and whether they still stand, what was said of it, the discussion, and every change. */
export function tagPage(view: View, data: TagData): Html {
  const { desk: m, words, shell } = messagesOf(view.language);
  const { tag } = data;
  const name = tagName(view, tag);
  const content = html`${breadcrumb(view, [{ text: shell.tags, path: '/tags' }])}
<div class="intro"><p class="kicker">${m.tagTitle} – ${m.kinds[tag.kind]}</p><h1>${name}</h1>${
    data.alignmentId === null
      ? ''
      : html`<p><a class="button" href="${href(view, paths.compare(data.alignmentId))}">${m.compare}</a></p>`
  }${data.stale ? html`<p class="notice">${m.stale}</p>` : ''}</div>
<dl class="facts">${facts(view, data).map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>
${tag.reason === '' ? '' : html`<section aria-labelledby="reason"><h2 id="reason">${m.reason}</h2><p class="measure note" dir="auto">${tag.reason}</p></section>`}
${tag.note === '' ? '' : html`<section aria-labelledby="note"><h2 id="note">${m.note}</h2><p class="measure note" dir="auto">${tag.note}</p></section>`}
<section aria-labelledby="words"><h2 id="words">${m.tagHeading}</h2><div class="columns">${side(view, data, 'ca')}${side(view, data, 'us')}</div></section>
${discussion(view, { comments: data.comments, action: `${paths.tag(tag.id)}/comments`, canComment: data.canComment })}
${
  data.canEdit
    ? html`<section aria-labelledby="edit"><h2 id="edit">${m.edit}</h2><form class="filter" method="post" action="${href(view, paths.tag(tag.id))}"><input type="hidden" name="version" value="${String(
        tag.version,
      )}">${tagFields(view, { ...valuesOf(data) }, data.plans)}<p class="actions"><button type="submit">${m.save}</button></p></form></section>`
    : ''
}
${historySection(view, data.history)}
${neighbors(view, data)}`;
  return layout(view, { title: `${name} – ${words.tagStatus[tag.status]}`, content });
}

function facts(view: View, data: TagData): readonly (readonly [string, Html | string])[] {
  const { desk: m, words } = messagesOf(view.language);
  const { tag } = data;
  const plan = data.plans.find((one) => one.id === tag.workPlanId);
  const list: readonly (readonly [string, Html | string | null])[] = [
    [m.status, words.tagStatus[tag.status]],
    [
      m.relationship,
      tag.relationship === null
        ? null
        : `${words.relationship[tag.relationship]}${tag.rationale === null ? '' : `, ${words.rationale[tag.rationale]}`}`,
    ],
    [m.stricterSide, tag.stringency === null ? null : words.stringency[tag.stringency]],
    [m.kindOfDifference, tag.divergenceKind === null ? null : words.kind[tag.divergenceKind]],
    [m.priority, words.tagPriority[tag.priority]],
    [m.assignee, tag.assignee],
    [m.labels, tag.labels.length === 0 ? null : tag.labels.join(', ')],
    [
      m.workPlan,
      tag.workPlanId === null
        ? null
        : html`<a href="${href(view, paths.workPlan(tag.workPlanId))}">${(view.language === 'fr' ? plan?.titleFr : plan?.titleEn) || plan?.titleEn || tag.workPlanId}</a>`,
    ],
    [m.author, m.by(tag.createdBy, formatDate(view.language, tag.createdAt))],
    [m.changed, formatDate(view.language, tag.updatedAt)],
  ];
  return list.flatMap(([term, value]) => (value === null ? [] : [[term, value] as const]));
}

function valuesOf({ tag }: TagData): Readonly<Record<string, string>> {
  const { status, relationship, rationale, stringency, divergenceKind, priority, assignee, workPlanId, reason, note } =
    tag;
  const given = { status, relationship, rationale, stringency, divergenceKind, priority, assignee, workPlanId };
  const choices = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value ?? '']));
  return { ...choices, labels: tag.labels.join(', '), reason, note };
}

function side(view: View, data: TagData, which: 'ca' | 'us'): Html | '' {
  const { desk: m, words, changes } = messagesOf(view.language);
  const pointer = data.tag[which];
  const state = data.sides[which];
  if (pointer === null || state === null) return '';
  const citation = citePointer(view, pointer);
  const status = !state.resolves ? m.lost : state.changed ? m.changedText : m.resolves;
  // Pointers keep no language of their own: a tag is made on the English text, which is what is compared.
  return html`<div class="side ${which}"><h3>${words.country[which]}${words.colon}${
    state.resolves
      ? html`<a href="${href(view, paths.provision(pointer.instrumentId, pointer.eId))}">${citation}</a>`
      : citation
  }</h3><p class="meta">${m.quoted(formatDate(view.language, pointer.pointInTime))}</p>${
    pointer.exact === null
      ? ''
      : html`<p>${m.exact}</p><blockquote lang="en"><mark>${pointer.exact}</mark></blockquote>`
  }<blockquote lang="en">${
    state.redline === null ? pointer.quote : redlineText(view, state.redline, state.since?.to ?? pointer.pointInTime)
  }</blockquote>${which === 'ca' && data.caPlace !== null ? otherLanguage(view, data.twins, data.caPlace) : ''}<p class="${state.resolves && !state.changed && state.since === null ? 'quiet' : 'notice'}">${status}${
    state.since === null
      ? ''
      : html` ${
          state.since.now === null
            ? ''
            : html`<a href="${href(view, paths.provision(pointer.instrumentId, state.since.now.eId))}">${changes.nowAt(state.since.now.citation)}</a>; `
        }<a href="${href(
          view,
          paths.changes(pointer.instrumentId, { from: state.since.from, to: state.since.to }, state.since.firstChange),
        )}">${changes.seeChanges(formatDate(view.language, state.since.from), formatDate(view.language, state.since.to))}</a>`
  }</p></div>`;
}

/** The tags before and after it in the list it was opened from. */
function neighbors(view: View, data: TagData): Html {
  const { desk: m } = messagesOf(view.language);
  const link = (id: string | null, rel: 'prev' | 'next', text: string) =>
    id === null
      ? ''
      : html`<li><a rel="${rel}" href="${href(view, paths.list(paths.tag(id), data.filter))}">${text}</a></li>`;
  return html`<nav class="neighbors" aria-label="${m.tagNavigation}"><ul>${link(data.neighbors.previous, 'prev', m.previousTag)}<li><a href="${href(
    view,
    paths.list('/tags', data.filter),
  )}">${m.allOfThese}</a></li>${link(data.neighbors.next, 'next', m.nextTag)}</ul></nav>`;
}
