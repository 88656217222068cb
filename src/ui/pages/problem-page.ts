import { html } from 'hono/html';
import { inLanguage } from '../components/in-language.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { ProblemData } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/** What went wrong, and what to do about it. */
export function problemPage(view: View, data: ProblemData): Html {
  const { desk: m, shell, words } = messagesOf(view.language);
  const title = data.title ?? m.problemTitle(data.status);
  const detail = inLanguage(view, data.detailLanguage ?? 'en', data.detail);
  const content = html`<div class="intro"><h1>${title}</h1><p class="lead">${data.title === undefined ? m.problemDo(data.status) : detail}</p></div>
${
  // A detail that only repeats the heading tells nobody anything.
  data.title !== undefined || data.detail === `${title}.`
    ? ''
    : html`<p class="notice">${m.detail}${words.colon}${detail}</p>`
}
<p class="quiet">${m.problemCode(data.status, data.code)}</p>
<ul><li><a href="${href(view, '/')}">${shell.sectors}</a></li><li><a href="${href(view, '/search')}">${shell.searchButton}</a></li>${
    data.status === 401
      ? html`<li><a href="${href(view, paths.list('/sign-in', { returnTo: view.path }))}">${shell.signIn}</a></li>`
      : ''
  }</ul>`;
  return layout(view, { title, content, robots: 'noindex' });
}
