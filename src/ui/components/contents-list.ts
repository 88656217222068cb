import { html } from 'hono/html';
import type { Provision } from '../../model/provision.ts';
import { isInForceOn } from '../../model/standing.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { ContentsMark, InstrumentData } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { citeProvision } from './cite.ts';
import { distinctMarks } from './distinct-marks.ts';
import { langAttribute } from './in-language.ts';
import { statusChip } from './standing.ts';

/** The table of contents with a mark beside each section: aligned, candidate, no counterpart found, or not assessed. */
export function contentsList(view: View, data: InstrumentData): Html {
  const { lists: m } = messagesOf(view.language);
  const marks = new Map<string, ContentsMark[]>();
  for (const mark of data.marks) marks.set(mark.eId, [...(marks.get(mark.eId) ?? []), mark]);
  const day = data.inForceOn;
  const contents = day === null ? data.contents : data.contents.filter((provision) => isInForceOn(provision, day));
  const shallowest = contents.reduce((least, provision) => Math.min(least, provision.depth), 99);
  const edition = data.edition.id === data.instrument.editionId ? undefined : data.edition.id;
  return html`${marksSummary(
    view,
    data,
    contents.filter(({ level }) => level === 'section'),
    marks,
  )}<p class="measure quiet">${m.marksLegend}</p><ol class="contents">${contents.map((provision) => {
    const depth = Math.min(provision.depth - shallowest, 5);
    const isSection = provision.level === 'section' || marks.has(provision.eId);
    const [page = '', anchor] = paths.provision(data.instrument.id, provision.eId).split('#');
    const address = `${paths.list(page, { edition })}${anchor === undefined ? '' : `#${anchor}`}`;
    const name = html`<span${langAttribute(view, data.edition.language)}>${label(provision)}</span>`;
    return html`<li class="d${depth}${isSection ? '' : ' group'}">${
      isSection ? html`<a href="${href(view, address)}">${name}</a>` : name
    }${statusChip(view, provision)}${isSection ? markOf(view, data, provision, marks.get(provision.eId) ?? []) : ''}</li>`;
  })}</ol>`;
}

function label(provision: Provision): string {
  const text = [provision.number, provision.heading].filter((part) => part !== null && part !== '').join(' ');
  return text === '' ? provision.text.slice(0, 80) || provision.eId : text;
}

function markOf(view: View, data: InstrumentData, provision: Provision, marks: readonly ContentsMark[]): Html {
  const { lists: m, words } = messagesOf(view.language);
  if (marks.length === 0) return html` <span class="mark quiet">${m.notAssessed}</span>`;
  const citation = citeProvision(view, { citation: data.instrument.citation, eId: provision.eId });
  return html`${distinctMarks(marks).map((mark) =>
    mark.alignmentId === null
      ? html` <span class="mark m-${mark.mark}">${m.mark[mark.mark]}</span>`
      : html` <a class="mark m-${isDivergent(mark) ? 'divergent' : mark.mark}" href="${href(view, paths.compare(mark.alignmentId))}">${markWords(view, mark)}${
          mark.counterpart === null ? '' : `${words.colon}${citeProvision(view, mark.counterpart)}`
        }<span class="vh">${words.listSeparator}${m.compareMark} ${citation}</span></a>`,
  )}`;
}

/** A pair whose provisions part on something that lists show. */
function isDivergent({ mark, differences }: ContentsMark): boolean {
  return differences > 0 && (mark === 'aligned' || mark === 'candidate');
}

function markWords(view: View, mark: ContentsMark): string {
  const { lists: m, words } = messagesOf(view.language);
  if (!isDivergent(mark)) return m.mark[mark.mark];
  return `${m.mark[mark.mark]}${words.listSeparator}${m.markDifferences(formatNumber(view.language, mark.differences), mark.differences === 1)}`;
}

const STATES = ['divergent', 'aligned', 'candidate', 'gap', 'notAssessed'] as const;

/** What people rejected or dispute still waits for an answer, as a candidate does. */
function stateOf(best: ContentsMark | undefined): (typeof STATES)[number] {
  if (best === undefined) return 'notAssessed';
  if (isDivergent(best)) return 'divergent';
  return best.mark === 'rejected' || best.mark === 'disputed' ? 'candidate' : best.mark;
}

/** How the sections stand, each counted once by its surest mark. */
function marksSummary(
  view: View,
  data: InstrumentData,
  sections: readonly Provision[],
  marks: ReadonlyMap<string, readonly ContentsMark[]>,
): Html | '' {
  const { lists: m } = messagesOf(view.language);
  if (data.contents.length === 0) return '';
  const counts = new Map<string, number>();
  for (const { eId } of sections) {
    const own = marks.get(eId) ?? [];
    const best = own.find(isDivergent) ?? own.find(({ mark }) => mark === 'aligned') ?? own[0];
    const state = stateOf(best);
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return html`<ul class="counts">${STATES.filter((state) => counts.has(state)).map(
    (state) =>
      html`<li><b>${formatNumber(view.language, counts.get(state) ?? 0)}</b> ${m.markCount[state](counts.get(state) ?? 0)}</li>`,
  )}</ul>`;
}
