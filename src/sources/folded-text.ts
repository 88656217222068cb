import { isFigureSign, type Position, shiftFigure, startsAsFigure } from './shifted-figure.ts';

/** A run of text: `[start, end)` in UTF-16 code units, and its words. */
type TextRun = { readonly start: number; readonly end: number; readonly text: string };

/** White space that is not one plain space. */
const unfolded = /[^\S ]| {2}/;

/**
 * Text under construction with white space folded: every run becomes one space, none at either end.
 *
 * Folding goes on across pieces, since a parser cuts text at each inline tag: `the <Emphasis>Act</Emphasis>, and` must neither lose
 * nor gain a space, so a piece is never trimmed by itself. From the first mark on the pieces are kept beside the whole, because looking into a string
 * that is still growing copies it: a paragraph of a hundred thousand references would take minutes. Most texts are never marked.
 *
 * A figure printed above or below the line waits for what follows it: beside a figure on the line it is written in Unicode
 * superscripts or subscripts, since `10<sup>6</sup>` run together would read 106. Elsewhere (`m<sup>2</sup>`, `CO<sub>2</sub>`) it stays
 * plain, as everybody types it.
 */
export class FoldedText {
  #text = '';
  #space = false;
  #last = '';
  #lastPiece = '';
  /** Since the first mark: the pieces without the spaces between them, and where each begins. */
  #marked: { readonly pieces: string[]; readonly starts: number[] } | null = null;
  #waiting = '';
  #waitingAt: 'raised' | 'lowered' = 'raised';

  /** Adds a piece as printed. */
  append(piece: string, position: Position = 'line'): void {
    if (position !== 'line' && this.#takesPart(piece, position)) {
      this.#waiting += piece;
      this.#waitingAt = position;
      return;
    }
    if (this.#waiting !== '') this.#settle(piece);
    this.#fold(piece);
  }

  /** What comes next is a block of its own: at least one space before it. */
  break(): void {
    if (this.#waiting !== '') this.#settle('');
    this.#space = true;
  }

  /** A fraction comes next: a whole number before it stands apart (`1 1/2`, not `11/2`). */
  breakAfterFigure(): void {
    if (this.#waiting !== '') this.#settle('');
    if (isFigureSign(this.#last)) this.#space = true;
  }

  /** Where the next character will stand, if it is not white. */
  get next(): number {
    if (this.#waiting !== '') this.#settle('');
    return this.#text.length + (this.#space && this.#text.length > 0 ? 1 : 0);
  }

  /** Marks a place, for `since`. */
  get mark(): number {
    if (this.#waiting !== '') this.#settle('');
    this.#marked ??= { pieces: [], starts: [] };
    return this.#marked.pieces.length;
  }

  /** The run that was added since a mark, without the space that may stand before it; empty if nothing was. */
  since(mark: number): TextRun {
    if (this.#waiting !== '') this.#settle('');
    const { pieces, starts } = this.#marked ?? { pieces: [], starts: [] };
    const start = starts[mark] ?? this.#text.length;
    let text = '';
    for (let index = mark; index < pieces.length; index += 1) {
      const gap = index > mark && (starts[index] ?? 0) > start + text.length;
      text += gap ? ` ${pieces[index]}` : pieces[index];
    }
    return { start, end: start + text.length, text };
  }

  get text(): string {
    if (this.#waiting !== '') this.#settle('');
    return this.#text;
  }

  /** Whether a shifted piece begins a figure, or goes on with the one that waits. */
  #takesPart(piece: string, position: 'raised' | 'lowered'): boolean {
    if (this.#waiting !== '' && this.#waitingAt === position) return true;
    return startsAsFigure(piece);
  }

  /** Writes the figure that waits, now that both its neighbors are known. */
  #settle(next: string): void {
    const figure = this.#waiting;
    const position = this.#waitingAt;
    this.#waiting = '';
    const behindFigure = isFigureSign(this.#last) && (position === 'raised' || !this.#space);
    const beforeFigure = position === 'raised' ? /^\s*\d/.test(next) : /^\d/.test(next);
    if (position === 'raised' && /^\s*[/⁄](?:$|\d)/.test(next)) {
      // The numerator of "7<sup>3</sup>⁄<sub>4</sub>": a mixed number, typed 7 3⁄4.
      if (behindFigure) this.#space = true;
      this.#fold(figure);
    } else if (behindFigure || beforeFigure) {
      if (position === 'raised' && this.#followsPower()) this.#space = false;
      this.#fold(shiftFigure(figure, position));
    } else {
      this.#fold(figure);
      // The next mark of "°F <sup>3</sup> <sup>4</sup>" stands beside no figure either.
      this.#last = '';
    }
  }

  /** "6.3 × 10 <sup>3</sup>": the space before the exponent is the typesetter's. */
  #followsPower(): boolean {
    return /[×x*·]\s?10$/.test(this.#lastPiece);
  }

  #fold(piece: string): void {
    const trimmed = piece.trim();
    if (trimmed === '') {
      if (piece !== '') this.#space = true;
      return;
    }
    if (piece.charCodeAt(0) !== trimmed.charCodeAt(0)) this.#space = true;
    if (this.#space && this.#text.length > 0) this.#text += ' ';
    // Most pieces need no folding inside, and looking is much cheaper than replacing each space by itself.
    this.#add(unfolded.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed);
    this.#space = piece.charCodeAt(piece.length - 1) !== trimmed.charCodeAt(trimmed.length - 1);
  }

  #add(piece: string): void {
    this.#marked?.starts.push(this.#text.length);
    this.#marked?.pieces.push(piece);
    this.#lastPiece = piece;
    this.#text += piece;
    this.#last = piece.charAt(piece.length - 1);
  }
}
