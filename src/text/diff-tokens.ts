import { joinFigures } from './figures.ts';
import { normalizeText } from './normalize.ts';
import { WORTH } from './run-table.ts';
import { foldSpelling } from './spelling.ts';
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

/** Numbers words so that equal ones have equal numbers: after folding case, typography and the two countries' spelling. */
export class Vocabulary {
  readonly #printed = new Map<string, Entry>();
  readonly #ids = new Map<string, number>();

  get size(): number {
    return this.#ids.size;
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
    const key = kind === 'word' ? foldSpelling(printed) : printed.replaceAll(' ', '');
    const id = this.#ids.get(key) ?? this.#ids.size;
    this.#ids.set(key, id);
    const worth = kind === 'mark' ? WORTH.mark : isStopWord(printed) ? WORTH.small : WORTH.subject;
    const entry = { id, worth };
    this.#printed.set(printed, entry);
    return entry;
  }
}
