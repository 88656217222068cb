import { joinFigures } from './figures.ts';
import { normalizeText } from './normalize.ts';
import { WORTH } from './run-table.ts';
import { foldSpelling } from './spelling.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { tokenize } from './tokens.ts';

/** The words of a text as numbers, with where each begins and ends in the original and what it is worth as a shared word. */
export type DiffTokens = {
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly worth: Uint8Array;
};

type Entry = { readonly id: number; readonly worth: number };

/** Folded words of all texts read so far: the law uses few words, and folding one costs more than comparing it. Bounded, whatever is read. */
const FOLDED = new Map<string, string>();
const MOST_FOLDED = 20_000;

function foldedOnce(word: string): string {
  const known = FOLDED.get(word);
  if (known !== undefined) return known;
  const folded = foldSpelling(word);
  if (FOLDED.size >= MOST_FOLDED) FOLDED.clear();
  FOLDED.set(word, folded);
  return folded;
}

/** Numbers words so that equal ones have equal numbers: after folding case, typography and the two countries' spelling. */
export class Vocabulary {
  readonly #printed = new Map<string, Entry>();
  readonly #ids = new Map<string, number>();

  get size(): number {
    return this.#ids.size;
  }

  /** For each word the number of the first one that has its stem. */
  stems(): Int32Array {
    const firsts = new Map<string, number>();
    return Int32Array.from(this.#ids, ([key, id]) => {
      const root = stem(key);
      const first = firsts.get(root) ?? id;
      firsts.set(root, first);
      return first;
    });
  }

  /** Reads a text as words; a figure with its sign and unit is one word, white space none. `offset` is added to every place. */
  read(original: string, offset: number): DiffTokens {
    const { text, offsets } = normalizeText(original);
    const tokens = joinFigures(text, tokenize(text));
    const ids = new Int32Array(tokens.length);
    const starts = new Int32Array(tokens.length);
    const ends = new Int32Array(tokens.length);
    const worths = new Uint8Array(tokens.length);
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (token === undefined) break;
      const { id, worth } = this.#entry(token.kind, token.text);
      ids[at] = id;
      worths[at] = worth;
      starts[at] = offset + (offsets[token.start] ?? 0);
      ends[at] = offset + (offsets[token.end - 1] ?? 0) + 1;
    }
    return { ids, starts, ends, worth: worths };
  }

  #entry(kind: 'word' | 'figure' | 'mark', printed: string): Entry {
    const known = this.#printed.get(printed);
    if (known !== undefined) return known;
    const key = kind === 'word' ? foldedOnce(printed) : printed.replaceAll(' ', '');
    const id = this.#ids.get(key) ?? this.#ids.size;
    this.#ids.set(key, id);
    const entry = { id, worth: worthOf(kind, printed) };
    this.#printed.set(printed, entry);
    return entry;
  }
}

/** A lone number may count anything, a paragraph or a year: with its unit, or with a fraction, it is a quantity. */
const QUANTITY = /^[-+±]?\d[\d., ]*(?:[^\d., ]|[.,]\d)/;

function worthOf(kind: 'word' | 'figure' | 'mark', printed: string): number {
  if (kind === 'mark') return WORTH.mark;
  if (kind === 'figure') return QUANTITY.test(printed) ? WORTH.figure : WORTH.subject;
  return isStopWord(printed) ? WORTH.small : WORTH.subject;
}
