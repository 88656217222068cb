import { html } from 'hono/html';
import { ChangeKind } from '../../model/edition-change.ts';
import { breadcrumb } from '../components/breadcrumb.ts';
import { changeItem } from '../components/change-item.ts';
import { citeInstrument } from '../components/cite.ts';
import { dataFaces } from '../components/data-faces.ts';
import { filterForm } from '../components/filter-form.ts';
import { bilingual } from '../components/in-language.ts';
import { pager } from '../components/pager.ts';
import { formatDate } from '../format-date.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { ChangesData } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/** The redline of an instrument between two dates: how many changes of which kind, then each with what was taken out and put in. */
export function changesPage(view: View, data: ChangesData): Html {
  const { changes: m, shell } = messagesOf(view.language);
  const { instrument, pair, changes } = data;
  const citation = citeInstrument(view, instrument.citation);
  const title = m.title(citation);
  const date = (day: string) => formatDate(view.language, day);
  const content = html`${breadcrumb(view, [
    { text: shell.instruments, path: '/instruments' },
    {
      text: html`${bilingual(view, instrument.titleEn, instrument.titleFr)} (${citation})`,
      path: paths.instrument(instrument.id),
    },
  ])}
<div class="intro"><h1>${title}</h1><p class="lead">${m.between(date(pair.from), date(pair.to))}.</p></div>
${filters(view, data)}
${counts(view, data)}
<section class="texts" aria-labelledby="list"><h2 id="list">${m.listTitle}</h2>${
    changes.rows.length === 0
      ? html`<p class="state">${pair.total === 0 ? m.none : m.noneOfKind}</p>`
      : html`${legend(view)}${stepper(view)}<ol class="changes">${items(view, data)}</ol>`
  }${pager(view, changes.next)}${dataFaces(view)}</section>`;
  return layout(view, { title, content });
}

/** Every pair of dates that is held, as two choices; the kind is kept. With two dates there is nothing to choose: the counts lead to the kinds. */
function filters(view: View, { instrument, pair, dates, changes: { filter } }: ChangesData): Html | '' {
  const { changes: m } = messagesOf(view.language);
  if (dates.length < 3) return '';
  const options = dates.map((day) => [day, formatDate(view.language, day)] as const);
  return filterForm(view, paths.changes(instrument.id), [
    { kind: 'select', name: 'from', label: m.from, options: options.slice(0, -1), value: pair.from, isFixed: true },
    { kind: 'select', name: 'to', label: m.to, options: options.slice(1), value: pair.to, isFixed: true },
    {
      kind: 'select',
      name: 'kind',
      label: m.kindFilter,
      options: kindsOf(pair.counts).map((kind) => [kind, m.kind[kind]] as const),
      value: filter['kind'],
    },
  ]);
}

function counts(view: View, { instrument, pair, changes: { filter } }: ChangesData): Html | '' {
  if (pair.total === 0) return '';
  const { changes: m } = messagesOf(view.language);
  const count = (number: number, words: string, kind: ChangeKind | undefined) => {
    const address = href(view, paths.changes(instrument.id, { from: pair.from, to: pair.to, kind }));
    const current = filter['kind'] === kind ? html` aria-current="true"` : '';
    return html`<li><a href="${address}"${current}><b>${formatNumber(view.language, number)}</b> ${words}</a></li>`;
  };
  return html`<section aria-labelledby="counts"><h2 id="counts">${m.countsTitle}</h2><ul class="counts">${count(
    pair.total,
    m.allKinds,
    undefined,
  )}${kindsOf(pair.counts).map((kind) => count(pair.counts[kind] ?? 0, m.kind[kind], kind))}</ul><p class="meta">${m.countsNote}</p></section>`;
}

function kindsOf(counts: ChangesData['pair']['counts']): ChangeKind[] {
  return ChangeKind.options.filter((kind) => (counts[kind] ?? 0) > 0);
}

function legend(view: View): Html {
  const { changes: m } = messagesOf(view.language);
  return html`<div class="legend"><ul><li><del>abc</del> ${m.legendDeleted}</li><li><ins>abc</ins> ${m.legendInserted}</li></ul></div>`;
}

function stepper(view: View): Html {
  const { changes: m, compare } = messagesOf(view.language);
  return html`<div class="stepper" role="group" aria-label="${m.stepper}" hidden><button type="button" data-step="-1">${m.previous}</button> <button type="button" data-step="1">${
    m.next
  }</button> <label><input type="checkbox" data-keys checked> ${compare.stepperKeys}</label> <span role="status" class="quiet"></span></div>`;
}

/** Each change links to the one before and after, so that stepping needs no script; the last of a page leads to the next page. */
function items(view: View, { pair, changes, twins }: ChangesData): readonly Html[] {
  const anchor = (index: number) => {
    const change = changes.rows[index];
    return change === undefined ? null : `#change-${String(change.ordinal)}`;
  };
  return changes.rows.map((change, index) =>
    changeItem(view, pair, change, twins, { previous: anchor(index - 1), next: anchor(index + 1) ?? changes.next }),
  );
}
