import { html } from 'hono/html';
import { breadcrumb } from '../components/breadcrumb.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { View } from '../view.ts';

/** Every word that pages use in a sense of their own; each can be linked to. */
export function glossaryPage(view: View): Html {
  const { guide: m, shell, words } = messagesOf(view.language);
  const relationships = Object.entries(words.relationship).map(
    ([key, term]) => [key, term, words.relationshipMeaning[key as keyof typeof words.relationshipMeaning]] as const,
  );
  const groups = [
    ...m.glossaryGroups,
    { id: 'relationships', title: m.relationshipsTitle, lead: m.relationshipsLead, terms: relationships },
  ];
  const content = html`${breadcrumb(view, [{ text: shell.about, path: '/about' }])}
<div class="intro"><h1>${m.glossaryTitle}</h1><p class="lead">${m.glossaryLead}</p></div>
${groups.map(
  ({ id, title, lead, terms }) =>
    html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${lead === '' ? '' : html`<p class="measure">${lead}</p>`}<dl class="terms">${terms.map(
      ([anchor, term, meaning]) => html`<div id="${anchor}"><dt>${term}</dt><dd>${meaning}</dd></div>`,
    )}</dl></section>`,
)}`;
  return layout(view, { title: m.glossaryTitle, content });
}
