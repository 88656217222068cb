import { html, raw } from 'hono/html';
import { comparableKey, type KeyedRow, keyedTable } from '../../model/keyed-table.ts';
import type { Table, TableCell } from '../../model/table.ts';
import { JOINERS } from '../../model/table-row.ts';
import type { Html } from '../html.ts';
import { scrollRegion } from './scroll-region.ts';

/** What stands in a cell, of its words and where they begin in the text of the provision. */
type CellContent = (words: string, start: number) => string | Html;

/**
 * A table of the law as its source prints it. The label names the region that scrolls when the table is wider than the page.
 *
 * @param eId of its provision: then the first row of each key has an address, `{eId}--un1203`, as people point at a row.
 * @param content puts marks into cells; without it they hold their words
 */
export function provisionTable(
  table: Table,
  label: string,
  { eId, content = (words) => words }: { readonly eId?: string; readonly content?: CellContent } = {},
): Html {
  let start = 0;
  const next = (cell: TableCell): Html => {
    const at = start;
    start += cell.text.length + JOINERS.cell.length;
    return cellOf(cell, content(cell.text, at));
  };
  const row = (cells: readonly TableCell[]): Html[] => {
    const drawn = cells.map(next);
    // Behind the last cell of a row stands the joiner of rows, and a row without cells is an empty line.
    start += JOINERS.row.length - (cells.length === 0 ? 0 : JOINERS.cell.length);
    return drawn;
  };
  const caption = table.caption === null ? '' : html`<caption>${table.caption}</caption>`;
  const addresses = eId === undefined ? new Map<number, string>() : rowAddresses(keyedTable(table).rows, eId);
  return scrollRegion(
    table.caption ?? label,
    html`<table class="law">${caption}<tbody>${table.rows.map((cells, index) => {
      const address = addresses.get(index);
      return html`<tr${address === undefined ? '' : html` id="${address}"`}>${row(cells)}</tr>`;
    })}</tbody></table>`,
  );
}

function rowAddresses(rows: readonly KeyedRow[], eId: string): Map<number, string> {
  const rowOf = new Map<string, number>();
  for (const { key, row } of rows) {
    // A row of words instead of a key is too long for an address, and nobody would type it.
    const name = comparableKey(key).slice(0, 40);
    if (name !== '' && !rowOf.has(name)) rowOf.set(name, row);
  }
  return new Map([...rowOf].map(([name, row]) => [row, `${eId}--${name}`]));
}

function cellOf({ columnSpan, rowSpan, header }: TableCell, content: string | Html): Html {
  const columns = columnSpan > 1 ? raw(` colspan="${Number(columnSpan)}"`) : '';
  const rows = rowSpan > 1 ? raw(` rowspan="${Number(rowSpan)}"`) : '';
  return header ? html`<th${columns}${rows}>${content}</th>` : html`<td${columns}${rows}>${content}</td>`;
}
