import type { BlockContent, Heading, Link, List, Paragraph, Parent, PhrasingContent, Root, Table, Text } from 'mdast';
import type { Language } from '../../model/language.ts';

/** Words in the other official language, or the source's own language, inside a sentence; every form marks them. */
type Passage = Parent & {
  type: 'passage';
  children: PhrasingContent[];
  data: { hName: string; hProperties: { lang: Language } };
};
/** Words that a text gained; what it lost is mdast's own `delete`. */
type Insertion = Parent & { type: 'insertion'; children: PhrasingContent[]; data: { hName: string } };

declare module 'mdast' {
  interface TableData {
    /** How wide the columns are against each other, where a form can say so. */
    widths?: readonly number[];
  }
  interface PhrasingContentMap {
    passage: Passage;
    insertion: Insertion;
  }
  interface RootContentMap {
    passage: Passage;
    insertion: Insertion;
  }
}

/**
 * A document once, before it is Markdown, HTML or DOCX: an mdast tree without the title, which every form sets in its own way. Written by the
 * functions below from words that are data, never by parsing Markdown, so that nothing a person typed can become markup.
 */
export type FormalDocument = {
  readonly title: string;
  readonly language: Language;
  /** A line under the title: what this is, of which day. */
  readonly subtitle?: string;
  /** Wide tables: pages lie on their side in print and in Word. */
  readonly landscape?: boolean;
  readonly root: Root;
};

export type Inline = string | PhrasingContent;

export function document(
  about: Omit<FormalDocument, 'root'>,
  ...blocks: readonly (BlockContent | Heading | readonly BlockContent[])[]
): FormalDocument {
  return { ...about, root: { type: 'root', children: blocks.flat() as Root['children'] } };
}

/** A heading below the title: 2 for the parts of a document, 3 and 4 inside them. */
export function heading(depth: 2 | 3 | 4, ...content: readonly Inline[]): Heading {
  return { type: 'heading', depth, children: inline(content) };
}

export function paragraph(...content: readonly Inline[]): Paragraph {
  return { type: 'paragraph', children: inline(content) };
}

/** What somebody typed in several lines: a paragraph for each that is not empty. */
export function paragraphs(words: string): Paragraph[] {
  return words
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line.trim()));
}

export function strong(...content: readonly Inline[]): PhrasingContent {
  return { type: 'strong', children: inline(content) };
}

/** Words in a language that may not be the document's. */
export function passage(language: Language, ...content: readonly Inline[]): PhrasingContent {
  return { type: 'passage', children: inline(content), data: { hName: 'span', hProperties: { lang: language } } };
}

export function inserted(...content: readonly Inline[]): PhrasingContent {
  return { type: 'insertion', children: inline(content), data: { hName: 'ins' } };
}

export function deleted(...content: readonly Inline[]): PhrasingContent {
  return { type: 'delete', children: inline(content) };
}

/** A link, if its address is one that may stand in a document; else its words alone. */
export function link(address: string, ...content: readonly Inline[]): PhrasingContent {
  const children = inline(content) as Link['children'];
  if (/^https?:\/\//i.test(address)) return { type: 'link', url: address, children };
  return { type: 'emphasis', children, data: { hName: 'span' } };
}

/** A line break inside a paragraph or a cell. */
export const LINE_BREAK: PhrasingContent = { type: 'break' };

export function list(items: readonly (readonly Inline[])[], isOrdered = false): List {
  return {
    type: 'list',
    ordered: isOrdered,
    spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(...item)] })),
  };
}

/**
 * A table with a header row. Rows shorter than the header are filled with empty cells, so that every form has the same grid.
 *
 * @param widths of the columns against each other; equal without it.
 */
export function table(
  header: readonly Inline[],
  rows: readonly (readonly (readonly Inline[])[])[],
  widths?: readonly number[],
): Table {
  const toRow = (cells: readonly (readonly Inline[])[]) => ({
    type: 'tableRow' as const,
    children: header.map((_, at) => ({ type: 'tableCell' as const, children: inline(cells[at] ?? []) })),
  });
  const children = [toRow(header.map((cell) => [cell])), ...rows.map(toRow)];
  return { type: 'table', children, ...(widths === undefined ? {} : { data: { widths } }) };
}

function inline(content: readonly Inline[]): PhrasingContent[] {
  return content.map((one) =>
    typeof one === 'string' ? ({ type: 'text', value: printable(one) } satisfies Text) : one,
  );
}

/** XML 1.0, which DOCX is, has no place for control characters and lone surrogates; a file that holds one does not open. */
function printable(words: string): string {
  return words.toWellFormed().replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, '\uFFFD');
}
