import { html } from 'hono/html';
import { breadcrumb } from '../components/breadcrumb.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { View } from '../view.ts';

/** The accessibility statement: what is promised, how it is tested, and what falls short. */
export function accessibilityPage(view: View): Html {
  const { guide: m, shell } = messagesOf(view.language);
  const content = html`${breadcrumb(view, [{ text: shell.about, path: '/about' }])}
<div class="intro"><h1>${m.accessibilityTitle}</h1><p class="lead">${m.accessibilityLead}</p></div>
${m.accessibilityParts.map(
  ({ id, title, lines }) =>
    html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2><ul class="measure">${lines.map((line) => html`<li>${line}</li>`)}</ul></section>`,
)}`;
  return layout(view, { title: m.accessibilityTitle, content });
}
