import { html } from 'hono/html';
import type { Language } from '../../model/language.ts';
import type { RestrictionGroup, RestrictionRow } from '../../model/restriction-count.ts';
import { barChart } from '../components/bar-chart.ts';
import { breadcrumb } from '../components/breadcrumb.ts';
import { citeInstrument } from '../components/cite.ts';
import { dataFaces } from '../components/data-faces.ts';
import { filterForm } from '../components/filter-form.ts';
import { bilingual, inLanguage, langAttribute } from '../components/in-language.ts';
import { optionsOf } from '../components/options-of.ts';
import { pager } from '../components/pager.ts';
import { sectorField } from '../components/sector-field.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { Listing } from '../page-data.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

export type RestrictionsData = Listing<RestrictionRow> & { readonly by: RestrictionGroup };

/** Bars that a reader takes in at once; the table below has the rest of the page. */
const BARS = 20;

/** The words that RegData counts, as bars with the way to the instruments behind them, and as numbers. */
export function restrictionsPage(view: View, data: RestrictionsData): Html {
  const { restrictions: m, words, lists } = messagesOf(view.language);
  const title = m.chartTitle[data.by];
  const content = html`${breadcrumb(view, [{ text: messagesOf(view.language).shell.instruments, path: '/instruments' }])}
<div class="intro"><h1>${m.title}</h1><p class="lead">${m.lead.before}${inLanguage(view, 'en', Object.values(ENGLISH).join(', '))}${m.lead.after}</p></div>
${filterForm(view, '/restrictions', [
  { kind: 'select', name: 'by', label: m.by, options: optionsOf(m.groups), value: data.by, isFixed: true },
  {
    kind: 'select',
    name: 'jurisdiction',
    label: lists.filterJurisdiction,
    options: optionsOf(words.country),
    value: data.filter['jurisdiction'],
  },
  ...sectorField(view, data),
])}
${
  data.rows.length === 0
    ? html`<p class="state">${m.empty}</p>`
    : html`<section aria-labelledby="chart"><h2 id="chart">${title}${data.filter['year'] === undefined ? '' : html` (${data.filter['year']})`}</h2>${chart(view, data)}</section>
<section aria-labelledby="numbers"><h2 id="numbers">${m.tableTitle}</h2>${englishTable(view, data)}${pager(view, data.next)}${dataFaces(view)}</section>
${frenchTable(view, data)}`
}<section aria-labelledby="how"><h2 id="how">${m.howTitle}</h2><p class="measure">${m.how}${data.by === 'sector' ? html` ${m.noSector}` : ''}</p><p class="measure">${m.published}</p></section>`;
  return layout(view, { title: m.title, content });
}

function chart(view: View, data: RestrictionsData): Html {
  const { restrictions: m } = messagesOf(view.language);
  const n = (value: number) => formatNumber(view.language, value);
  const [most] = [...data.rows].sort((a, b) => b.total - a.total);
  return html`<p class="key"><span class="k-part">${m.legendInForce}</span> <span class="k-whole">${m.legendAll}</span></p>${barChart(
    view,
    {
      title: m.chartTitle[data.by],
      description: m.chartDescription(most === undefined ? '' : nameOf(view, most), n(most?.total ?? 0)),
      bars: data.rows.slice(0, BARS).map((row) => ({
        name: nameOf(view, row),
        address: href(view, addressOf(data, row)),
        value: row.total,
        part: row.inForce,
        label: m.bar(nameOf(view, row), n(row.total), n(row.inForce)),
      })),
    },
  )}`;
}

function nameOf(view: View, row: RestrictionRow): string {
  if (row.by === 'country' && row.jurisdiction !== null)
    return messagesOf(view.language).words.country[row.jurisdiction];
  const name = view.language === 'fr' && row.nameFr !== null ? row.nameFr : row.nameEn;
  return row.citation === null ? name : `${citeInstrument(view, row.citation)}, ${name}`;
}

