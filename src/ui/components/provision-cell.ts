import { html } from 'hono/html';
import type { CompareCell } from '../../model/comparison.ts';
import { twinKey } from '../../model/language-twin.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { CompareData } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { citeProvision } from './cite.ts';
import { citationLinks } from './cited-text.ts';
import { langAttribute } from './in-language.ts';
import { inOrder, type Marking, markedText, type TextMark } from './marked-text.ts';
import { otherLanguage, twinPassage } from './other-language.ts';
import { provisionTable } from './provision-table.ts';
import { standingBadge } from './standing.ts';

/**
 * One provision in a comparison: its citation, which leads to the provision in its own section, and its text with what differs. Canadian
 * text in French comes without marks, since the comparison was made on the English text.
 */
export function provisionCell(
  view: View,
  data: CompareData,
  cell: CompareCell,
  side: 'ca' | 'us',
  marks: readonly TextMark[],
  marking: Marking = 'differing',
): Html {
  const { compare: m, words } = messagesOf(view.language);
  const { provision } = cell;
  const id = `${side}-${provision.eId}`;
  const edition = data.editions[side];
  const citation = citeProvision(view, { citation: cell.citation, eId: provision.eId });
  return html`<div class="cell" id="${id}"><p class="cite"><span class="country">${words.countryShort[side]}</span> <a href="${href(
    view,
    paths.provision(edition.instrumentId, provision.eId),
  )}">${citation} <span class="in">${m.inContext}</span></a> <a class="anchor" href="#${encodeURIComponent(id)}" aria-label="${m.permalinkOf(citation)}">#</a><button type="button" class="plain copy" hidden data-copy="${citation} (${
    edition.pointInTime
  })" data-done="${m.copied}" data-anchor="${id}" aria-label="${m.copyOf(citation)}">${m.copy}</button> ${standingBadge(view, provision)}</p>${body(view, data, cell, side, { marks, marking }, citation)}</div>`;
}

function body(
  view: View,
  data: CompareData,
  cell: CompareCell,
  side: 'ca' | 'us',
  { marks, marking }: { readonly marks: readonly TextMark[]; readonly marking: Marking },
  citation: string,
): Html {
  const { compare: m } = messagesOf(view.language);
  const { provision } = cell;
  const lang = langAttribute(view, data.editions[side].language);
  const head =
    provision.heading === null || provision.heading === '' ? '' : html`<p class="heading">${provision.heading}</p>`;
  const links = citationLinks(view, provision.text, data.citations.get(`${side} ${provision.eId}`) ?? []);
  const twin = side === 'ca' ? data.twins.get(twinKey(provision)) : undefined;
  const own =
    provision.table !== null
      ? html`<div${lang} data-law>${head}${provisionTable(provision.table, citation, { content: markedCell(view, side, inOrder(marks)) })}</div>`
      : provision.text !== ''
        ? html`<div${lang} data-law>${head}<p>${markedText(view, side, cell.runs, inOrder(marks), links, marking)}</p></div>`
        : head === ''
          ? html`<p class="quiet">${m.noText}</p>`
          : html`<div${lang}>${head}</div>`;
  if (twin === undefined) return own;
  // The language that was not asked for is folded beside the other.
  return data.inFrench
    ? html`${twinPassage(view, twin)}<details class="twin"><summary>${messagesOf(view.language).language.show.en}</summary>${own}</details>`
    : html`${own}${otherLanguage(view, data.twins, provision)}`;
}

/** The figures of a table that differences rest on are marked in their cells. Words are not: two tables hardly share a sentence. */
function markedCell(view: View, side: 'ca' | 'us', marks: readonly TextMark[]) {
  return (text: string, start: number): string | Html => {
    const inside = marks.filter(({ span }) => span.start >= start && span.end <= start + text.length);
    if (inside.length === 0) return text;
    const shifted = inside.map((mark) => ({
      ...mark,
      span: { start: mark.span.start - start, end: mark.span.end - start },
    }));
    return markedText(view, side, [{ text, only: false }], shifted);
  };
}
