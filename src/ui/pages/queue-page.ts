import { html } from 'hono/html';
import type { ProvisionLabel } from '../../model/alignment-summary.ts';
import type { QueueItem } from '../../model/queue-item.ts';
import { breadcrumb } from '../components/breadcrumb.ts';
import { citeInstrument, citeProvision } from '../components/cite.ts';
import { dataFaces } from '../components/data-faces.ts';
import { type DecisionSubject, decisionForm } from '../components/decision-form.ts';
import { inLanguage, languageOfEdition } from '../components/in-language.ts';
import { otherLanguage } from '../components/other-language.ts';
import { formatNumber, formatScore } from '../format-number.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { Listing, Twins } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

export type QueueData = Listing<QueueItem> & {
  /** What the first row's two sides say, cut; whole instruments say their titles. */
  readonly texts: { readonly ca: string; readonly us: string };
  /** Of its Canadian provisions. */
  readonly twins: Twins;
  /** Place of the undecided item before the first row; null at the beginning. */
  readonly previous: number | null;
  readonly canDecide: boolean;
};

/** One item at a time, with what a person needs to decide it; the others wait below. */
export function queuePage(view: View, data: QueueData): Html {
  const { decisions: m } = messagesOf(view.language);
  const [item, ...waiting] = data.rows;
  const content = html`${breadcrumb(view, [{ text: m.title, path: '/decisions' }])}
<div class="intro"><h1>${m.queueTitle}</h1><p class="lead">${m.queueLead}</p></div>
${item === undefined ? html`<p class="state">${m.queueEmpty}</p>` : current(view, item, data)}
${waiting.length === 0 ? '' : html`<section aria-labelledby="waiting"><h2 id="waiting">${m.waiting}</h2><ol class="lines" start="${String(waiting[0]?.rank ?? 1)}">${waiting.map((one) => html`<li value="${String(one.rank)}"><a href="${href(view, at(one.rank))}">${sideNames(view, one, 'ca')} ↔ ${sideNames(view, one, 'us')}</a> <span class="quiet">${formatScore(view.language, one.score)}</span></li>`)}</ol></section>`}
${dataFaces(view)}<p><a href="${href(view, '/decisions')}">${m.toDecisions}</a></p>`;
  return layout(view, { title: m.queueTitle, content, wide: true });
}

function current(view: View, item: QueueItem, data: QueueData): Html {
  const { decisions: m } = messagesOf(view.language);
  const n = (value: number) => formatNumber(view.language, value);
  const next = data.rows[1]?.rank ?? null;
  const step = (rank: number | null, rel: 'prev' | 'next', key: string, text: string) =>
    rank === null ? '' : html`<li><a rel="${rel}" accesskey="${key}" href="${href(view, at(rank))}">${text}</a></li>`;
  const link =
    item.alignmentId === null
      ? html`<a href="${href(view, paths.list('/suggestions', { instrument: item.ca[0]?.instrumentId, other: item.us[0]?.instrumentId }))}">${m.evidence}</a>`
      : html`<a href="${href(view, paths.compare(item.alignmentId))}">${m.compare}</a>`;
  return html`<section aria-labelledby="item"><h2 id="item">${m.queuePlace(n(item.rank))}</h2><nav class="neighbors" aria-label="${m.queueTitle}"><ul>${step(
    data.previous,
    'prev',
    'p',
    m.previous,
  )}${step(next, 'next', 'n', m.next)}</ul></nav><div class="columns">${(['ca', 'us'] as const).map(
    (side) =>
      html`<div class="side ${side}"><h3>${sideNames(view, item, side)}</h3>${headings(view, item[side])}<blockquote lang="en">${data.texts[side]}</blockquote>${item[side].map((place) => otherLanguage(view, data.twins, place))}</div>`,
  )}</div><p class="measure">${m.whyText(formatScore(view.language, item.score), m.weightText[item.kind](n(item.stake)))} ${link}</p>${decisionForm(
    view,
    subjectOf(item),
    data.canDecide,
    at(next ?? item.rank),
  )}${data.canDecide ? html`<p class="quiet">${m.keys}</p>` : ''}</section>`;
}

function subjectOf(item: QueueItem): DecisionSubject {
  return item.alignmentId === null
    ? { caInstrumentId: item.ca[0]?.instrumentId ?? '', usInstrumentId: item.us[0]?.instrumentId ?? '' }
    : { alignmentId: item.alignmentId };
}

function at(rank: number): string {
  return paths.list('/queue', { from: String(rank) });
}

function sideNames(view: View, item: QueueItem, side: 'ca' | 'us'): string {
  const { words } = messagesOf(view.language);
  return item[side]
    .map((one) => (one.eId === '' ? citeInstrument(view, one.citation) : citeProvision(view, one)))
    .join(words.listSeparator);
}

function headings(view: View, labels: readonly ProvisionLabel[]): readonly Html[] {
  return labels.flatMap(({ heading, editionId }) =>
    heading === null ? [] : [html`<p><strong>${inLanguage(view, languageOfEdition(editionId), heading)}</strong></p>`],
  );
}
