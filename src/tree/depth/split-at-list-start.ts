import type { SourceNode } from '../../model/source-document.ts';
import type { Reading } from './markers.ts';
import { type Marker, readMarker } from './read-marker.ts';
import type { Piece } from './split-paragraph.ts';

/** Where the first item of a list may stand inside a paragraph, and the label of the second. */
const listStart = /[:—–.;]\s*(?=\((?:1|a|i|A)\)\s*\S)/g;
const secondLabels: Readonly<Record<string, string>> = { arabic: '2', lower: 'b', roman: 'ii', upper: 'B' };

/** Lines behind the paragraph that are searched for the second item: those of one item with what stands below it. */
const reach = 60;

/**
 * Splits the last piece of a paragraph where a list begins in it that later paragraphs go on with: "Contested proceeding means—(1) A
 * proceeding ...", and then a paragraph "(2) ...", perhaps behind a table or the (i) and (ii) of (1). Without a second item "(1)" is an
 * enumeration inside a sentence and stays text.
 */
export function splitAtListStart(
  pieces: readonly Piece[],
  node: SourceNode,
  siblings: readonly SourceNode[],
  place: number,
): readonly Piece[] {
  const last = pieces.at(-1);
  if (!last) return pieces;
  const offset = node.text.length - last.text.length;
  /** Styles whose second item was looked for in vain: the lines behind are the same for every place in the paragraph. */
  const ended = new Set<string>();
  for (const match of last.text.slice(0, 600).matchAll(listStart)) {
    const at = match.index + match[0].length;
    const marker = readMarker(node.text, offset + at, false, node.emphasis);
    const first = marker?.readings.find((reading) => reading.first === 1);
    if (!marker || !first || pieces.some((piece) => hasStyle(piece.marker, first.style))) continue;
    if (ended.has(first.style) || hasSecondInside(last.text.slice(at), first)) continue;
    if (!goesOn(first, pieces, siblings, place)) {
      ended.add(first.style);
      continue;
    }
    const before = { ...last, text: last.text.slice(0, at).trimEnd() };
    return [...pieces.slice(0, -1), before, { marker, heading: null, text: node.text.slice(marker.end) }];
  }
  return pieces;
}

/** "(1) one thing, or (2) another": an enumeration in a sentence. */
function hasSecondInside(text: string, { style }: Reading): boolean {
  const label = secondLabels[style];
  return label !== undefined && new RegExp(`(?:[,;:.]|\\band|\\bor)\\s*\\(${label}\\)`).test(text);
}

/** Whether the second item comes before the list starts again, and before one of the paragraph's own levels goes on. */
function goesOn(first: Reading, pieces: readonly Piece[], siblings: readonly SourceNode[], place: number): boolean {
  const own = pieces.flatMap(({ marker }) => marker?.readings ?? []);
  for (const sibling of siblings.slice(place + 1, place + 1 + reach)) {
    if (sibling.level === 'heading') return false;
    if (sibling.level !== 'paragraph' || sibling.number !== null) continue;
    const readings = readMarker(sibling.text, 0, true, sibling.emphasis)?.readings ?? [];
    if (readings.some(({ style, first: value }) => style === first.style && value === 2)) return true;
    if (readings.some(({ style, first: value }) => style === first.style && value === 1)) return false;
    if (readings.some((reading) => reading.style === 'number' || continues(reading, own))) return false;
  }
  return false;
}

function continues(reading: Reading, own: readonly Reading[]): boolean {
  return own.some(({ style, last }) => style === reading.style && reading.first === last + 1);
}

function hasStyle(marker: Marker | null, style: string): boolean {
  return marker?.readings.some((reading) => reading.style === style) ?? false;
}
