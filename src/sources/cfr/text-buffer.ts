import type { Span } from '../../model/span.ts';
import { FoldedText } from '../folded-text.ts';
import type { Position } from '../shifted-figure.ts';

/** Collects the text of one element from the pieces between its inline tags, and where it is printed in italics. */
export class TextBuffer {
  readonly emphasis: Span[] = [];
  readonly #folded = new FoldedText();
  #emphasisDepth = 0;
  #emphasisStart = 0;

  append(piece: string, position: Position): void {
    this.#folded.append(piece, position);
  }

  /** A line break or the edge of a block inside a cell: words on its two sides do not run together. */
  space(): void {
    this.#folded.break();
  }

  /** A fraction follows: apart from the whole number before it. */
  afterFigure(): void {
    this.#folded.breakAfterFigure();
  }

  get text(): string {
    return this.#folded.text;
  }

  openEmphasis(): void {
    if (this.#emphasisDepth === 0) this.#emphasisStart = this.#folded.next;
    this.#emphasisDepth += 1;
  }

  closeEmphasis(): void {
    if (this.#emphasisDepth === 0) return;
    this.#emphasisDepth -= 1;
    const end = this.#folded.text.length;
    if (this.#emphasisDepth === 0 && end > this.#emphasisStart) this.emphasis.push({ start: this.#emphasisStart, end });
  }
}
