import type { Span } from '../../model/span.ts';
import { type Marker, readMarker } from './read-marker.ts';

/** One provision's share of a printed paragraph. All characters of the paragraph lie in exactly one of marker, heading and text. */
export type Piece = {
  readonly marker: Marker | null;
  readonly heading: string | null;
  readonly text: string;
};

/** A first sentence short enough to be a heading that the next marker follows: "(a) Applicability. (1) ...". */
const sentenceBeforeMarker = /[A-Z“][^.;:()]{1,100}(?:\.|—)\s*(?=\((?:1|a|i|A|I)\)\s*\S)/y;
/** A first sentence that may be a heading although nothing is printed in italics. */
const plainTitle = /[A-Z][^.;:()]{0,79}(?:\.(?=\s+\S|$)|$)/y;
const verbs =
  /\b(?:shall|must|may|can|will|should|is|are|was|were|be|been|has|have|had|means?|applies|apply|requires?|does|do|specif(?:y|ies)|see|use[sd]?|conform|meets?)\b/i;

/**
 * Splits a printed paragraph at its markers: `(a) Heading. (1) text` is two provisions, `(a)(1)(i) text` is three.
 *
 * A marker inside a sentence ("either (1) or (2)") is text: only a marker at the start, directly behind another one, or behind a heading
 * opens a provision.
 *
 * @param plainTitles take a short first sentence for the heading of a paragraph numbered by path, in texts that have lost their italics.
 */
export function splitParagraph(text: string, emphasis: readonly Span[], plainTitles: boolean): Piece[] {
  const pieces: Piece[] = [];
  let marker = readMarker(text, 0, true, emphasis);
  while (marker && pieces.length < MOST_MARKERS) {
    const behind = marker.end;
    const nested = readMarker(text, behind, false, emphasis);
    if (nested && (text[behind - 1] !== ' ' || canBeFirst(nested))) {
      pieces.push({ marker, heading: null, text: '' });
      marker = nested;
      continue;
    }
    const headed = headingBeforeMarker(text, behind, emphasis);
    if (!headed) break;
    pieces.push({ marker, heading: headed.heading, text: headed.text });
    marker = headed.marker;
  }
  if (!marker && pieces.length === 0) return [{ marker: null, ...takeHeading(text, 0, emphasis, false) }];
  if (!marker) return pieces;
  const isPath = marker.readings.some((reading) => reading.style === 'number');
  pieces.push({ marker, ...takeHeading(text, marker.end, emphasis, plainTitles && isPath) });
  return pieces;
}

/** The longest row in print is five, `(a)(1)(i)(A)(1)`. Each is a level of the tree, and a tree as deep as a paragraph is long can be walked by nobody. */
const MOST_MARKERS = 16;

/** Only the first of a list can follow its parent inside one paragraph. */
function canBeFirst(marker: Marker): boolean {
  return marker.readings.some((reading) => reading.first === 1);
}

function headingBeforeMarker(
  text: string,
  at: number,
  emphasis: readonly Span[],
): { readonly heading: string | null; readonly text: string; readonly marker: Marker } | null {
  const italicEnd = italicHeadingEnd(text, at, emphasis);
  const end = italicEnd ?? sentenceEnd(text, at);
  if (end === null) return null;
  const dash = /^\s*[—–]\s*/.exec(text.slice(end, end + 4))?.[0].length ?? 0;
  const marker = readMarker(text, end + dash, false, emphasis);
  if (!marker || !canBeFirst(marker)) return null;
  const before = text.slice(at, end + dash).trim();
  const isTitle = italicEnd !== null || !verbs.test(before);
  return { heading: isTitle ? before : null, text: isTitle ? '' : before, marker };
}

function sentenceEnd(text: string, at: number): number | null {
  sentenceBeforeMarker.lastIndex = at;
  const match = sentenceBeforeMarker.exec(text);
  return match ? at + match[0].trimEnd().length : null;
}

/** The end of an italic run that starts at the offset, with the period behind it; null if the text there is not italic. */
function italicHeadingEnd(text: string, at: number, emphasis: readonly Span[]): number | null {
  const run = emphasis.find((span) => span.start === at);
  if (!run) return null;
  return text[run.end] === '.' ? run.end + 1 : run.end;
}

/**
 * A leading italic run that ends with a period is the heading of its paragraph (Document Drafting Handbook, 1.14); an italic run without
 * one is a defined term and stays in the text.
 */
function takeHeading(text: string, at: number, emphasis: readonly Span[], plainTitles: boolean): Omit<Piece, 'marker'> {
  const italicEnd = italicHeadingEnd(text, at, emphasis);
  let end: number | null = null;
  if (italicEnd !== null && text[italicEnd - 1] === '.') end = italicEnd;
  else if (italicEnd === null && plainTitles) end = plainTitleEnd(text, at);
  if (end === null) return { heading: null, text: text.slice(at) };
  return { heading: text.slice(at, end), text: text.slice(end).trimStart() };
}

function plainTitleEnd(text: string, at: number): number | null {
  plainTitle.lastIndex = at;
  const match = plainTitle.exec(text);
  return match && !verbs.test(match[0]) ? at + match[0].length : null;
}
