import { html, raw } from 'hono/html';
import type { BridgeCount } from '../../model/bridge-row.ts';
import { Bridge } from '../../model/citation.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { scrollRegion } from './scroll-region.ts';

type Sector = { readonly id: string; readonly nameEn: string; readonly nameFr: string };

const LABELS = 235;
/** Characters of a line of a sector's name. */
const LINE = 30;
const COLUMN = 84;
const ROW = 40;
const HEAD = 44;
const LARGEST = 17;
const SMALLEST = 4;
/** Room for a number of four figures behind the last column. */
const MARGIN = 24;

/**
 * Sectors against mechanisms, a circle for each number. Place says the sector and the mechanism and area the number, so nothing hangs on color; each
 * circle is a link to the list behind it, and the numbers stand in a table beside it.
 */
export function bridgeChart(view: View, counts: readonly BridgeCount[], sectors: readonly Sector[]): Html | '' {
  const { bridges: m } = messagesOf(view.language);
  const rows = sectors.filter((sector) => counts.some((count) => count.sectorId === sector.id));
  const columns = Bridge.options.filter((mechanism) => counts.some((count) => count.mechanism === mechanism));
  const most = Math.max(1, ...counts.map(({ count }) => count));
  if (rows.length === 0) return '';
  const width = LABELS + columns.length * COLUMN + MARGIN;
  const height = HEAD + rows.length * ROW;
  const marks = rows.flatMap((sector, y) =>
    columns.flatMap((mechanism, x) => {
      const found = counts.find((one) => one.sectorId === sector.id && one.mechanism === mechanism);
      if (found === undefined) return [];
      const [cx, cy] = [LABELS + x * COLUMN + COLUMN / 2, HEAD + y * ROW + ROW / 2];
      const radius = Math.max(SMALLEST, Math.sqrt(found.count / most) * LARGEST).toFixed(1);
      const number = formatNumber(view.language, found.count);
      const label = m.chartMark(nameOf(view, sector), m.mechanism[mechanism], number);
      return [
        html`<a href="${address(view, sector.id, mechanism)}" aria-label="${label}"><circle cx="${cx}" cy="${cy}" r="${radius}"></circle><text x="${
          cx + LARGEST + 3
        }" y="${cy + 4}">${number}</text></a>`,
      ];
    }),
  );
  return html`<section aria-labelledby="chart"><h2 id="chart">${m.chartTitle}</h2><p class="hint">${m.chartNote}</p>${scrollRegion(
    m.chartTitle,
    html`<svg class="dots" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-labelledby="chart">${columns.map(
      (mechanism, x) => columnHead(m.mechanism[mechanism], LABELS + x * COLUMN + COLUMN / 2),
    )}${rows.map(
      (sector, y) =>
        html`${rowHead(nameOf(view, sector), HEAD + y * ROW + ROW / 2)}<path d="M0 ${HEAD + y * ROW}H${width}"></path>`,
    )}${marks}</svg>`,
  )}<details><summary>${m.chartTable}</summary>${scrollRegion(m.chartTable, table(view, counts, rows, columns))}</details></section>`;
}

/** A name too long for one line stands on two, cut between words; what is longer still ends in an ellipsis, and its whole is in the table. */
function rowHead(text: string, y: number): Html {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = `${lines.at(-1)} ${word}`.trim();
    if (line.length <= LINE) lines[lines.length - 1] = line;
    else lines.push(word);
  }
  const [first = '', second, ...rest] = lines;
  if (second === undefined) return html`<text class="row" x="0" y="${y + 4}">${first}</text>`;
  return html`<text class="row" x="0" y="${y - 3}">${first}<tspan x="0" dy="1.2em">${second}${rest.length === 0 ? '' : '…'}</tspan></text>`;
}

/** Two words stand on two lines. */
function columnHead(text: string, x: number): Html {
  const cut = text.indexOf(' ', 5);
  const lines = cut < 0 ? [text] : [text.slice(0, cut), text.slice(cut + 1)];
  return html`<text class="head" x="${x}" y="14">${lines.map(
    (line, index) => html`<tspan x="${x}" dy="${raw(index === 0 ? '0' : '1.2em')}">${line}</tspan>`,
  )}</text>`;
}

function table(view: View, counts: readonly BridgeCount[], rows: readonly Sector[], columns: readonly Bridge[]): Html {
  const { bridges: m } = messagesOf(view.language);
  return html`<table><caption class="vh">${m.chartTitle}</caption><thead><tr><th scope="col">${m.sector}</th>${columns.map(
    (mechanism) => html`<th scope="col">${m.mechanism[mechanism]}</th>`,
  )}</tr></thead><tbody>${rows.map(
    (sector) =>
      html`<tr><th scope="row">${nameOf(view, sector)}</th>${columns.map((mechanism) => {
        const found = counts.find((one) => one.sectorId === sector.id && one.mechanism === mechanism);
        return html`<td class="number">${
          found === undefined
            ? '0'
            : html`<a href="${address(view, sector.id, mechanism)}">${formatNumber(view.language, found.count)}</a>`
        }</td>`;
      })}</tr>`,
  )}</tbody></table>`;
}

function address(view: View, sector: string, mechanism: Bridge): string {
  return href(view, paths.list('/bridges', { sector, mechanism }));
}

function nameOf(view: View, sector: Sector): string {
  return view.language === 'fr' ? sector.nameFr : sector.nameEn;
}
