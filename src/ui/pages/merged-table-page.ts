import { html, raw } from 'hono/html';
import type { MergedColumn, MergedRow, MergedTable } from '../../model/merged-table.ts';
import { translateProvisionCitation } from '../../model/provision-citation.ts';
import { breadcrumb } from '../components/breadcrumb.ts';
import { citeProvision } from '../components/cite.ts';
import { dataFaces } from '../components/data-faces.ts';
import { filterForm } from '../components/filter-form.ts';
import { inLanguage } from '../components/in-language.ts';
import { crosswalkName } from '../components/instrument-names.ts';
import { loneCell, mergedCell } from '../components/merged-cell.ts';
import { otherLanguageLink } from '../components/other-language.ts';
import { pager } from '../components/pager.ts';
import { scrollRegion } from '../components/scroll-region.ts';
import { formatDate } from '../format-date.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { MergedTableData } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

/** Two tables as one, a page of rows at a time: the same once, the differing cells under the name of each country. */
export function mergedTablePage(view: View, data: MergedTableData): Html {
  const { tables: m, shell } = messagesOf(view.language);
  const { table, rows } = data;
  const [ca, us] = [
    citeProvision(view, { citation: table.caCitation, eId: table.ca.eId }),
    citeProvision(view, { citation: table.usCitation, eId: table.us.eId }),
  ];
  const title = m.against(ca, us);
  const content = html`${breadcrumb(view, [
    { text: shell.crosswalks, path: '/crosswalks' },
    {
      text: data.crosswalk === null ? table.crosswalkId : crosswalkName(view, data.crosswalk),
      path: paths.crosswalk(table.crosswalkId),
    },
    { text: m.title, path: paths.list('/tables', { crosswalk: table.crosswalkId }) },
  ])}
<div class="intro"><h1>${title}</h1>${table.kind === 'limits' ? html`<p class="lead">${m.limitsLead}</p>` : ''}<p>${link(view, table.ca, ca)} <span class="quiet">${inLanguage(view, 'en', table.caTitle)}</span><br>${link(view, table.us, us)} <span class="quiet">${inLanguage(view, 'en', table.usTitle)}</span></p>${otherLanguageLink(view, data.twins, table.ca)}</div>
${summary(view, table)}
${filterForm(view, paths.mergedTable(table.id), [
  { kind: 'check', name: 'differing', label: m.differingOnly, value: rows.filter['differing'] },
  { kind: 'select', name: 'side', label: m.side, options: Object.entries(m.sides), value: rows.filter['side'] },
  { kind: 'text', name: 'key', label: m.find, value: rows.filter['key'] },
])}
${rows.rows.length === 0 ? html`<p class="state">${m.noRows}</p>` : grid(view, table, rows.rows)}
${pager(view, rows.next)}${dataFaces(view)}`;
  return layout(view, { title, content, wide: true });
}

function link(view: View, place: MergedTable['ca'], citation: string): Html {
  const [instrumentId = ''] = place.editionId.split('@');
  return html`<a href="${href(view, paths.provision(instrumentId, place.eId))}">${citation}</a>`;
}

function summary(view: View, table: MergedTable): Html {
  const { tables: m } = messagesOf(view.language);
  const n = (value: number) => formatNumber(view.language, value);
  const date = (editionId: string) => formatDate(view.language, /@(\d{4}-\d{2}-\d{2})/.exec(editionId)?.[1] ?? '');
  return html`<p class="measure">${m.summary(n(table.both), n(table.differingRows), n(table.differingCells), n(table.comparedCells))} ${m.onlyCa(
    n(table.caOnly),
  )} ${m.onlyUs(n(table.usOnly))} ${m.asOf(date(table.ca.editionId), date(table.us.editionId))}</p><details><summary>${m.howTitle}</summary><p class="measure">${m.how}</p></details>`;
}

function grid(view: View, table: MergedTable, rows: readonly MergedRow[]): Html {
  const { tables: m } = messagesOf(view.language);
  const english = raw(view.language === 'en' ? '' : ' lang="en"');
  const caption = m.rowsCaption(table.keyName === '' ? m.key : table.keyName);
  return scrollRegion(
    caption,
    html`<table class="law merged"><caption>${caption}</caption><thead><tr><th scope="col"${english}>${table.keyName === '' ? m.key : table.keyName}</th>${table.columns.map(
      (column) => html`<th scope="col"${english}>${head(view, column)}</th>`,
    )}${table.kind === 'limits' ? html`<th scope="col">${m.where}</th>` : ''}</tr></thead><tbody>${rows.map(
      (row) =>
        html`<tr class="row-${row.side}" id="row-${row.ordinal}"><th scope="row"${english}>${row.key}${
          row.side === 'both' ? '' : html`<span class="under quiet" lang="${view.language}">${m.row[row.side]}</span>`
        }</th>${row.cells.map((cell) => html`<td>${row.side === 'both' ? mergedCell(view, cell) : loneCell(view, cell)}</td>`)}${table.kind === 'limits' ? html`<td>${where(view, table, row)}</td>` : ''}</tr>`,
    )}</tbody></table>`,
  );
}

/** The provisions that say a limit. */
function where(view: View, table: MergedTable, row: MergedRow): Html {
  const place = (side: 'ca' | 'us', eId: string | null) => {
    if (eId === null) return '';
    const citation = translateProvisionCitation(table[`${side}Citation`], eId, view.language);
    return html`<span class="under">${link(view, { editionId: table[side].editionId, eId }, citation)}</span>`;
  };
  return html`${place('ca', row.caEId)}${place('us', row.usEId)}`;
}

/** What each side calls the column; once where it is the same. */
function head(view: View, { ca, us }: MergedColumn): Html {
  const { words } = messagesOf(view.language);
  const short = (side: 'ca' | 'us', name: string) =>
    html`<span class="under"><span class="quiet" lang="${view.language}">${words.countryShort[side]}${words.colon}</span>${name}</span>`;
  if (ca === '') return short('us', us);
  if (us === '') return short('ca', ca);
  return ca.toLowerCase() === us.toLowerCase() ? html`${ca}` : html`${short('ca', ca)}${short('us', us)}`;
}
