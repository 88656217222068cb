import type { Level } from '../../model/provision.ts';
import { countCharacters, type SourceNode } from '../../model/source-document.ts';
import type { Span } from '../../model/span.ts';
import type { Position } from '../shifted-figure.ts';
import { isReserved, splitHead } from '../split-head.ts';
import { tableText } from '../table-text.ts';
import type { XmlElement } from '../xml-reader.ts';
import { TableDraft } from './table-draft.ts';
import { TextBuffer } from './text-buffer.ts';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A source node under construction. */
export type NodeDraft = Mutable<Omit<SourceNode, 'children' | 'emphasis'>> & {
  children: NodeDraft[];
  emphasis: readonly Span[];
};

/** One CFR part as it is read. */
export type PartDraft = {
  readonly titleNumber: string;
  /** Empty until the heading is read, where only the heading says it. */
  partNumber: string;
  readonly root: NodeDraft;
  read: number;
  readonly skipped: Record<string, number>;
  readonly unknown: Record<string, number>;
};

/**
 * The element whose text is being collected: a paragraph, or what the innermost container is called: `head` is split into number and
 * heading, `label` and `number` are one of the two.
 */
type Block = {
  readonly kind: 'node' | 'head' | 'label' | 'number';
  readonly node: NodeDraft | null;
  readonly buffer: TextBuffer;
};

/** An element whose text is left out on purpose, with everything in it; the block around it stays open. */
type Aside = { readonly name: string; readonly buffer: TextBuffer; depth: number };

/** Everything the element handlers share while one file is read. */
export type Reading = {
  readonly parts: PartDraft[];
  part: PartDraft | null;
  /** Open containers of the current part, the root first. */
  readonly path: NodeDraft[];
  block: Block | null;
  aside: Aside | null;
  /** Open elements that print above or below the line, innermost last. */
  readonly shifts: Exclude<Position, 'line'>[];
  table: { readonly draft: TableDraft; readonly node: NodeDraft } | null;
  titleNumber: string | null;
  /** Text of the element that says at which date the text stood; the last one wins. */
  dateText: string | null;
  /** Non-white characters that stood in no part, by the innermost division around them. */
  readonly outside: Record<string, number>;
  readonly divisions: string[];
};

export function startReading(): Reading {
  return {
    parts: [],
    part: null,
    path: [],
    block: null,
    aside: null,
    shifts: [],
    table: null,
    titleNumber: null,
    dateText: null,
    outside: {},
    divisions: [],
  };
}

export function nodeDraft(level: Level, start: number, flat: boolean): NodeDraft {
  return {
    level,
    number: null,
    heading: null,
    text: '',
    status: 'in-force',
    inForceOn: null,
    sourceId: null,
    table: null,
    span: { start, end: start },
    flat,
    emphasis: [],
    definedTerm: null,
    children: [],
  };
}

export function addText(reading: Reading, text: string): void {
  const count = countCharacters(text);
  if (reading.aside) {
    reading.aside.buffer.append(text, 'line');
    if (reading.part) {
      reading.part.read += count;
      increase(reading.part.skipped, reading.aside.name, count);
    }
    return;
  }
  if (reading.part === null) {
    // Headings of chapters are context, and every instrument has a heading of its own.
    if (reading.block?.kind === 'head') return;
    if (count > 0) increase(reading.outside, reading.divisions.at(-1) ?? 'root', count);
    return;
  }
  reading.part.read += count;
  const position = reading.shifts.at(-1) ?? 'line';
  if (reading.table) {
    reading.table.draft.text(text, position);
    return;
  }
  if (reading.block === null && count > 0) openLooseText(reading);
  reading.block?.buffer.append(text, position);
}

/** Text directly inside a container, where only elements are expected: kept as a paragraph of its own. */
function openLooseText(reading: Reading): void {
  const container = reading.path.at(-1);
  const at = container?.children.at(-1)?.span.end ?? container?.span.start ?? 0;
  openBlock(reading, 'node', nodeDraft('continuation', at, false));
}

export function openContainer(reading: Reading, element: XmlElement, level: Level, flat: boolean): void {
  closeBlock(reading, element.start);
  const node = nodeDraft(level, element.start, flat);
  const parent = reading.path.at(-1);
  if (parent?.status === 'not-in-force') node.status = parent.status;
  const hollow =
    level === 'subject-group' ? parent?.children.findLast((child) => child.level === 'subpart') : undefined;
  if (parent && hollow && isHollow(hollow)) takeFollowers(parent, hollow);
  (hollow && isHollow(hollow) ? hollow : parent)?.children.push(node);
  reading.path.push(node);
}

/**
 * A subpart that ends right after its heading although it is not reserved: its subject groups stand behind it as siblings (10 CFR 205, subpart W).
 * Left there, their sections would lose the subpart from their address.
 */
