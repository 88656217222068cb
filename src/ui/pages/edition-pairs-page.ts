import { html } from 'hono/html';
import type { EditionPair } from '../../model/change-row.ts';
import { ChangeKind } from '../../model/edition-change.ts';
import { breadcrumb } from '../components/breadcrumb.ts';
import { citePointer } from '../components/cite.ts';
import { dataFaces } from '../components/data-faces.ts';
import { filterForm } from '../components/filter-form.ts';
import { bilingual } from '../components/in-language.ts';
import { optionsOf } from '../components/options-of.ts';
import { pager } from '../components/pager.ts';
import { formatDate } from '../format-date.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { Listing } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/** Kinds named in a row; the page of the comparison has them all. */
const NAMED = 4;

/** Which instruments changed, between which dates and how. */
export function editionPairsPage(view: View, data: Listing<EditionPair>): Html {
  const { changes: m, words } = messagesOf(view.language);
  const { jurisdiction, kind } = data.filter;
  const content = html`${breadcrumb(view, [])}
<div class="intro"><h1>${m.pairsTitle}</h1><p class="lead">${m.pairsLead}</p><p><a href="${href(view, '/review')}">${m.reviewTitle}</a></p></div>
${filterForm(view, '/changes', [
  { kind: 'select', name: 'jurisdiction', label: m.country, options: optionsOf(words.country), value: jurisdiction },
  { kind: 'select', name: 'kind', label: m.kindFilter, options: optionsOf(m.kind), value: kind },
])}
${data.rows.length === 0 ? html`<p class="state">${m.pairsEmpty}</p>` : table(view, data.rows, kind)}
${pager(view, data.next)}${dataFaces(view)}`;
  return layout(view, { title: m.pairsTitle, content });
}

function table(view: View, pairs: readonly EditionPair[], kind: string | undefined): Html {
  const { changes: m } = messagesOf(view.language);
  return html`<table class="pairs"><caption>${m.pairsCaption}</caption><thead><tr><th scope="col">${m.instrument}</th><th scope="col">${m.from}</th><th scope="col">${
    m.to
  }</th><th scope="col">${m.number}</th><th scope="col">${m.mostly}</th></tr></thead><tbody>${pairs.map(
    (pair) =>
      html`<tr><th scope="row" data-label="${m.instrument}"><a href="${href(
        view,
        paths.changes(pair.instrumentId, { from: pair.from, to: pair.to, kind }),
      )}">${citePointer(view, { instrumentId: pair.instrumentId, eId: '' })}</a><span class="under">${bilingual(view, pair.titleEn, pair.titleFr)}</span></th><td data-label="${m.from}">${formatDate(
        view.language,
        pair.from,
      )}</td><td data-label="${m.to}">${formatDate(view.language, pair.to)}</td><td class="number" data-label="${m.number}">${formatNumber(
        view.language,
        pair.total,
      )}</td><td class="whole" data-label="${m.mostly}">${mostly(view, pair)}</td></tr>`,
  )}</tbody></table>`;
}

function mostly(view: View, { counts }: EditionPair): string {
  const { changes: m, words } = messagesOf(view.language);
  return ChangeKind.options
    .filter((kind) => (counts[kind] ?? 0) > 0)
    .toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
    .slice(0, NAMED)
    .map((kind) => `${m.kind[kind]}${words.colon}${formatNumber(view.language, counts[kind] ?? 0)}`)
    .join(words.listSeparator);
}
