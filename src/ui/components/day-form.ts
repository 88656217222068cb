import { html } from 'hono/html';
import { isInForceOn } from '../../model/standing.ts';
import { formatDate } from '../format-date.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { InstrumentData } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { dateField } from './filter-form.ts';

/** Asks an instrument about a day, and says what the answer rests on. */
export function dayForm(view: View, data: InstrumentData): Html {
  const { standing: m } = messagesOf(view.language);
  const path = paths.instrument(data.instrument.id);
  return html`<form class="filter" method="get" action="${href(view, path)}">${dateField(view, {
    name: 'inForceOn',
    label: m.dayField,
    value: data.inForceOn ?? undefined,
  })}<p class="actions"><button type="submit">${m.dayShow}</button>${
    data.inForceOn === null ? '' : html` <a href="${href(view, path)}">${m.dayClear}</a>`
  }</p></form>${data.inForceOn === null ? '' : answer(view, data, data.inForceOn)}`;
}

function answer(view: View, { instrument, edition, contents }: InstrumentData, day: string): Html {
  const { standing: m } = messagesOf(view.language);
  const left = contents.filter((provision) => !isInForceOn(provision, day)).length;
  const isOut =
    edition.id === instrument.editionId ? !isInForceOn(instrument, day) : left > 0 && left === contents.length;
  const days = [formatDate(view.language, day), formatDate(view.language, edition.pointInTime)] as const;
  return html`<p class="state">${isOut ? m.dayNot(...days) : m.dayAnswer(...days)}${
    isOut || left === 0 ? '' : ` ${m.dayLeftOut(formatNumber(view.language, left))}`
  }</p><p class="measure quiet">${m.dayRule}</p>`;
}
