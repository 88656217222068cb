import { html } from 'hono/html';
import type { AlignmentCounts } from '../../model/sector-summary.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

const PARTS = [
  { count: 'caStricter', stringency: 'ca-stricter' },
  { count: 'usStricter', stringency: 'us-stricter' },
  { count: 'mixed', stringency: 'mixed' },
  { count: 'unknown', stringency: 'unknown' },
  { count: 'same', stringency: 'same' },
] as const;

/**
 * Differences by direction: a bar for the eye, and the same as links with numbers and words, so that nothing depends on the bar. Equal
 * figures come last. A count of zero is left out, except the first two, whose zero is a finding.
 */
export function differenceBar(
  view: View,
  counts: AlignmentCounts,
  filter: { readonly sector?: string; readonly crosswalk?: string },
): Html {
  const { words, home } = messagesOf(view.language);
  const total = PARTS.reduce((sum, part) => sum + counts[part.count], 0);
  if (total === 0) return html`<p class="state quiet">${home.noDifferences}</p>`;
  let x = 0;
  const segments = PARTS.map((part) => {
    const width = (100 * counts[part.count]) / total;
    const from = x;
    x += width;
    return width === 0
      ? ''
      : html`<rect class="b-${part.stringency}" x="${from.toFixed(2)}" y="0" width="${width.toFixed(2)}" height="8"></rect>`;
  });
  const shown = PARTS.filter((part, index) => index < 2 || counts[part.count] > 0);
  return html`<div class="bar"><svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">${segments}</svg><ul aria-label="${home.differencesByDirection}">${shown.map(
    (part) =>
      html`<li class="k-${part.stringency}"><a href="${href(
        view,
        paths.list('/divergences', { ...filter, stringency: part.stringency }),
      )}"><b>${formatNumber(view.language, counts[part.count])}</b> ${words.stringency[part.stringency]}</a></li>`,
  )}</ul></div>`;
}
