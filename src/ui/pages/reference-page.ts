import { html } from 'hono/html';
import { breadcrumb } from '../components/breadcrumb.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { ApiField, ApiOperation, ApiType, ApiWords } from '../reference-data.ts';
import { href, type View } from '../view.ts';

const GROUPS = ['data', 'pages', 'records'] as const;

/** Every operation of the API, by what it promises. */
export function referencePage(view: View, operations: readonly ApiOperation[]): Html {
  const { data, reference: m } = messagesOf(view.language);
  const content = html`${breadcrumb(view, [{ path: '/data', text: data.title }])}
<div class="intro"><h1>${m.title}</h1><p class="lead">${m.lead}</p><p><a href="/openapi.json">openapi.json</a> <a href="${href(
    view,
    '/data/stability',
  )}">${m.stabilityTitle}</a> <a href="${href(view, '/data/limits')}">${m.limitsTitle}</a></p></div>
${GROUPS.map(
  (
    group,
  ) => html`<section aria-labelledby="${group}"><h2 id="${group}">${m.groups[group].title}</h2><p>${m.groups[group].lead}</p>
<table class="pairs"><caption class="vh">${m.groups[group].title}</caption><thead><tr><th scope="col">${m.address}</th><th scope="col">${m.does}</th></tr></thead><tbody>${operations
    .filter((one) => one.group === group)
    .map(
      (one) =>
        html`<tr><th scope="row"><a href="${href(view, `/data/reference/${one.id}`)}"><code>${one.method} ${breakable(
          one.path,
        )}</code></a></th><td data-label="${m.does}">${words(view, one.summary)}${
          one.stability === 'stable' ? html` (${m.stable})` : ''
        }${one.needsToken ? html` (${m.token})` : ''}</td></tr>`,
    )}</tbody></table></section>`,
)}`;
  return layout(view, { title: m.title, content });
}

/** One operation: what it takes, what is sent, what is answered. */
export function operationPage(view: View, one: ApiOperation): Html {
  const { data, reference: m } = messagesOf(view.language);
  const title = `${one.method} ${one.path}`;
  const content = html`${breadcrumb(view, [
    { path: '/data', text: data.title },
    { path: '/data/reference', text: m.title },
  ])}
<div class="intro"><h1><code>${one.method} ${breakable(one.path)}</code></h1><p class="lead">${words(view, one.summary)}</p><p>${m[one.stability]}${
    one.needsToken ? html`, ${m.token}` : ''
  }</p>${
    one.files.length === 0
      ? ''
      : html`<p>${m.alsoAs} ${one.files.map((file) => html`<code>${breakable(file)}</code> `)}${m.alsoAsNote}</p>`
  }</div>
<section aria-labelledby="parameters"><h2 id="parameters">${m.parametersTitle}</h2>${
    one.parameters.length === 0
      ? html`<p>${m.noParameters} ${m.refused}</p>`
      : html`<p>${m.refused}</p><table class="pairs"><caption class="vh">${m.parametersTitle}</caption><thead><tr><th scope="col">${m.parameter}</th><th scope="col">${m.type}</th><th scope="col">${m.meaning}</th></tr></thead><tbody>${one.parameters.map(
          (parameter) =>
            html`<tr><th scope="row"><code>${parameter.name}</code>${
              parameter.place === 'query' ? '' : html`<br>${m.place[parameter.place]}`
            }${parameter.required ? html`, ${m.required}` : ''}</th><td data-label="${m.type}">${typeWords(view, parameter)}</td><td data-label="${m.meaning}">${meaning(view, parameter.meaning)}</td></tr>`,
        )}</tbody></table>`
  }</section>
${one.body === null ? '' : html`<section aria-labelledby="body"><h2 id="body">${m.bodyTitle}</h2><p>${m.bodyLead}</p>${fieldTable(view, m.bodyTitle, one.body)}</section>`}
<section aria-labelledby="answers"><h2 id="answers">${m.answerTitle}</h2><table class="pairs"><caption class="vh">${m.answerTitle}</caption><thead><tr><th scope="col">${m.status}</th><th scope="col">${m.media}</th></tr></thead><tbody>${one.answers.map(
    ({ status, media }) =>
      html`<tr><th scope="row">${status}</th><td data-label="${m.media}">${media.map((type) => html`<code>${type}</code> `)}${
        status.startsWith('2') ? '' : m.problem
      }</td></tr>`,
  )}</tbody></table></section>
<section aria-labelledby="fields"><h2 id="fields">${one.files.length === 0 ? m.fieldsTitle : m.fieldsOf}</h2>${
    one.dataSet === null ? '' : html`<p><a href="${href(view, `/data/${one.dataSet}`)}">${m.dictionary}</a></p>`
  }${fieldTable(view, m.fieldsTitle, one.fields)}</section>`;
  return layout(view, { title, content });
}

function fieldTable(view: View, caption: string, fields: readonly ApiField[]): Html {
  const { reference: m } = messagesOf(view.language);
  return html`<table class="pairs"><caption class="vh">${caption}</caption><thead><tr><th scope="col">${m.field}</th><th scope="col">${m.type}</th><th scope="col">${m.meaning}</th></tr></thead><tbody>${fields.map(
    (field) =>
      html`<tr><th scope="row"><code>${field.name}</code></th><td data-label="${m.type}">${typeWords(view, field)}${
        field.required ? '' : html`, ${m.optional}`
      }</td><td data-label="${m.meaning}">${meaning(view, field.meaning)}</td></tr>`,
  )}</tbody></table>`;
}

function typeWords(view: View, { type, values, least, most, nullable }: ApiType): Html {
  const { reference: m } = messagesOf(view.language);
  const name = m.types[type as keyof typeof m.types] ?? type;
  const range = least === null || most === null ? '' : html`, ${m.range(String(least), String(most))}`;
  return html`${name}${range}${nullable ? html`, ${m.empty}` : ''}${
    values.length === 0 ? '' : html`<br>${m.oneOf} <code>${values.join(', ')}</code>`
  }`;
}

function meaning(view: View, told: ApiWords | null): Html | string {
  return told === null ? '–' : words(view, told);
}

function words(view: View, { en, fr }: ApiWords): Html | string {
  if (view.language === 'en') return en;
  return fr ?? html`<span lang="en">${en}</span>`;
}

/** A long address may be broken after a slash, so that it fits a telephone. */
function breakable(path: string): Html {
  return html`${path.split('/').map((part, at) => (at === 0 ? part : html`/<wbr>${part}`))}`;
}
