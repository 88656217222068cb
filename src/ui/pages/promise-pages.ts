import { html } from 'hono/html';
import { breadcrumb } from '../components/breadcrumb.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { Limits, SetPromise } from '../reference-data.ts';
import { href, type View } from '../view.ts';

/** What a program may rely on. */
export function stabilityPage(view: View, sets: readonly SetPromise[]): Html {
  const { data, reference: m } = messagesOf(view.language);
  const content = html`${breadcrumb(view, [{ path: '/data', text: data.title }])}
<div class="intro"><h1>${m.stabilityTitle}</h1><p class="lead">${m.stabilityLead}</p></div>
<section aria-labelledby="promised"><h2 id="promised">${m.promisedTitle}</h2><ul>${m.promised.map((rule) => html`<li>${rule}</li>`)}</ul></section>
<section aria-labelledby="changes"><h2 id="changes">${m.changesTitle}</h2><ul>${m.changes.map((rule) => html`<li>${rule}</li>`)}</ul></section>
<section aria-labelledby="sets"><h2 id="sets">${m.perSet}</h2><table class="pairs"><caption class="vh">${m.perSet}</caption><thead><tr><th scope="col">${data.set}</th><th scope="col">${m.promise}</th></tr></thead><tbody>${sets.map(
    ({ name, title, stability }) =>
      html`<tr><th scope="row"><a href="${href(view, `/data/${name}`)}">${title[view.language]}</a></th><td data-label="${m.promise}">${m[stability]}</td></tr>`,
  )}</tbody></table></section>`;
  return layout(view, { title: m.stabilityTitle, content });
}

/** How often one may ask of this server, and how much at once. */
export function limitsPage(view: View, limits: Limits): Html {
  const { data, reference: m } = messagesOf(view.language);
  const n = (value: number) => formatNumber(view.language, value);
  const perMinute = (requests: number) => m.perMinute(n(requests), n(60));
  const { reads } = limits;
  const rows: readonly (readonly [what: string, limit: string, past: string])[] = [
    [m.reads, reads === null ? m.noLimit : m.perMinute(n(reads.requests), n(reads.seconds)), '429'],
    [m.writes, perMinute(limits.writesAMinute), '429'],
    [m.signIns, perMinute(limits.signInsAMinute), '429'],
    [m.rowsAPage, n(limits.rowsAPage), '422'],
    [m.rowsOfFile, m.allRows, '–'],
    [m.bodySize, `${n(limits.bodyBytes / 1024)} KiB`, '413'],
    [m.fileSize, `${n(limits.fileBytes / 1024 ** 2)} MiB`, m.cutFiles],
  ];
  const content = html`${breadcrumb(view, [{ path: '/data', text: data.title }])}
<div class="intro"><h1>${m.limitsTitle}</h1><p class="lead">${m.limitsLead}</p></div>
<section aria-labelledby="limits"><h2 id="limits">${m.limitsTable}</h2><table class="pairs"><caption class="vh">${m.limitsTable}</caption><thead><tr><th scope="col">${m.what}</th><th scope="col">${m.limit}</th><th scope="col">${m.answerPast}</th></tr></thead><tbody>${rows.map(
    ([what, limit, past]) =>
      html`<tr><th scope="row">${what}</th><td data-label="${m.limit}">${limit}</td><td data-label="${m.answerPast}">${past}</td></tr>`,
  )}</tbody></table></section>
<section aria-labelledby="headers"><h2 id="headers">${m.headersTitle}</h2><dl class="terms">${m.headers.map(
    ([header = '', meaning = '']) => html`<div><dt><code>${header}</code></dt><dd>${meaning}</dd></div>`,
  )}</dl><p>${m.headersNote}</p></section>`;
  return layout(view, { title: m.limitsTitle, content });
}
