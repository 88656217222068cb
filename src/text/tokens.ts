import { CHARACTER, type CharacterClass, classOf, classOfPair } from './character-class.ts';

/** A word, figure or mark of a text; `start` and `end` count UTF-16 units of the text it was found in. */
export type Token = {
  readonly kind: 'word' | 'figure' | 'mark';
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

const ELISIONS = new Set(['l', 'd', 'qu', 's', 'n', 'j', 'm', 't', 'c', 'lorsqu', 'puisqu', 'jusqu', 'quoiqu']);
const LONGEST_ELISION = 7;

/**
 * Splits text into words, figures and single marks; white space belongs to none. A French elision is a word of its own
 * ("l'", "étiquette"), an English possessive too ("manufacturer", "'s"), any other apostrophe stays inside its word ("aujourd'hui"). A figure keeps its
 * separators ("1,200", "571.108", "0.5"): split at the dot, section numbers of both countries would match by halves.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  readTokens(text, (kind, start, end) => tokens.push({ kind, text: text.slice(start, end), start, end }));
  return tokens;
}

/**
 * The same, each told as it is found and none cut out. Unit by unit and not by a regular expression: this is the innermost loop of indexing a country's law and
 * of every word diff, and the expression, which must make a match of each word, is a third as fast.
 */
export function readTokens(text: string, visit: (kind: Token['kind'], start: number, end: number) => unknown): void {
  for (let at = 0; at < text.length; ) {
    const kind = classAt(text, at);
    if (kind === CHARACTER.space) at += 1;
    else if (kind === CHARACTER.letter) at = readWords(text, at, visit);
    else {
      const end = kind === CHARACTER.digit ? figureEnd(text, at) : at + widthAt(text, at);
      visit(kind === CHARACTER.digit ? 'figure' : 'mark', at, end);
      at = end;
    }
  }
}

/** The word that begins at a place and those that apostrophes join to it; gives the place behind them. */
function readWords(text: string, from: number, visit: (kind: 'word', start: number, end: number) => unknown): number {
  let start = from;
  let end = wordEnd(text, from);
  while (isApostrophe(text.charCodeAt(end)) && end + 1 < text.length && classAt(text, end + 1) === CHARACTER.letter) {
    const next = end + 1;
    const nextEnd = wordEnd(text, next);
    if (isElision(text, start, end)) {
      visit('word', start, next);
      start = next;
    } else if (nextEnd === next + 1 && (text.charCodeAt(next) | 32) === LOWER_S) {
      visit('word', start, end);
      start = end;
    }
    end = nextEnd;
  }
  visit('word', start, end);
  return end;
}

const LOWER_S = 115;

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019;
}

function isElision(text: string, start: number, end: number): boolean {
  return end - start <= LONGEST_ELISION && ELISIONS.has(text.slice(start, end).toLowerCase());
}

function wordEnd(text: string, from: number): number {
  for (let at = from; at < text.length; ) {
    const kind = classAt(text, at);
    if (kind > CHARACTER.digit) return at;
    at += widthAt(text, at);
  }
  return text.length;
}

function figureEnd(text: string, from: number): number {
  let at = from + 1;
  for (; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (isDigit(unit)) continue;
    if ((unit !== DOT && unit !== COMMA) || !isDigit(text.charCodeAt(at + 1))) break;
  }
  return at;
}

const DOT = 46;
const COMMA = 44;

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function classAt(text: string, at: number): CharacterClass {
  const kind = classOf(text.charCodeAt(at));
  return kind === CHARACTER.half ? classOfPair(text.codePointAt(at) ?? 0) : kind;
}

/** Units of the character at a place: two of a pair, which only letters and marks beyond the first plane are. */
function widthAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
