import type { SourceNode } from '../../model/source-document.ts';
import { type Marker, readMarker } from './read-marker.ts';
import type { Piece } from './split-paragraph.ts';

/** Where the first item of a list may stand inside a paragraph. */
const listStart = /[:—–.;]\s*(?=\((?:1|a|i|A)\)\s*\S)/g;

/**
 * Splits the last piece of a paragraph where a list begins in it that the next paragraph goes on with: "Contested proceeding means—(1) A
 * proceeding ...", and then a paragraph "(2) ...". Without that next paragraph "(1)" is an enumeration inside a sentence and stays text.
 */
export function splitAtListStart(
  pieces: readonly Piece[],
  node: SourceNode,
  next: SourceNode | undefined,
): readonly Piece[] {
  const last = pieces.at(-1);
  if (!last || !next || next.number !== null || next.level !== 'paragraph') return pieces;
  const second = readMarker(next.text, 0, false, next.emphasis);
  const style = second?.readings.find((reading) => reading.first === 2)?.style;
  if (!style || pieces.some((piece) => hasStyle(piece.marker, style))) return pieces;
  const offset = node.text.length - last.text.length;
  for (const match of last.text.slice(0, 600).matchAll(listStart)) {
    const at = match.index + match[0].length;
    const marker = readMarker(node.text, offset + at, false, node.emphasis);
    if (!marker?.readings.some((reading) => reading.style === style && reading.first === 1)) continue;
    const before = { ...last, text: last.text.slice(0, at).trimEnd() };
    return [...pieces.slice(0, -1), before, { marker, heading: null, text: node.text.slice(marker.end) }];
  }
  return pieces;
}

function hasStyle(marker: Marker | null, style: string): boolean {
  return marker?.readings.some((reading) => reading.style === style) ?? false;
}
