import { html } from 'hono/html';
import type { ProofStep, TagContradiction } from '../../model/contradictory-tags.ts';
import type { Tag } from '../../model/tag.ts';
import { breadcrumb } from '../components/breadcrumb.ts';
import { citePointer } from '../components/cite.ts';
import { tagName } from '../components/tag-name.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/** Judgements that cannot all be true, each with the steps that rule it out. */
export function contradictionsPage(
  view: View,
  data: { readonly contradictions: readonly TagContradiction[]; readonly tags: readonly Tag[] },
): Html {
  const { desk: m, shell, words } = messagesOf(view.language);
  const byId = new Map(data.tags.map((tag) => [tag.id, tag]));
  const link = (id: string) => {
    const tag = byId.get(id);
    return html`<a href="${href(view, paths.tag(id))}">${tag === undefined ? id : tagName(view, tag)}</a>`;
  };
  const names = (all: TagContradiction['possible']) =>
    all.map((one) => words.relationship[one]).join(words.listSeparator);
  const content = html`${breadcrumb(view, [{ text: shell.tags, path: '/tags' }])}
<div class="intro"><h1>${m.contradictionsTitle}</h1><p class="lead">${m.contradictionsLead}</p></div>
${
  data.contradictions.length === 0
    ? html`<p class="state">${m.noContradictions}</p>`
    : html`<ol class="comments">${data.contradictions.map(
        (one) =>
          html`<li><p>${link(one.tagId)}${words.colon}<strong>${words.relationship[one.relationship]}</strong></p><p>${m.proofSays(names(one.possible))}</p><ol>${one.proof.map(
            (step) => proofStep(view, step, names(step.relationships), link),
          )}</ol></li>`,
      )}</ol>`
}`;
  return layout(view, { title: m.contradictionsTitle, content });
}

function proofStep(view: View, step: ProofStep, relationships: string, link: (id: string) => Html): Html {
  const { desk: m, words } = messagesOf(view.language);
  const cite = (place: string) => {
    const [instrumentId = '', eId = ''] = place.split(' ');
    return citePointer(view, { instrumentId, eId });
  };
  const said = m.proofStep(cite(step.left), cite(step.right), relationships);
  return html`<li>${said} ${step.tagId === null ? m.proofStructure : html`(${m.tagTitle}${words.colon}${link(step.tagId)})`}</li>`;
}
