import { html } from 'hono/html';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { CompareData } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { dayNote } from './day-note.ts';
import { checkField, dateField, selectField } from './filter-form.ts';
import { optionsOf } from './options-of.ts';

/**
 * Which rows to show: a plain form, so that the address says it and it works without a script. It offers only kinds that this pair has: a choice that
 * leads nowhere teaches nothing.
 */
export function compareFilter(view: View, data: CompareData): Html {
  const { compare: m, words, shell, standing } = messagesOf(view.language);
  const { filter } = data;
  const kinds = new Set<string>(data.divergences.map(({ kind }) => kind));
  const path = paths.compare(data.alignment.id);
  const isOpen = data.hidden > 0 || Object.values(filter).some((value) => value !== undefined && value !== false);
  const flag = (value: boolean | undefined) => (value === true ? '1' : undefined);
  const fields = html`${checkField({ name: 'diverging', label: m.filterDiverging, value: flag(filter.diverging) })}${checkField(
    {
      name: 'inForce',
      label: m.filterInForce,
      value: flag(filter.inForce),
    },
  )}${dateField(view, { name: 'inForceOn', label: standing.dayField, value: filter.inForceOn })}${selectField({
    name: 'kind',
    id: 'show-kind',
    label: m.filterKind,
    options: optionsOf(words.kind).filter(([kind]) => kinds.has(kind)),
    value: filter.kind,
    all: words.all,
  })}${selectField({ name: 'stringency', id: 'show-side', label: m.filterSide, options: optionsOf(words.stringency), value: filter.stringency, all: words.all })}${selectField(
    {
      name: 'pairing',
      id: 'show-pairing',
      label: m.filterPairing,
      options: optionsOf(m.pairing),
      value: filter.pairing,
      all: words.all,
    },
  )}`;
  const clear = isOpen ? html` <a href="${href(view, path)}">${shell.clear}</a>` : '';
  return html`<details class="narrow"${isOpen ? html` open` : ''}><summary>${m.filterTitle}</summary><form class="filter" method="get" action="${href(
    view,
    path,
  )}">${data.inFrench ? html`<input type="hidden" name="ca" value="fr">` : ''}${fields}<p class="actions"><button type="submit">${shell.apply}</button>${clear}</p></form></details>${
    isOpen
      ? html`<p class="state">${data.rows.length === 0 ? m.filterNothing : m.filterHidden(formatNumber(view.language, data.hidden), data.hidden === 1)}</p>${dayNote(view, filter.inForceOn, 0)}`
      : ''
  }`;
}
