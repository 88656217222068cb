import {
  AlignmentType,
  Document,
  Footer,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { unzipSync, zipSync } from 'fflate';
import type { List, PhrasingContent, RootContent, Table as TableNode } from 'mdast';
import { docxInline, type InlineStyle } from './docx-inline.ts';
import { DOCX_STYLES } from './docx-styles.ts';
import type { FormalDocument } from './formal-document.ts';

const PLACE: Readonly<Record<FormalDocument['language'], string>> = { en: 'en-CA', fr: 'fr-CA' };
/** US Letter, which both countries print on, in twentieths of a point; margins of one inch. */
const PAGE = { short: 12_240, long: 15_840, margin: 1440 };

/**
 * A document as a Word file: real heading styles, header rows that repeat on every page, real lists and links, and the language of each run,
 * so that Word reads it aloud and checks its spelling in that language. The same document gives the same bytes: the clock and the random names
 * that Word files usually carry are fixed.
 */
export async function toDocx(document: FormalDocument): Promise<Uint8Array> {
  const isWide = document.landscape === true;
  const width = (isWide ? PAGE.long : PAGE.short) - 2 * PAGE.margin;
  const style: InlineStyle = { language: PLACE[document.language] };
  const blocks = document.root.children.flatMap((node) => blockOf(node, { style, width }));
  const file = new Document({
    title: document.title,
    creator: 'Parallel 49',
    lastModifiedBy: 'Parallel 49',
    styles: {
      ...DOCX_STYLES,
      default: {
        ...DOCX_STYLES.default,
        document: {
          ...DOCX_STYLES.default.document,
          run: { ...DOCX_STYLES.default.document.run, language: { value: PLACE[document.language] } },
        },
      },
    },
    numbering: { config: [{ reference: 'ordered', levels: [level(0), level(1)] }] },
    sections: [
      {
        properties: {
          page: {
            // The library turns the page itself: it wants the sizes of the page standing up.
            size: {
              width: PAGE.short,
              height: PAGE.long,
              orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        footers: { default: footer() },
        children: [
          new Paragraph({ style: 'Title', children: [new TextRun({ text: document.title })] }),
          ...(document.subtitle === undefined
            ? []
            : [new Paragraph({ style: 'Subtitle', children: [new TextRun({ text: document.subtitle })] })]),
          ...blocks,
        ],
      },
    ],
  });
  return withoutClock(new Uint8Array(await Packer.toArrayBuffer(file)));
}

type Setting = { readonly style: InlineStyle; readonly width: number };

function blockOf(node: RootContent, setting: Setting): (Paragraph | Table)[] {
  if (node.type === 'heading') {
    const style = `Heading${Math.min(node.depth, 4)}`;
    return [new Paragraph({ style, keepNext: true, children: inlineOf(node, setting.style) })];
  }
  if (node.type === 'paragraph') return [new Paragraph({ children: inlineOf(node, setting.style) })];
  if (node.type === 'list') return listOf(node, setting, 0);
  // Word joins two tables that follow each other; an empty line keeps them apart.
  if (node.type === 'table') return [tableOf(node, setting), new Paragraph({ children: [] })];
  if (node.type === 'blockquote')
    return node.children.flatMap((child) =>
      child.type === 'paragraph'
        ? [new Paragraph({ style: 'Quote', children: inlineOf(child, setting.style) })]
        : blockOf(child, setting),
    );
  throw new Error(`a document holds no ${node.type}`);
}

function inlineOf(node: { readonly children: readonly PhrasingContent[] }, style: InlineStyle): ParagraphChild[] {
  return node.children.flatMap((child) => docxInline(child, style));
}

function listOf(list: List, setting: Setting, depth: number): Paragraph[] {
  const mark: Partial<IParagraphOptions> =
    list.ordered === true ? { numbering: { reference: 'ordered', level: depth } } : { bullet: { level: depth } };
  return list.children.flatMap((item) =>
    item.children.flatMap((child) => {
      if (child.type === 'list') return listOf(child, setting, depth + 1);
      if (child.type === 'paragraph') return [new Paragraph({ ...mark, children: inlineOf(child, setting.style) })];
      throw new Error(`a list holds no ${child.type}`);
    }),
  );
}

/** Columns of equal width unless the table says otherwise; fixed, since LibreOffice and Word guess differently. */
function tableOf(node: TableNode, { style, width }: Setting): Table {
  const count = node.children[0]?.children.length ?? 1;
  const shares = node.data?.widths ?? Array.from({ length: count }, () => 1);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const columns = shares.map((share) => Math.floor((width * share) / total));
  return new Table({
    width: { size: columns.reduce((sum, column) => sum + column, 0), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    rows: node.children.map(
      (row, at) =>
        new TableRow({
          // A row cut by the end of a page parts a requirement from its counterpart.
          cantSplit: true,
          ...(at === 0 ? { tableHeader: true } : {}),
          children: row.children.map(
            (cell, place) =>
              new TableCell({
                width: { size: columns[place] ?? 0, type: WidthType.DXA },
                margins: { top: 60, bottom: 60, left: 100, right: 100 },
                ...(at === 0 ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'EEF1F4' } } : {}),
                children: [
                  new Paragraph({
                    style: 'TableText',
                    children: inlineOf(cell, at === 0 ? { ...style, bold: true } : style),
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}

function level(depth: number) {
  return {
    level: depth,
    format: depth === 0 ? LevelFormat.DECIMAL : LevelFormat.LOWER_LETTER,
    text: `%${depth + 1}.`,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: 720 * (depth + 1), hanging: 360 } } },
  };
}

/** "Page 1 / 3", which both languages say alike. */
function footer(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment: AlignmentType.END,
        children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
}

const EPOCH = '2000-01-01T00:00:00Z';

/** The same bytes for the same document: dates of the file and of its parts are those of no day. */
function withoutClock(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  const ids = new Map<string, string>();
  const entries = Object.entries(parts)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, content]): [string, Uint8Array] => {
      if (!/\.(?:xml|rels)$/.test(name)) return [name, content];
      const text = decoder
        .decode(content)
        .replace(/(<dcterms:(?:created|modified)[^<>]*>)[^<]*/g, `$1${EPOCH}`)
        // Links are joined to their addresses by random names.
        .replace(/\brId[A-Za-z0-9_-]{21}(?=")/g, (id) => {
          const known = ids.get(id) ?? `rIdL${ids.size + 1}`;
          ids.set(id, known);
          return known;
        });
      return [name, encoder.encode(text)];
    });
  // The content types come first, as readers of the format expect.
  entries.sort(([a], [b]) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml'));
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: new Date('2000-01-01T00:00:00') });
}
