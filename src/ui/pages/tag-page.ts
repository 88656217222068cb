import { html } from 'hono/html';
import { breadcrumb } from '../components/breadcrumb.ts';
import { citePointer } from '../components/cite.ts';
import { tagFields } from '../components/tag-fields.ts';
import { formatDate } from '../format-date.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { TagData } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/** One tag: the words it was made on, whether they still stand, what was said of the pair, and every change. */
export function tagPage(view: View, data: TagData): Html {
  const { desk: m, words, compare, shell } = messagesOf(view.language);
  const { tag } = data;
  const name = compare.rowLabel(citePointer(view, tag.ca), citePointer(view, tag.us));
  const facts: readonly (readonly [string, string])[] = [
    [m.status, words.tagStatus[tag.status]],
    [m.relationship, words.relationship[tag.relationship]],
    [m.priority, words.tagPriority[tag.priority]],
    [m.author, m.by(tag.createdBy, formatDate(view.language, tag.createdAt))],
    [m.changed, formatDate(view.language, tag.updatedAt)],
  ];
  const content = html`${breadcrumb(view, [{ text: shell.tags, path: '/tags' }])}
<div class="intro"><p class="kicker">${m.tagTitle}</p><h1>${name}</h1>${
    data.alignmentId === null
      ? ''
      : html`<p><a class="button" href="${href(view, paths.compare(data.alignmentId))}">${m.compare}</a></p>`
  }</div>
<dl class="facts">${facts.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>
${tag.note === '' ? '' : html`<section aria-labelledby="note"><h2 id="note">${m.note}</h2><p class="measure note" dir="auto">${tag.note}</p></section>`}
<section aria-labelledby="words"><h2 id="words">${m.tagHeading}</h2><div class="columns">${quote(view, data, 'ca')}${quote(view, data, 'us')}</div></section>
${
  data.canEdit
    ? html`<section aria-labelledby="edit"><h2 id="edit">${m.edit}</h2><form class="filter" method="post" action="${href(view, paths.tag(tag.id))}"><input type="hidden" name="version" value="${String(
        tag.version,
      )}">${tagFields(view, tag)}<p class="actions"><button type="submit">${m.save}</button></p></form></section>`
    : ''
}
<section aria-labelledby="history"><h2 id="history">${m.history}</h2>${
    data.history.length === 0
      ? html`<p class="state">${m.historyEmpty}</p>`
      : html`<ol>${data.history.map((entry) => html`<li>${m.historyLine(formatDate(view.language, entry.at), entry.actor, action(view, entry.action))}</li>`)}</ol>`
  }</section>`;
  return layout(view, { title: name, content });
}

function action(view: View, code: string): string {
  return (messagesOf(view.language).desk.actions as Readonly<Record<string, string>>)[code] ?? code;
}

function quote(view: View, data: TagData, side: 'ca' | 'us'): Html {
  const { desk: m, words, changes } = messagesOf(view.language);
  const pointer = data.tag[side];
  const state = data.sides[side];
  const citation = citePointer(view, pointer);
  const status = !state.resolves ? m.lost : state.changed ? m.changedText : m.resolves;
  // Pointers keep no language of their own: a tag is made on the English text, which is what is compared.
  return html`<div class="side ${side}"><h3>${words.country[side]}${words.colon}${
    state.resolves
      ? html`<a href="${href(view, paths.provision(pointer.instrumentId, pointer.eId))}">${citation}</a>`
      : citation
  }</h3><p class="meta">${m.quoted(formatDate(view.language, pointer.pointInTime))}</p><blockquote lang="en">${pointer.quote}</blockquote><p class="${
    state.resolves && !state.changed && state.since === null ? 'quiet' : 'notice'
  }">${status}${
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
