import type { Reading, Style } from './markers.ts';

/**
 * How the text before a marker ends, which says whether a list opens (`colon`), goes on (`semicolon`) or neither; a number that is only kept free
 * (`reserved`) opens none.
 */
export type Ending = 'colon' | 'semicolon' | 'reserved' | 'other';

/**
 * One line of a flat text, as far as its depth is concerned.
 *
 * `marker`: a numbered provision. `definition`: an unnumbered paragraph that defines a term. `heading`: an unnumbered line after which
 * numbering may start again. `text`: an unnumbered paragraph. `flush`: one the publisher sets flush left, after a list. `item`: a line of a list
 * without numbers, which belongs to the paragraph before it or heads the list after it. `attachment`: a table,
 * figure, note or quoted block, which belongs to the paragraph before it. `apparatus`: the publisher's history and authority notes, which belong to
 * the whole container.
 */
export type Token = {
  readonly kind: 'marker' | 'definition' | 'heading' | 'text' | 'flush' | 'item' | 'attachment' | 'apparatus';
  readonly readings: readonly Reading[];
  /** Stands in the same printed paragraph as the token before it, so it can only be its child. */
  readonly sameParagraph: boolean;
  /** The next token stands in the same printed paragraph and this one has no text of its own: `S4.3` of `S4.3(b)`. */
  readonly barePrefix: boolean;
  readonly ending: Ending;
  /** The text behind the marker begins in lower case, as after a number that is the subject of a sentence: "S5.1 does not apply". */
  readonly lowerCase: boolean;
};

/** Where a token hangs: the index of its parent token, -1 for the container itself. */
export type Placement = {
  readonly parent: number;
  /** A marker that was taken for text. */
  readonly ignored: boolean;
  /** A repeated prefix (`S4.3` of `S4.3(b)`): no provision of its own; the index of the provision it repeats. */
  readonly repeats: number | null;
};

/** An open level: who opened it, in which style it counts and how far. Linked from the deepest to the outermost. */
export type Frame = {
  readonly token: number;
  readonly style: Style | 'definition' | 'heading' | 'text';
  readonly last: number;
  readonly path: readonly string[] | null;
  readonly parent: Frame | null;
  readonly depth: number;
  /** Two stacks with equal keys have the same future. */
  readonly key: string;
};

export function pushFrame(
  parent: Frame | null,
  token: number,
  style: Frame['style'],
  last: number,
  path: readonly string[] | null,
): Frame {
  const depth = parent === null ? 0 : parent.depth + 1;
  const key = `${parent?.key ?? ''}/${style}:${path ? path.join('.') : last}`;
  return { token, style, last, path, parent, depth, key };
}
