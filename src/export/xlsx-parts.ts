import type { Cell } from './columns.ts';
import { escapeText } from './xlsx-text.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const WRAPPED = 'applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>';
/** By the number that cells name: data, heads, and both as people read them, wrapped in their column. */
const STYLES = [
  '<xf fontId="0"/>',
  '<xf fontId="1" applyFont="1"/>',
  `<xf fontId="0" ${WRAPPED}`,
  `<xf fontId="1" applyFont="1" ${WRAPPED}`,
];
export const STYLE = { data: 0, head: 1, read: 2, readHead: 3 } as const;

/**
 * A sheet up to its rows: the head stays in view, and each column that is read has its width; the others are folded behind it and open by the sign over
 * them. Printed, a sheet that is read lies across and is as wide as the page.
 *
 * @param widths of the first columns, in characters; none of a sheet of data
 */
export function sheetHead(widths: readonly number[], columns: number): string {
  const read = widths.length > 0;
  const wide = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const folded =
    columns > widths.length
      ? `<col min="${widths.length + 1}" max="${columns}" width="20" outlineLevel="1" hidden="1"/><col min="${columns + 1}" max="${columns + 1}" width="20" collapsed="1"/>`
      : '';
  return `${DECLARATION}<worksheet xmlns="${MAIN}">${read ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : ''}<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="20" defaultRowHeight="15"${read && folded !== '' ? ' outlineLevelCol="1"' : ''}/>${read ? `<cols>${wide.join('')}${folded}</cols>` : ''}<sheetData>`;
}

/** The sheet of 11 by 17 inches, by its number in ECMA-376 (18.3.1.63): what two requirements side by side take. */
const TABLOID = 3;

/**
 * Points that a row needs for its wrapped texts. Not every reader of spreadsheets fits rows as it opens a file, so they are as high as the longest text makes
 * them, a character counted as wide as a digit: a line too much rather than words that nobody sees. 409 is the most that Excel takes.
 */
export function rowHeight(widths: readonly number[], cells: readonly Cell[]): number {
  const lines = widths.map((width, at) =>
    String(cells[at] ?? '')
      .split('\n')
      .reduce((sum, line) => sum + linesOf(line, width), 0),
  );
  return Math.min(409, 15 * Math.max(1, ...lines));
}

/** Lines that a text takes in a column of so many characters, broken between words, and inside one that is longer than a line. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(' ')) {
    const needed = used === 0 ? length : used + 1 + length;
    if (needed <= width) used = needed;
    else {
      lines += Math.ceil(length / width) - (used === 0 ? 1 : 0);
      used = length % width;
    }
  }
  return lines;
}

/** What follows the rows and the filter of a sheet. */
export function sheetEnd(isRead: boolean): string {
  return `${isRead ? `<pageSetup paperSize="${TABLOID}" orientation="landscape" fitToHeight="0"/>` : ''}</worksheet>`;
}

/**
 * The parts of a workbook besides its sheets, by path. They come last, when the sheets are known; a zip is read from its end.
 *
 * @param description what the properties of the file say of it.
 */
export function workbookParts(sheets: readonly string[], description?: string): [path: string, text: string][] {
  const numbered = sheets.map((name, index) => ({
    name: escapeText(name).replaceAll('"', '&quot;'),
    number: index + 1,
  }));
  const styles = numbered.length + 1;
  return [
    [
      'xl/styles.xml',
      `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${STYLES.length}">${STYLES.join('')}</cellXfs></styleSheet>`,
    ],
    [
      'xl/workbook.xml',
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbered
        .map(({ name, number }) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`)
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${numbered
        .map(
          ({ number }) =>
            `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
        )
        .join('')}<Relationship Id="rId${styles}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      '_rels/.rels',
      `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>${
        description === undefined
          ? ''
          : `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`
      }</Relationships>`,
    ],
    [
      '[Content_Types].xml',
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${numbered
        .map(
          ({ number }) =>
            `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
        )
        .join(
          '',
        )}${description === undefined ? '' : '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'}</Types>`,
    ],
    ...(description === undefined ? [] : [coreProperties(description)]),
  ];
}

function coreProperties(description: string): [path: string, text: string] {
  return [
    'docProps/core.xml',
    `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description>${escapeText(description)}</dc:description></cp:coreProperties>`,
  ];
}
