import { html } from 'hono/html';
import { notionOfName } from '../../model/notion-evidence.ts';
import { formatFeature, formatScore } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { CompareData } from '../page-data.ts';
import type { View } from '../view.ts';
import { inLanguage } from './in-language.ts';

/** The evidence behind a pair: the method in a sentence, its score, and what it saw. */
export function whyPaired(view: View, data: Pick<CompareData, 'alignment' | 'features'>): Html {
  const { compare: m, words } = messagesOf(view.language);
  const { alignment } = data;
  const features = Object.entries(data.features);
  return html`<details class="why"><summary>${m.whyTitle}</summary><dl class="facts"><div><dt>${m.whyPass}</dt><dd>${passWords(
    view,
    alignment.pass,
  )}</dd></div><div><dt>${m.whyScore}</dt><dd>${formatScore(view.language, alignment.score)}</dd></div><div><dt>${m.whyLabel}</dt><dd>${
    words.label[alignment.label]
  }. ${words.labelMeaning[alignment.label]}</dd></div></dl>${
    features.length === 0
      ? ''
      : html`<table><caption>${m.whyFeatures}</caption><thead><tr><th scope="col">${m.whyFeature}</th><th scope="col">${
          m.whyValue
        }</th></tr></thead><tbody>${features.map(
          ([name, value]) =>
            html`<tr><th scope="row">${featureWords(view, name)}</th><td class="number">${formatFeature(view.language, value)}</td></tr>`,
        )}</tbody></table>`
  }</details>`;
}

/** A method that the dictionary does not know yet is named by its code rather than left out: evidence is never hidden. */
function passWords(view: View, pass: string): string | Html {
  const { compare: m } = messagesOf(view.language);
  return (m.pass as Readonly<Record<string, string>>)[pass] ?? m.passCode(pass);
}

/** What a feature's name says to a reader; one that the dictionary does not know is shown as its code. */
export function featureWords(view: View, name: string): string | Html {
  const { compare: m, words } = messagesOf(view.language);
  const notion = notionOfName(name);
  if (notion !== null) {
    const quoted = (term: string): Html => inLanguage(view, 'en', html`“${term}”`);
    return html`${m.sameNotion} ${quoted(notion.ca)} (${words.countryShort.ca}), ${quoted(notion.us)} (${words.countryShort.us})`;
  }
  return (m.feature as Readonly<Record<string, string>>)[name] ?? html`<code>${name}</code>`;
}
