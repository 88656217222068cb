/** A run of text: `[start, end)` in UTF-16 code units, and its words. */
type TextRun = { readonly start: number; readonly end: number; readonly text: string };

/**
 * Text under construction with white space folded: every run becomes one space, none at either end.
 *
 * Folding goes on across pieces, since a parser cuts text at each inline tag: `the <Emphasis>Act</Emphasis>, and` must neither lose
 * nor gain a space, so a piece is never trimmed by itself. The pieces are kept beside the whole, because looking into a string that is
 * still growing copies it: a paragraph of a hundred thousand references would take minutes.
 */
export class FoldedText {
  #text = '';
  #space = false;
  #last = '';
  /** The pieces without the spaces between them, and where each begins. */
  readonly #pieces: string[] = [];
  readonly #starts: number[] = [];

  /** Adds a piece as printed. */
  append(piece: string): void {
    if (piece === '') return;
    const folded = piece.replace(/\s+/g, ' ');
    const from = folded.startsWith(' ') ? 1 : 0;
    const to = folded.endsWith(' ') ? folded.length - 1 : folded.length;
    if (from === 1) this.#space = true;
    if (from >= to) return;
    if (this.#space && this.#text.length > 0) this.#text += ' ';
    this.#add(folded.slice(from, to));
    this.#space = to < folded.length;
  }

  /** What comes next is a block of its own: at least one space before it. */
  break(): void {
    this.#space = true;
  }

  /** Where the next character will stand, if it is not white. */
  get next(): number {
    return this.#text.length + (this.#space && this.#text.length > 0 ? 1 : 0);
  }

  /** The character right before what comes next, a space included; empty at the start. */
  get last(): string {
    return this.#space ? ' ' : this.#last;
  }

  /** Marks a place, for `since`. */
  get mark(): number {
    return this.#pieces.length;
  }

  /** The run that was added since a mark, without the space that may stand before it; empty if nothing was. */
  since(mark: number): TextRun {
    const start = this.#starts[mark] ?? this.#text.length;
    let text = '';
    for (let index = mark; index < this.#pieces.length; index += 1) {
      const gap = index > mark && (this.#starts[index] ?? 0) > start + text.length;
      text += gap ? ` ${this.#pieces[index]}` : this.#pieces[index];
    }
    return { start, end: start + text.length, text };
  }

  get text(): string {
    return this.#text;
  }

  #add(piece: string): void {
    this.#starts.push(this.#text.length);
    this.#pieces.push(piece);
    this.#text += piece;
    this.#last = piece.charAt(piece.length - 1);
  }
}
