import { html } from 'hono/html';
import type { MergedCell } from '../../model/merged-table.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { View } from '../view.ts';
import { stringencyChip } from './chip.ts';
import { inLanguage } from './in-language.ts';
import { localFigure } from './local-figure.ts';

/**
 * One cell of a merged table: what is the same once; what differs under the name of each country, underlined, with the verdict in words, so that nothing
 * rests on colour.
 */
export function mergedCell(view: View, cell: MergedCell): Html {
  const { tables: m } = messagesOf(view.language);
  if (cell.relation === 'equal' && cell.caConverted === null) return text(view, cell.us === '' ? cell.ca : cell.us);
  const both = html`${oneSide(view, 'ca', cell.ca, cell.caConverted)}${oneSide(view, 'us', cell.us, cell.usConverted)}`;
  switch (cell.relation) {
    case 'different':
      return html`<div class="differs">${both}${
        cell.stringency === 'unknown'
          ? html`<span class="chip">${m.relation.different}</span>`
          : stringencyChip(view, cell.stringency)
      }</div>`;
    case 'ca-only':
    case 'us-only':
      return html`<div class="differs">${both}</div>`;
    case 'not-compared':
      // A column of one side, or one name for two vocabularies: what is empty needs no line.
      return cell.ca === '' || cell.us === ''
        ? loneCell(view, cell)
        : html`${both}<span class="quiet under">${m.relation[cell.relation]}</span>`;
    default:
      return html`${both}<span class="quiet under">${m.relation[cell.relation]}</span>`;
  }
}

/** A cell of a row that only one side has. */
export function loneCell(view: View, cell: MergedCell): Html {
  return text(view, cell.ca === '' ? cell.us : cell.ca);
}

function oneSide(view: View, side: 'ca' | 'us', printed: string, converted: string | null): Html {
  const { tables: m, words } = messagesOf(view.language);
  const other = converted === null ? '' : html` (${text(view, converted)})`;
  return html`<span class="under"><span class="quiet">${words.countryShort[side]}${words.colon}</span>${
    printed === '' ? html`<i>${m.empty}</i>` : html`<b>${text(view, printed)}</b>`
  }${other}</span>`;
}

/** A figure in the typography of the page; other words stay English and say so. */
function text(view: View, printed: string): Html {
  const local = /^[\d≤≥<>]/.test(printed) ? localFigure(printed, view.language) : null;
  return local === null ? inLanguage(view, 'en', printed) : html`${local}`;
}