function isHollow(subpart: NodeDraft): boolean {
  if (subpart.status === 'reserved') return false;
  return subpart.children.every((child) => child.level !== 'section' && child.level !== 'appendix');
}

function takeFollowers(parent: NodeDraft, subpart: NodeDraft): void {
  subpart.children.push(...parent.children.splice(parent.children.indexOf(subpart) + 1));
}

export function closeContainer(reading: Reading, end: number): void {
  closeBlock(reading, end);
  const node = reading.path.pop();
  if (!node) return;
  node.span = { start: node.span.start, end };
  takeOnlyParagraph(node);
  const parent = reading.path.at(-1);
  const home = parent?.children.at(-1);
  if (home && home !== node && home.children.at(-1) === node) home.span = { start: home.span.start, end };
  const isNameless = node.number === null && node.heading === null;
  // The annual edition wraps an appendix of a part into a subpart that it does not have.
  if (isNameless && node.text === '' && (node.children.length === 0 || node.level === 'subpart'))
    dissolve(parent, node);
}

function dissolve(parent: NodeDraft | undefined, node: NodeDraft): void {
  if (parent?.children.at(-1) === node) parent.children.splice(-1, 1, ...node.children);
}

const apparatus: readonly Level[] = ['authority', 'source-note', 'note', 'footnote'];

/** `<AUTH><HED/><PSPACE/></AUTH>` is one statement, so its only paragraph becomes its text; several stay paragraphs. */
function takeOnlyParagraph(node: NodeDraft): void {
  const [only, ...others] = node.children;
  if (!only || others.length > 0 || only.level !== 'paragraph' || !apparatus.includes(node.level)) return;
  // Coming text keeps its paragraphs: their numbers are those of the section they will stand in.
  if (node.status === 'not-in-force') return;
  node.text = only.text;
  node.emphasis = only.emphasis;
  node.children = [];
}

export function openBlock(reading: Reading, kind: Block['kind'], node: NodeDraft | null): void {
  if (node) closeBlock(reading, node.span.start);
  reading.block = { kind, node, buffer: new TextBuffer() };
}

/** Ends the open block, if any, and attaches what it collected. An element inside it ends it early; text after that is loose text. */
export function closeBlock(reading: Reading, end: number): void {
  const { block } = reading;
  reading.block = null;
  if (!block) return;
  block.buffer.closeEmphasis();
  const { text, emphasis } = block.buffer;
  const container = reading.path.at(-1);
  if (!container) return;
  if (block.kind === 'head' && container.heading === null && container.number === null) {
    setHead(reading, container, text);
  } else if (block.kind === 'label' && container.heading === null) {
    container.heading = text || null;
    if (isReserved(text)) container.status = 'reserved';
  } else if (block.kind === 'number' && container.number === null) {
    container.number = text || null;
  } else {
    const node = block.node ?? nodeDraft('heading', end, false);
    if (node.level === 'heading') node.heading = text || null;
    else node.text = text;
    if (node.level === 'paragraph' && isHistory(text)) node.level = 'source-note';
    node.emphasis = emphasis;
    if (container.status === 'not-in-force') node.status = container.status;
    node.span = { start: node.span.start, end };
    if (text !== '' || node.sourceId !== null) container.children.push(node);
  }
}

/** `[36 FR 22902, Dec. 2, 1971, as amended at ...]`: a history note that lost its `<CITA>` in the rebuilt files. */
function isHistory(text: string): boolean {
  return /^\*?\[\d+ FR \d+,/.test(text) && /\]\*?$/.test(text);
}

function setHead(reading: Reading, container: NodeDraft, text: string): void {
  const head = splitHead(container.level, text);
  container.number = head.number;
  container.heading = head.heading;
  if (isReserved(text)) container.status = 'reserved';
  const separator = countCharacters(head.separator);
  if (separator > 0 && reading.part) increase(reading.part.skipped, 'HEAD', separator);
}

export function openTable(reading: Reading, element: XmlElement): void {
  closeBlock(reading, element.start);
  reading.table = { draft: new TableDraft(), node: nodeDraft('table', element.start, false) };
}

export function closeTable(reading: Reading, end: number): void {
  if (!reading.table) return;
  const { draft, node } = reading.table;
  reading.table = null;
  const table = draft.finish();
  if (table.rows.length === 0 && table.caption === null) return;
  node.table = table;
  node.heading = table.caption;
  node.text = tableText(table);
  node.span = { start: node.span.start, end };
  const container = reading.path.at(-1);
  if (container?.status === 'not-in-force') node.status = container.status;
  container?.children.push(node);
}

export function increase(counts: Record<string, number>, name: string, by: number): void {
  counts[name] = (counts[name] ?? 0) + by;
}
