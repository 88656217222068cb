import type { Span } from '../model/span.ts';

/**
 * Text under construction with white space folded: every run becomes one space, none at either end.
 *
 * Folding goes on across pieces, since a parser cuts text at each inline tag: `the <Emphasis>Act</Emphasis>, and` must neither lose
 * nor gain a space, so a piece is never trimmed by itself.
 */
export class FoldedText {
  #text = '';
  #space = false;

  /** Adds a piece as printed. */
  append(piece: string): void {
    if (piece === '') return;
    const folded = piece.replace(/\s+/g, ' ');
    const leading = folded.startsWith(' ');
    const body = folded.slice(leading ? 1 : 0, folded.endsWith(' ') && folded.length > 1 ? -1 : undefined);
    if (leading) this.#space = true;
    if (body === '') return;
    if (this.#space && this.#text !== '') this.#text += ' ';
    this.#text += body;
    this.#space = folded.endsWith(' ');
  }

  /** What comes next is a block of its own: at least one space before it. */
  break(): void {
    this.#space = true;
  }

  /** Where the next character will stand, if it is not white. */
  get next(): number {
    return this.#text.length + (this.#space && this.#text !== '' ? 1 : 0);
  }

  /** Marks a place, for `since`. */
  get mark(): number {
    return this.#text.length;
  }

  /** The run of text that was added since a mark, without the space that may stand before it; empty if there was none. */
  since(mark: number): Span {
    const start = this.#text[mark] === ' ' ? mark + 1 : mark;
    return { start, end: Math.max(start, this.#text.length) };
  }

  /** The character right before what comes next, a space included; empty at the start. */
  get last(): string {
    return this.#space ? ' ' : (this.#text.at(-1) ?? '');
  }

  /** Puts everything from `start` in brackets. */
  wrap(start: number): void {
    this.#text = `${this.#text.slice(0, start)}(${this.#text.slice(start)})`;
  }

  get text(): string {
    return this.#text;
  }
}