/** The instruments behind a bar; of an instrument, the instrument. */
function addressOf(data: RestrictionsData, row: RestrictionRow): string {
  const { jurisdiction, sector, year } = data.filter;
  const filter = { by: 'instrument', jurisdiction, sector, year };
  if (row.by === 'instrument') return paths.instrument(row.id);
  if (row.by === 'country') return paths.list('/restrictions', { ...filter, jurisdiction: row.id });
  if (row.by === 'sector') return paths.list('/restrictions', { ...filter, sector: row.id });
  return paths.list('/restrictions', { ...filter, year: row.id });
}

function named(view: View, data: RestrictionsData, row: RestrictionRow): Html {
  const name =
    row.by === 'country'
      ? html`${nameOf(view, row)}`
      : bilingual(view, row.nameEn, row.by === 'year' ? row.nameEn : row.nameFr);
  const citation = row.citation === null ? '' : html`${citeInstrument(view, row.citation)}, `;
  return html`<a href="${href(view, addressOf(data, row))}">${citation}${name}</a>`;
}

/** The words that are counted, as the texts print them. */
const ENGLISH = {
  shall: 'shall',
  must: 'must',
  mayNot: 'may not',
  required: 'required',
  prohibited: 'prohibited',
} as const;
const FRENCH = {
  doit: 'doit, doivent',
  nePeut: 'ne peut, ne peuvent',
  estTenu: 'est tenu de, sont tenus de',
  interdit: 'interdit',
} as const;

type Column = {
  readonly head: string;
  /** Of a head that is a word of the law. */
  readonly language?: Language;
  readonly value: (row: RestrictionRow) => number;
};

function englishTable(view: View, data: RestrictionsData): Html {
  const { restrictions: m } = messagesOf(view.language);
  const words = Object.keys(ENGLISH) as (keyof typeof ENGLISH)[];
  return numbers(view, data, data.rows, m.tableTitle, [
    ...(data.by === 'instrument' ? [] : [{ head: m.instruments, value: (row: RestrictionRow) => row.instruments }]),
    ...words.map((word): Column => ({ head: ENGLISH[word], language: 'en', value: (row) => row[word] })),
    { head: m.total, value: (row) => row.total },
    { head: m.inForce, value: (row) => row.inForce },
  ]);
}

function frenchTable(view: View, data: RestrictionsData): Html | '' {
  const { restrictions: m } = messagesOf(view.language);
  const rows = data.rows.filter((row) => row.french.total > 0);
  if (rows.length === 0) return '';
  const words = Object.keys(FRENCH) as (keyof typeof FRENCH)[];
  const table = numbers(view, data, rows, m.frenchTitle, [
    ...words.map((word): Column => ({ head: FRENCH[word], language: 'fr', value: (row) => row.french[word] })),
    { head: m.total, value: (row) => row.french.total },
    { head: m.inForce, value: (row) => row.french.inForce },
  ]);
  return html`<section aria-labelledby="french"><h2 id="french">${m.frenchTitle}</h2><p class="measure">${m.frenchNote}</p>${table}</section>`;
}

function numbers(
  view: View,
  data: RestrictionsData,
  rows: readonly RestrictionRow[],
  caption: string,
  columns: readonly Column[],
): Html {
  const { restrictions: m } = messagesOf(view.language);
  return html`<table class="pairs"><caption class="vh">${caption}</caption><thead><tr><th scope="col">${m.name}</th>${columns.map(
    ({ head, language }) =>
      html`<th scope="col" class="number"${langAttribute(view, language ?? view.language)}>${head}</th>`,
  )}</tr></thead><tbody>${rows.map(
    (row) =>
      html`<tr><th scope="row" data-label="${m.groups[data.by]}">${named(view, data, row)}</th>${columns.map(
        ({ head, language, value }) =>
          html`<td class="number" data-label="${head}"${langAttribute(view, language ?? view.language)}>${formatNumber(view.language, value(row))}</td>`,
      )}</tr>`,
  )}</tbody></table>`;
}
