import { html, raw } from 'hono/html';
import { comparableKey, type KeyedRow, keyedTable } from '../../model/keyed-table.ts';
import type { Table, TableCell } from '../../model/table.ts';
import type { Html } from '../html.ts';
import { scrollRegion } from './scroll-region.ts';

/**
 * A table of the law as its source prints it. The label names the region that scrolls when the table is wider than the page.
 *
 * @param eId of its provision: then the first row of each key has an address, `{eId}--un1203`, as people point at a row.
 */
export function provisionTable(table: Table, label: string, eId?: string): Html {
  const caption = table.caption === null ? '' : html`<caption>${table.caption}</caption>`;
  const addresses = eId === undefined ? new Map<number, string>() : rowAddresses(keyedTable(table).rows, eId);
  return scrollRegion(
    table.caption ?? label,
    html`<table class="law">${caption}<tbody>${table.rows.map((row, index) => {
      const address = addresses.get(index);
      return html`<tr${address === undefined ? '' : html` id="${address}"`}>${row.map(cell)}</tr>`;
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

function cell(content: TableCell): Html {
  const columns = content.columnSpan > 1 ? raw(` colspan="${Number(content.columnSpan)}"`) : '';
  const rows = content.rowSpan > 1 ? raw(` rowspan="${Number(content.rowSpan)}"`) : '';
  return content.header
    ? html`<th${columns}${rows}>${content.text}</th>`
    : html`<td${columns}${rows}>${content.text}</td>`;
}
