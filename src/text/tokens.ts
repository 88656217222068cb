/** A word, figure or mark of a text; `start` and `end` count UTF-16 units of the text it was found in. */
export type Token = {
  readonly kind: 'word' | 'figure' | 'mark';
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

// A figure keeps its separators ("1,200", "571.108", "0.5"): split at the dot, section numbers of both countries would match by halves.
const TOKEN = /\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}\d]*|[^\s\p{L}\d]/gu;

const ELISIONS = new Set(['l', 'd', 'qu', 's', 'n', 'j', 'm', 't', 'c', 'lorsqu', 'puisqu', 'jusqu', 'quoiqu']);
const LETTER = /\p{L}/u;

/**
 * Splits text into words, figures and single marks; white space belongs to none. A French elision is a word of its own
 * ("l'", "étiquette"), an English possessive too ("manufacturer", "'s"), any other apostrophe stays inside its word ("aujourd'hui").
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    const end = start + match[0].length;
    const previous = tokens.at(-1);
    if (previous !== undefined && LETTER.test(match[0]) && isApostrophe(previous)) {
      const before = tokens.at(-2);
      const joined = before?.kind === 'word' && before.end === previous.start && previous.end === start;
      if (joined && before !== undefined) {
        if (ELISIONS.has(before.text.toLowerCase())) {
          tokens.splice(-2, 2, slice(text, 'word', before.start, previous.end), slice(text, 'word', start, end));
        } else if (match[0].toLowerCase() === 's') {
          tokens.splice(-1, 1, slice(text, 'word', previous.start, end));
        } else {
          tokens.splice(-2, 2, slice(text, 'word', before.start, end));
        }
        continue;
      }
    }
    const first = match[0].charAt(0);
    tokens.push(
      slice(text, first >= '0' && first <= '9' ? 'figure' : LETTER.test(match[0]) ? 'word' : 'mark', start, end),
    );
  }
  return tokens;
}

function isApostrophe(token: Token): boolean {
  return token.text === "'" || token.text === '\u2019';
}

function slice(text: string, kind: Token['kind'], start: number, end: number): Token {
  return { kind, text: text.slice(start, end), start, end };
}
