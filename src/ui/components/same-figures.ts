import { html } from 'hono/html';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/**
 * "Are the limits the same?" is what an official asks first of two laws that carry out one treaty. Equal figures stay out of a list of differences, which they would
 * fill; their count stands over it and leads to them.
 */
export function sameFigures(
  view: View,
  list: '/divergences' | '/variances',
  { weak: _, ...filter }: Readonly<Record<string, string | undefined>>,
  same: number,
): Html | '' {
  if (same === 0 || filter['stringency'] !== undefined) return '';
  const { variance: m } = messagesOf(view.language);
  const say = m.sameOnBoth(formatNumber(view.language, same), same === 1);
  return html`<p><a href="${href(view, paths.list(list, { ...filter, stringency: 'same' }))}">${say}</a></p>`;
}
