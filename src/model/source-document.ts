import type { Edition } from './edition.ts';
import type { Instrument } from './instrument.ts';
import type { Issue } from './issue.ts';
import type { Provision } from './provision.ts';
import type { Span } from './span.ts';

/**
 * What a reader of a publisher's format hands to the tree: nested nodes in document order. Plain types rather than schemas, since
 * it never crosses a door of the program.
 */
export type SourceNode = Pick<
  Provision,
  'level' | 'number' | 'heading' | 'text' | 'status' | 'inForceOn' | 'sourceId' | 'table' | 'span'
> & {
  /**
   * True when the children of this node are flat siblings whose depth the publisher does not mark (GPO eCFR guide: paragraphs are not
   * nested): the tree derives it from the markers at the start of their text.
   */
  readonly flat: boolean;
  /** Italic runs of `text`, which distinguish a heading or the fifth and sixth marker levels of the CFR. */
  readonly emphasis: readonly Span[];
  /** Term in this language and, if the source gives it, in the other, for a definition. */
  readonly definedTerm: { readonly term: string; readonly otherLanguage: string | null } | null;
  readonly children: readonly SourceNode[];
};

/** A count of non-white characters, so that "nothing lost" is counted rather than assumed. */
export type CharacterCount = {
  /** Seen by the XML or Markdown reader inside the document, before any interpretation. */
  readonly read: number;
  /** Left out on purpose, by element name; the source lists the reason for each. */
  readonly skipped: Readonly<Record<string, number>>;
};

export type SourceDocument = {
  readonly instrument: Instrument;
  readonly edition: Edition;
  readonly root: SourceNode;
  readonly characters: CharacterCount;
  /** Element names the source does not know, with how often each occurred; their text is kept. */
  readonly unknownElements: Readonly<Record<string, number>>;
  readonly issues: readonly Issue[];
};

/**
 * Counts the characters of a text that are not white space, in UTF-16 code units: the unit of `CharacterCount`. White space is what
 * `\s` matches, no-break and thin spaces included, because folding replaces exactly those.
 */
export function countCharacters(text: string): number {
  const { read, written } = encoder.encodeInto(text, room);
  let count = 0;
  if (read === text.length && written === read) {
    for (let index = 0; index < read; index += 1) if ((room[index] ?? 0) > 0x20) count += 1;
    return count;
  }
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x20 && (code < 0x80 || !isWideWhite(code))) count += 1;
  }
  return count;
}

/** Bytes of a text in ASCII, which most are: they are counted in half the time that the units of a piece of a larger string take. */
const encoder = new TextEncoder();
const room = new Uint8Array(16 * 1024);

/**
 * Characters of the source that one node holds itself: its number, its heading and its text. Of a table the cells are counted instead of `text`,
 * whose joiners are ours; a caption is counted as the node's heading, which repeats it.
 */
export function countHeld(node: Pick<Provision, 'number' | 'heading' | 'text' | 'table'>): number {
  let count = countCharacters(node.number ?? '') + countCharacters(node.heading ?? '');
  if (node.table === null) return count + countCharacters(node.text);
  for (const row of node.table.rows) for (const cell of row) count += countCharacters(cell.text);
  return count;
}

function isWideWhite(code: number): boolean {
  if (code === 0xa0 || code === 0x1680 || code === 0xfeff) return true;
  if (code < 0x2000) return false;
  return code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000;
}
