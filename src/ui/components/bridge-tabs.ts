import { html } from 'hono/html';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { href, type View } from '../view.ts';

const TABS = ['bridges', 'drift', 'ripples', 'hubs'] as const;

/** The ways between the four lists; the one shown is text. */
export function bridgeTabs(view: View, shown: (typeof TABS)[number]): Html {
  const { bridges: m } = messagesOf(view.language);
  return html`<ul class="counterparts">${TABS.map((tab) =>
    tab === shown
      ? html`<li><strong>${m.more[tab]}</strong></li>`
      : html`<li><a href="${href(view, `/${tab}`)}">${m.more[tab]}</a></li>`,
  )}</ul>`;
}
