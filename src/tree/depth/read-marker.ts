import type { Span } from '../../model/span.ts';
import { ordinals, type Reading, type Style } from './markers.ts';

export type Marker = {
  /** As printed: `(a)`, `S5.1.2`, `(b)-(d)`. */
  readonly printed: string;
  readonly readings: readonly Reading[];
  /** Offset just after the marker and the space behind it. */
  readonly end: number;
};

const parenthesis = /\(\s?([A-Za-z0-9]{1,7}(?:-[A-Za-z0-9]{1,2})?)\s?\)/y;
const rangeWord = /(?:\s*[-–—]\s*|\s+(?:to|through|and)\s+)(?=\()/y;
/** `S5.1.2`, `S3A.`, `S4.1.5.0.1`, as the safety standards number (49 CFR 571). */
const standardNumber =
  /(S\d{1,2}(?:[A-Za-z](?![a-z]))?(?:\.\d{1,3}(?:[A-Za-z](?![a-z]))?){0,12})(\s*[-–—]\s*S\d[\w.]*\w|\s+(?:through|to|and)\s+S\d[\w.]*\w(?=\s*\[))?\.?(?=[\s(—[]|[A-Z][a-z]|$)/y;
/** `3.1.4` before a word: a figure such as "3.5 percent" goes on in lower case. */
const decimalNumber = /(\d{1,2}(?:\.\d{1,3}){1,6})\.?(?=\s+(?:[A-Z“"[(]|\d+-[A-Z])|\s*$)/y;
const stopped = /([A-Z]{1,5}|[a-z]{1,5}|\d{1,3})\.(?=\s+\S)/y;

/**
 * Reads the marker at an offset of a text; null if none stands there. Leading white space is skipped.
 *
 * @param first true at the start of a paragraph, where every family can stand; after another marker only parentheses can.
 * @param emphasis italic runs of the text: `(<I>1</I>)` is a level below `(A)`, not the `(1)` above it (Document Drafting Handbook, 1.13).
 */
export function readMarker(text: string, at: number, first: boolean, emphasis: readonly Span[]): Marker | null {
  const start = at + spaceLength(text, at);
  if (text[start] === '(') return readParenthesis(text, start, emphasis);
  if (!first) return null;
  return readNumber(text, start, standardNumber) ?? readNumber(text, start, decimalNumber) ?? readStopped(text, start);
}

function readParenthesis(text: string, start: number, emphasis: readonly Span[]): Marker | null {
  const one = matchAt(parenthesis, text, start);
  if (!one) return null;
  const readings = parenthesisReadings(one, start, emphasis);
  if (readings.length === 0) return null;
  const end = start + one[0].length;
  const range = readRange(text, end, readings);
  if (range)
    return {
      printed: text.slice(start, range.end),
      readings: range.readings,
      end: range.end + spaceLength(text, range.end),
    };
  return { printed: one[0], readings, end: end + spaceLength(text, end) };
}

function parenthesisReadings(match: RegExpExecArray, start: number, emphasis: readonly Span[]): Reading[] {
  const inner = match[1] ?? '';
  const at = start + match[0].indexOf(inner);
  const italic = emphasis.some((run) => run.start <= at && run.end >= at + inner.length);
  const readings: Reading[] = [];
  for (const { kind, value } of ordinals(inner)) {
    const style = italic ? italicStyle(kind) : kind;
    readings.push({ style, first: value, last: value, path: null });
  }
  return readings;
}

function italicStyle(kind: 'lower' | 'upper' | 'roman' | 'upper-roman' | 'arabic'): Style {
  if (kind === 'lower' || kind === 'roman' || kind === 'arabic') return `italic-${kind}`;
  return kind;
}

/** `(b)-(d)`, `(b) through (d)`: one provision that stands for several, mostly reserved ones. */
function readRange(
  text: string,
  at: number,
  from: readonly Reading[],
): { readonly readings: Reading[]; readonly end: number } | null {
  const word = matchAt(rangeWord, text, at);
  if (!word) return null;
  const to = matchAt(parenthesis, text, at + word[0].length);
  if (!to) return null;
  const end = at + word[0].length + to[0].length;
  // "(a) and (b) of this section apply" is a sentence; a range of provisions has nothing to say but that it is reserved.
  if (!/^\s*(?:[.—–-]\s*)?\[/.test(text.slice(end, end + 8))) return null;
  const readings: Reading[] = [];
  for (const { kind, value } of ordinals(to[1] ?? '')) {
    const start = from.find((reading) => reading.style === kind && reading.first < value);
    if (start) readings.push({ ...start, last: value });
  }
  return readings.length > 0 ? { readings, end } : null;
}

function readNumber(text: string, start: number, pattern: RegExp): Marker | null {
  const match = matchAt(pattern, text, start);
  if (!match?.[1]) return null;
  const end = start + match[0].length;
  const reading = { style: 'number', first: 0, last: 0, path: match[1].split('.') } as const;
  return { printed: match[0], readings: [reading], end: end + spaceLength(text, end) };
}

function readStopped(text: string, start: number): Marker | null {
  const match = matchAt(stopped, text, start);
  if (!match?.[1]) return null;
  const readings: Reading[] = ordinals(match[1]).map(({ kind, value }) => {
    return { style: `${kind}-stop`, first: value, last: value, path: kind === 'arabic' ? [match[1] ?? ''] : null };
  });
  const end = start + match[0].length;
  return readings.length > 0 ? { printed: match[0], readings, end: end + spaceLength(text, end) } : null;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function spaceLength(text: string, at: number): number {
  let length = 0;
  while (text[at + length] === ' ') length += 1;
  return length;
}
