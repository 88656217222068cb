import { html } from 'hono/html';
import { breadcrumb } from '../components/breadcrumb.ts';
import { shortFormChip } from '../components/chip.ts';
import { citeInstrument } from '../components/cite.ts';
import { formatDate } from '../format-date.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { AboutData } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/** What the tool knows and does not know, in plain words, and the date of every text it holds. */
export function aboutPage(view: View, data: AboutData): Html {
  const { about: m } = messagesOf(view.language);
  const n = (value: number) => formatNumber(view.language, value);
  const { counts } = data;
  const content = html`${breadcrumb(view, [])}
<div class="intro"><h1>${m.title}</h1><p class="lead">${m.lead}</p></div>
<div class="columns"><section aria-labelledby="does"><h2 id="does">${m.doesTitle}</h2><ul>${m.does.map(
    (line) => html`<li>${line}</li>`,
  )}</ul></section>
<section aria-labelledby="does-not"><h2 id="does-not">${m.doesNotTitle}</h2><ul>${m.doesNot.map(
    (line) => html`<li>${line}</li>`,
  )}</ul></section></div>
<section aria-labelledby="digest"><h2 id="digest">${m.digestTitle}</h2><p class="measure">${m.digest}</p></section>
<section aria-labelledby="glossary"><h2 id="glossary">${m.glossaryTitle}</h2><dl class="terms">${m.glossary.map(
    ([term, meaning]) => html`<div><dt>${term}</dt><dd>${meaning}</dd></div>`,
  )}</dl></section>
<section aria-labelledby="data"><h2 id="data">${m.dataTitle}</h2><p class="measure">${m.data} <a href="/openapi.json">/openapi.json</a>.</p></section>
<section aria-labelledby="accessibility"><h2 id="accessibility">${m.accessibilityTitle}</h2><p class="measure">${m.accessibility}</p></section>
<section aria-labelledby="sources"><h2 id="sources">${m.sourcesTitle}</h2><ul class="counts"><li><b>${n(counts.instruments)}</b> ${m.instruments(
    counts.instruments,
  )}</li><li><b>${n(counts.official)}</b> ${m.official(counts.official)}</li><li><b>${n(counts.digests)}</b> ${m.digests(
    counts.digests,
  )}</li><li><b>${n(counts.provisions)}</b> ${m.provisions(counts.provisions)}</li></ul><p>${
    data.builtAt === null ? m.notBuilt : m.builtAt(formatDate(view.language, data.builtAt))
  }</p>${sources(view, data)}</section>`;
  return layout(view, { title: m.title, content });
}

function sources(view: View, data: AboutData): Html {
  const { about: m, lists, words } = messagesOf(view.language);
  return html`<table class="pairs"><caption>${m.sourcesLead}</caption><thead><tr><th scope="col">${lists.citation}</th><th scope="col">${
    lists.date
  }</th><th scope="col">${m.language}</th><th scope="col">${lists.form}</th><th scope="col">${lists.provisions}</th></tr></thead><tbody>${data.editions.map(
    (edition) =>
      html`<tr><th scope="row" class="short" data-label="${lists.citation}"><a href="${href(
        view,
        paths.list(paths.instrument(edition.instrumentId), { edition: edition.id }),
      )}">${citeInstrument(view, edition.citation)}</a></th><td data-label="${lists.date}">${formatDate(
        view.language,
        edition.pointInTime,
      )}</td><td data-label="${m.language}">${words.language[edition.language]}</td><td data-label="${lists.form}">${shortFormChip(
        view,
        edition.form,
      )}</td><td data-label="${lists.provisions}" class="number">${formatNumber(view.language, edition.provisionCount)}</td></tr>`,
  )}</tbody></table>`;
}
