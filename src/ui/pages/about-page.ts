import { html } from 'hono/html';
import { breadcrumb } from '../components/breadcrumb.ts';
import { formatDate } from '../format-date.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { AboutData } from '../page-data.ts';
import { href, type View } from '../view.ts';

/** What the tool knows and does not know, in plain words, how much it holds, and the ways to the pages that help. */
export function aboutPage(view: View, data: AboutData): Html {
  const { about: m, guide, data: dictionary } = messagesOf(view.language);
  const n = (value: number) => formatNumber(view.language, value);
  const sum = (kind: 'texts' | 'provisions', form?: 'official' | 'digest') =>
    data.currency.reduce((total, one) => total + (form === undefined || one.form === form ? one[kind] : 0), 0);
  const official = sum('texts', 'official');
  const digests = sum('texts', 'digest');
  const provisions = sum('provisions');
  const content = html`${breadcrumb(view, [])}
<div class="intro"><h1>${m.title}</h1><p class="lead">${m.lead}</p></div>
<div class="columns"><section aria-labelledby="does"><h2 id="does">${m.doesTitle}</h2><ul>${m.does.map(
    (line) => html`<li>${line}</li>`,
  )}</ul></section>
<section aria-labelledby="does-not"><h2 id="does-not">${m.doesNotTitle}</h2><ul>${m.doesNot.map(
    (line) => html`<li>${line}</li>`,
  )}</ul></section></div>
<section aria-labelledby="digest"><h2 id="digest">${m.digestTitle}</h2><p class="measure">${m.digest}</p></section>
<section aria-labelledby="sources"><h2 id="sources">${m.sourcesTitle}</h2><ul class="counts"><li><b>${n(official)}</b> ${m.official(
    official,
  )}</li><li><b>${n(digests)}</b> ${m.digests(digests)}</li><li><b>${n(provisions)}</b> ${m.provisions(provisions)}</li></ul><p>${
    data.builtAt === null ? m.notBuilt : m.builtAt(formatDate(view.language, data.builtAt))
  }</p></section>
<section aria-labelledby="more"><h2 id="more">${m.more}</h2><ul><li><a href="${href(view, '/sources')}">${guide.sourcesTitle}</a></li><li><a href="${href(
    view,
    '/glossary',
  )}">${guide.glossaryTitle}</a></li><li><a href="${href(view, '/data')}">${dictionary.title}</a></li><li><a href="${href(
    view,
    '/accessibility',
  )}">${guide.accessibilityTitle}</a></li><li><a href="/openapi.json">${m.openapi}</a></li></ul></section>`;
  return layout(view, { title: m.title, content });
}
