import { html } from 'hono/html';
import type { AlignmentCounts } from '../../model/sector-summary.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/** Where the pairs and the gaps that are counted stand. */
type Lists = { readonly pairs: string; readonly gaps: string };

export const sectorLists = (sector: string): Lists => ({
  pairs: paths.list('/pairs', { sector, label: 'aligned', sections: '1' }),
  gaps: paths.list('/gaps', { sector }),
});

export const crosswalkLists = (id: string): Lists => ({
  pairs: `${paths.list(paths.crosswalk(id), { label: 'aligned' })}#pairs`,
  gaps: `${paths.crosswalk(id)}#gaps`,
});

/**
 * How many sections are aligned, and how many of either side have no counterpart. Only whole sections count: the pairs inside them are parts of
 * the same finding, and adding them up would tell it twice.
 */
export function alignmentCounts(view: View, counts: AlignmentCounts, lists: Lists): Html {
  const { alignedSections, gaps } = messagesOf(view.language).home;
  return html`${count(view, counts.sectionPairs, alignedSections, lists.pairs)}${count(
    view,
    counts.caGaps + counts.usGaps,
    gaps,
    lists.gaps,
  )}`;
}

function count(view: View, value: number, words: (value: number) => string, list: string): Html {
  return html`<li><a href="${href(view, list)}"><b>${formatNumber(view.language, value)}</b> ${words(value)}</a></li>`;
}
