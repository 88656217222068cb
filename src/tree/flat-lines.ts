import type { SourceNode } from '../model/source-document.ts';
import { announcesDefinitions, definedTermOf } from './defined-term.ts';
import { readMarker } from './depth/read-marker.ts';
import { splitAtListStart } from './depth/split-at-list-start.ts';
import { type Piece, splitParagraph } from './depth/split-paragraph.ts';
import type { Ending, Token } from './depth/token.ts';
import { isReserved } from './reserved.ts';

/** A line of a flat container: what the depth is derived from, and what becomes of it. */
export type Line = {
  readonly token: Token;
  readonly node: SourceNode;
  /** Null for nodes that are taken as they are: tables, figures, notes, quoted blocks. */
  readonly piece: Piece | null;
  /** The term that it defines, numbered or not. */
  readonly term: string | null;
};

/**
 * Reads the flat children of a container as lines: paragraphs split at their markers, unnumbered ones told apart by what they do to the
 * numbering.
 */
export function flatLines(container: SourceNode): Line[] {
  const hasItalics = container.children.some((child) => child.emphasis.length > 0);
  let announced = announcesDefinitions(`${container.heading ?? ''} ${container.text}`);
  const lines: Line[] = [];
  for (const [place, node] of container.children.entries()) {
    const runs = node.level === 'paragraph' || node.level === 'heading' || isNumberedLine(node);
    if (!runs || node.children.length > 0 || node.number !== null) {
      lines.push(wholeLine(node));
      continue;
    }
    const printed = node.level === 'heading' ? (node.heading ?? '') : node.text;
    const pieces = splitAtListStart(
      splitParagraph(printed, node.emphasis, !hasItalics),
      node,
      container.children,
      place,
    );
    for (const [index, piece] of pieces.entries()) {
      const term = node.level === 'paragraph' ? termOf(pieces, index, node, announced) : null;
      lines.push({ token: tokenOf(pieces, index, node, term), node, piece, term });
      if (term === null || piece.marker !== null) announced = announcedAfter(piece, node, announced, container);
    }
  }
  return lines;
}

/** The term that a piece defines: an unnumbered paragraph at its start, a numbered one behind its last marker. */
function termOf(pieces: readonly Piece[], index: number, node: SourceNode, announced: boolean): string | null {
  const piece = pieces[index];
  if (piece?.marker === null) return index === 0 ? definedTermOf(node.text, node.emphasis, announced) : null;
  if (!piece || piece.heading !== null || index < pieces.length - 1) return null;
  const offset = node.text.length - piece.text.length;
  const behind = node.emphasis.filter(({ start }) => start >= offset);
  const emphasis = behind.map(({ start, end }) => ({ start: start - offset, end: end - offset }));
  return definedTermOf(piece.text, emphasis, announced);
}

/** Definitions may follow as long as no heading or path (`S5`) begins another subject. */
function announcedAfter(piece: Piece, node: SourceNode, before: boolean, container: SourceNode): boolean {
  const isPath = piece.marker?.readings.some((reading) => reading.style === 'number') ?? false;
  const titled = piece.heading ?? (node.level === 'heading' ? piece.text : null);
  const announces = announcesDefinitions(`${container.heading ?? ''} ${titled ?? ''} ${piece.text.slice(0, 200)}`);
  return isPath || titled !== null ? announces : before || (piece.marker !== null && announces);
}

/**
 * Flush lines of appendices can be numbered, `1. Washing`, `4.2.6 Capacity`; in parentheses they are asides, `(Date)`. Items of lists are numbered
 * only for themselves, unless by a path.
 */
function isNumberedLine(node: SourceNode): boolean {
  if ((node.level !== 'continuation' && node.level !== 'item') || node.text.startsWith('(')) return false;
  const readings = readMarker(node.text, 0, true, node.emphasis)?.readings ?? [];
  return readings.some((reading) => node.level === 'continuation' || (reading.path?.length ?? 0) > 2);
}

const apparatus: readonly SourceNode['level'][] = ['source-note', 'authority'];

function wholeLine(node: SourceNode): Line {
  const token: Token = {
    kind: kindOfWhole(node),
    readings: [],
    sameParagraph: false,
    barePrefix: false,
    ending: endingOf(node.text),
    lowerCase: false,
  };
  return { token, node, piece: null, term: null };
}

function kindOfWhole(node: SourceNode): Token['kind'] {
  if (apparatus.includes(node.level) || isEditorial(node)) return 'apparatus';
  if (node.children.length > 0) return 'attachment';
  if (node.level === 'continuation') return 'flush';
  return node.level === 'item' ? 'item' : 'attachment';
}

/** A note of the editors speaks of the whole section, wherever it is printed. */
function isEditorial({ level, heading }: SourceNode): boolean {
  return level === 'note' && /^\W*(?:editorial|effective date) note/i.test(heading ?? '');
}

function tokenOf(pieces: readonly Piece[], index: number, node: SourceNode, term: string | null): Token {
  const piece = pieces[index];
  const ending = endingOf(piece?.text || piece?.heading || '');
  const lowerCase = /^\p{Ll}/u.test(piece?.heading ?? piece?.text ?? '');
  const shared = { readings: piece?.marker?.readings ?? [], sameParagraph: index > 0, ending, lowerCase };
  if (piece?.marker) {
    return {
      kind: 'marker',
      ...shared,
      barePrefix: index < pieces.length - 1 && piece.text === '' && piece.heading === null,
    };
  }
  const kind = term !== null ? 'definition' : node.level === 'heading' ? 'heading' : 'text';
  return { kind, ...shared, barePrefix: false };
}

function endingOf(text: string): Ending {
  const tail = text.slice(-12);
  if (isReserved('', text)) return 'reserved';
  if (/[:—–]\s*$/.test(tail)) return 'colon';
  return /[;,]\s{0,9}(?:(?:and|or|and\/or)\s{0,9})?$/.test(tail) ? 'semicolon' : 'other';
}
