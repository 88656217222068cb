import { html } from 'hono/html';
import { formatProvisionCitation } from '../../model/provision-citation.ts';
import type { Requirement } from '../../model/requirement.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { ProvisionData } from '../page-data.ts';
import type { View } from '../view.ts';
import { inLanguage } from './in-language.ts';

const PARTS = [
  'object',
  'condition',
  'exception',
  'methods',
  'recipient',
  'deadline',
  'frequency',
  'retention',
  'penalty',
  'otherLanguage',
] as const;

/**
 * The requirements that the machine reads in a text, folded below it: what a comparison starts from can be checked where the words stand. Nothing where it
 * reads none.
 */
export function requirementList(view: View, data: ProvisionData): Html | '' {
  const { atoms: m, words } = messagesOf(view.language);
  const { requirements, instrument, edition } = data;
  if (requirements.length === 0) return '';
  const law = (text: string | null) => (text === null ? '–' : inLanguage(view, edition.language, text));
  return html`<details><summary>${m.title(formatNumber(view.language, requirements.length))}</summary><p class="measure">${
    m.lead
  }</p><table class="pairs"><thead><tr>${[m.clause, m.kind, m.actor, m.action, m.more].map(
    (head) => html`<th scope="col">${head}</th>`,
  )}</tr></thead><tbody>${requirements.map(
    (one) =>
      html`<tr><th scope="row" data-label="${m.clause}"><a href="#${encodeURIComponent(one.eId)}">${formatProvisionCitation(instrument.citation, one.eId, view.language)}</a></th><td data-label="${m.kind}">${words.modality[one.modality]}${
        one.modal === '' ? '' : html` (${law(one.modal)})`
      }</td><td data-label="${m.actor}">${law(one.actor)}</td><td data-label="${m.action}">${law(one.action)}</td><td data-label="${
        m.more
      }">${further(view, data, one)}</td></tr>`,
  )}</tbody></table></details>`;
}

/** The parts that a requirement has beside who and what, each by name. */
function further(view: View, { edition }: ProvisionData, requirement: Requirement): Html {
  const { atoms: m, words } = messagesOf(view.language);
  const other = edition.language === 'en' ? 'fr' : 'en';
  const found = PARTS.flatMap((part) => {
    const value = requirement[part];
    const text = typeof value === 'string' ? value : (value ?? []).join(words.listSeparator);
    const language = part === 'otherLanguage' ? other : edition.language;
    return text === '' ? [] : [html`${m.part[part]}${words.colon}${inLanguage(view, language, text)}`];
  });
  return found.length === 0 ? html`–` : html`${found.map((one, at) => html`${at === 0 ? '' : html`<br>`}${one}`)}`;
}
