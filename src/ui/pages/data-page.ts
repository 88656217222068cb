import { html } from 'hono/html';
import type { DataSet } from '../../model/data-sets/data-set.ts';
import { breadcrumb } from '../components/breadcrumb.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { href, type View } from '../view.ts';

const FORMATS = ['csv', 'ndjson', 'xlsx', 'parquet'] as const;

/** All data sets, and the rules of the API: what is promised, what is refused, how often one may ask. */
export function dataPage(view: View, sets: readonly (readonly [name: string, set: DataSet])[]): Html {
  const { data: m, reference: r } = messagesOf(view.language);
  const content = html`${breadcrumb(view, [])}
<div class="intro"><h1>${m.title}</h1><p class="lead">${m.lead}</p></div>
<section aria-labelledby="sets"><h2 id="sets">${m.setsTitle}</h2>
<table class="pairs"><caption class="vh">${m.setsTitle}</caption><thead><tr><th scope="col">${m.set}</th><th scope="col">${m.holds}</th><th scope="col">${m.get}</th></tr></thead><tbody>${sets.map(
    ([name, set]) =>
      html`<tr><th scope="row"><a href="${href(view, `/data/${name}`)}">${set.title[view.language]}</a><br><code>${name}</code> (${m[set.stability]})</th><td data-label="${m.holds}">${set.summary[view.language]}</td><td data-label="${m.get}">${links(name)}</td></tr>`,
  )}</tbody></table></section>
<section aria-labelledby="bulk"><h2 id="bulk">${m.bulkTitle}</h2><p class="measure">${m.bulk}</p><p><a href="/bulk/manifest.json">manifest.json</a> <a href="/data.json">data.json</a></p></section>
<section aria-labelledby="api"><h2 id="api">${m.apiTitle}</h2><ul>${m.rules.map((rule) => html`<li>${rule}</li>`)}</ul><ul>${(
    [
      ['reference', r.title],
      ['stability', r.stabilityTitle],
      ['limits', r.limitsTitle],
    ] as const
  ).map(
    ([path, text]) => html`<li><a href="${href(view, `/data/${path}`)}">${text}</a></li>`,
  )}<li><a href="/openapi.json">openapi.json</a></li></ul></section>`;
  return layout(view, { title: m.title, content });
}

function links(name: string): Html {
  return html`<a href="/v1/${name}">JSON</a> ${FORMATS.map((format) => html`<a href="/v1/${name}.${format}">${format.toUpperCase()}</a> `)}`;
}

/** A column as the dictionary shows it. */
export type ShownColumn = {
  readonly name: string;
  readonly type: 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'date-time';
  readonly nullable: boolean;
  readonly values: readonly string[];
  readonly meaning: string;
};

/** The dictionary of one data set: every column with its type and what it means. */
export function dataSetPage(view: View, name: string, set: DataSet, columns: readonly ShownColumn[]): Html {
  const { data: m } = messagesOf(view.language);
  const title = set.title[view.language];
  const filters = Object.keys(set.filter.shape).join(', ');
  const content = html`${breadcrumb(view, [{ path: '/data', text: m.title }])}
<div class="intro"><h1>${title}</h1><p class="lead">${set.summary[view.language]}</p><p><code>/v1/${name}</code> (${m[set.stability]}) ${links(name)}</p></div>
<section aria-labelledby="columns"><h2 id="columns">${m.columnsTitle}</h2><p>${m.identity(set.identity.join(', '))}</p>
<table class="pairs"><caption class="vh">${m.columnsTitle}</caption><thead><tr><th scope="col">${m.column}</th><th scope="col">${m.type}</th><th scope="col">${m.meaning}</th></tr></thead><tbody>${columns.map(
    (column) =>
      html`<tr><th scope="row"><code>${column.name}</code></th><td data-label="${m.type}">${m.types[column.type]}${column.nullable ? html`, ${m.empty}` : ''}</td><td data-label="${m.meaning}">${column.meaning}${
        column.values.length === 0 ? '' : html`<br>${m.values}: <code>${column.values.join(', ')}</code>`
      }</td></tr>`,
  )}</tbody></table></section>
<section aria-labelledby="filters"><h2 id="filters">${m.filtersTitle}</h2><p>${m.filters(filters === '' ? m.none : filters)}</p></section>`;
  return layout(view, { title, content });
}
