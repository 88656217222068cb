import { html } from 'hono/html';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/**
 * What stands in place of an empty list of differences. Two laws that carry out one treaty have equal figures and nothing else: "none matches" would read as
 * "nothing was found", so what waits behind the switch is counted and one link away.
 */
export function noneShown(
  view: View,
  list: '/divergences' | '/variances',
  filter: Readonly<Record<string, string | undefined>>,
  weak: number,
): Html {
  const { variance: m, lists } = messagesOf(view.language);
  if (weak === 0 || filter['weak'] !== undefined) return html`<p class="state">${lists.noDivergences}</p>`;
  const n = formatNumber(view.language, weak);
  return html`<p class="state">${m.onlyWeak(n)} <a href="${href(view, paths.list(list, { ...filter, weak: '1' }))}">${m.showThem}</a></p>`;
}
