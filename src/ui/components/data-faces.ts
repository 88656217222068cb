import { html } from 'hono/html';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { href, type View } from '../view.ts';

const FACES = ['json', 'csv', 'ndjson', 'xlsx'] as const;

/** The same list as data: the address of the page with an ending before the query. `path` and what it holds when the list is not the page's own. */
export function dataFaces(view: View, path: string = view.path, name?: string): Html {
  const at = path.indexOf('?');
  const base = at < 0 ? path : path.slice(0, at);
  const query = at < 0 ? '' : path.slice(at);
  const {
    shell: { faces },
    words,
  } = messagesOf(view.language);
  return html`<p class="faces">${name ?? faces}${words.colon}${FACES.map(
    (face) =>
      html`<a href="${href(view, `${base}.${face}${query}`)}" type="${mediaType(face)}">${face.toUpperCase()}</a> `,
  )}</p>`;
}

function mediaType(face: (typeof FACES)[number]): string {
  return {
    json: 'application/json',
    csv: 'text/csv',
    ndjson: 'application/x-ndjson',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }[face];
}
