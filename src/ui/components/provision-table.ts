import { html, raw } from 'hono/html';
import type { Table, TableCell } from '../../model/table.ts';
import type { Html } from '../html.ts';
import { scrollRegion } from './scroll-region.ts';

/** A table of the law as its source prints it. The label names the region that scrolls when the table is wider than the page. */
export function provisionTable(table: Table, label: string): Html {
  const caption = table.caption === null ? '' : html`<caption>${table.caption}</caption>`;
  return scrollRegion(
    table.caption ?? label,
    html`<table class="law">${caption}<tbody>${table.rows.map((row) => html`<tr>${row.map(cell)}</tr>`)}</tbody></table>`,
  );
}

function cell(content: TableCell): Html {
  const columns = content.columnSpan > 1 ? raw(` colspan="${Number(content.columnSpan)}"`) : '';
  const rows = content.rowSpan > 1 ? raw(` rowspan="${Number(content.rowSpan)}"`) : '';
  return content.header
    ? html`<th${columns}${rows}>${content.text}</th>`
    : html`<td${columns}${rows}>${content.text}</td>`;
}
