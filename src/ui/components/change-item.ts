import { html } from 'hono/html';
import type { ChangedProvision, ChangeRow, EditionPair } from '../../model/change-row.ts';
import type { RedlineRun } from '../../model/edition-change.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { Twins } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { citeProvision } from './cite.ts';
import { langAttribute } from './in-language.ts';
import { otherLanguage } from './other-language.ts';
import { redlineText } from './redline-text.ts';

/** One change: what happened in words, then the text with what was taken out and put in, then the way to both texts and to the next change. */
export function changeItem(
  view: View,
  pair: EditionPair,
  change: ChangeRow,
  twins: Twins,
  neighbors: { readonly previous: string | null; readonly next: string | null },
): Html {
  const { changes: m } = messagesOf(view.language);
  const [heading, text] = [runsOf(change, 'heading'), runsOf(change, 'text')];
  const language = langAttribute(view, change.language);
  return html`<li id="change-${String(change.ordinal)}" class="change"><h3 class="says">${whatHappened(view, change)}</h3><p class="kinds">${change.kinds.map(
    (kind) => html`<span class="chip">${m.kind[kind]}</span> `,
  )}</p>${figures(view, change)}${change.coarse ? html`<p class="meta">${m.coarse}</p>` : ''}${
    heading === null
      ? ''
      : html`<p class="redline"${language}><strong>${redlineText(view, heading, change.to)}</strong></p>`
  }${text === null ? '' : html`<p class="redline"${language}>${redlineText(view, text, change.to)}</p>`}${changePlaces(pair, change).map((place) => otherLanguage(view, twins, place))}<p class="meta">${textLink(
    view,
    pair,
    'from',
    change.was[0],
  )}${textLink(view, pair, 'to', change.is[0])}${step(neighbors.previous, m.oneBack, 'prev')}${step(neighbors.next, m.oneOn, 'next')}</p></li>`;
}

/** The provisions whose text a change shows: the newer ones, or what was taken out. */
export function changePlaces(
  pair: Pick<EditionPair, 'fromEditionId' | 'toEditionId'>,
  { was, is }: Pick<ChangeRow, 'was' | 'is'>,
): { editionId: string; eId: string }[] {
  return is.length > 0
    ? is.map(({ eId }) => ({ editionId: pair.toEditionId, eId }))
    : was.map(({ eId }) => ({ editionId: pair.fromEditionId, eId }));
}

/** "Was 21 CFR 820.180(a), is 21 CFR 820.35(d)". */
function whatHappened(view: View, { was, is, language }: ChangeRow): string {
  const { changes: m, words } = messagesOf(view.language);
  const cite = (one: ChangedProvision) => (language === 'en' ? citeProvision(view, one) : one.citation);
  const withSize = (one: ChangedProvision) =>
    one.provisions > 1 ? `${cite(one)} (${m.withInside(formatNumber(view.language, one.provisions))})` : cite(one);
  const names = (provisions: readonly ChangedProvision[]) => provisions.map(cite).join(` ${words.and} `);
  const [before, after] = [was[0], is[0]];
  if (before === undefined) return after === undefined ? '' : m.isNew(withSize(after));
  if (after === undefined) return m.isGone(withSize(before));
  if (was.length + is.length > 2) return m.splitInto(names(was), names(is));
  return before.citation === after.citation ? cite(after) : m.wasIs(cite(before), cite(after));
}

function figures(view: View, change: ChangeRow): Html | '' {
  const { changes: m, words } = messagesOf(view.language);
  if (change.figures.length === 0) return '';
  const sentences = change.figures.map(({ from, to }) => m.became(from, to));
  return html`<p><strong>${m.figures}${words.colon}</strong>${[...new Set(sentences)].join(words.listSeparator)}</p>`;
}

/** What was added or removed is one run; a provision that only moved shows its text unmarked. */
function runsOf(change: ChangeRow, part: 'heading' | 'text'): readonly RedlineRun[] | null {
  const stored = part === 'heading' ? change.headingRedline : change.textRedline;
  if (stored !== null) return stored;
  if (part === 'heading') {
    const isWhole = change.was.length === 0 || change.is.length === 0;
    const heading = isWhole ? null : (change.is[0]?.heading ?? null);
    return heading === null || heading === '' ? null : [{ kind: 'same', text: heading }];
  }
  const { before, after } = change;
  if (after === null) return before === null || before === '' ? null : [{ kind: 'deleted', text: before }];
  if (after === '') return null;
  return [{ kind: before === null ? 'inserted' : 'same', text: after }];
}

function textLink(
  view: View,
  pair: EditionPair,
  side: 'from' | 'to',
  provision: ChangedProvision | undefined,
): Html | '' {
  const { changes: m } = messagesOf(view.language);
  if (provision === undefined) return '';
  const editionId = side === 'from' ? pair.fromEditionId : pair.toEditionId;
  const address = href(view, paths.provisionIn(pair.instrumentId, provision.eId, editionId));
  return html`<a class="step" href="${address}">${side === 'from' ? m.olderText : m.newerText}<span class="vh"> ${provision.citation}</span></a> `;
}

function step(address: string | null, words: string, rel: 'prev' | 'next'): Html | '' {
  return address === null ? '' : html`<a class="step screen" rel="${rel}" href="${address}">${words}</a> `;
}
