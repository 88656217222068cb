import type { Edition } from './edition.ts';
import type { Instrument } from './instrument.ts';
import type { Issue } from './issue.ts';
import type { Provision } from './provision.ts';
import type { Span } from './span.ts';
import type { Standing, StatusNote } from './standing.ts';

/**
 * What a reader of a publisher's format hands to the tree: nested nodes in document order. Plain types rather than schemas, since
 * it never crosses a door of the program.
 */
export type SourceNode = Pick<
  Provision,
  'level' | 'number' | 'heading' | 'text' | 'status' | 'inForceOn' | 'sourceId' | 'table' | 'span'
> & {
  /** What the source says of the node itself; the tree hands it down to what the node encloses. */
  readonly statusReason?: Standing['statusReason'];
  readonly inForceUntil?: Standing['inForceUntil'];
  readonly statusBy?: Standing['statusBy'];
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
  /** What notes in the document say of other provisions of it; the tree finds these. */
  readonly statusNotes?: readonly StatusNote[];
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
  if (text.length < SHORT || text.length > LONG) return countUnits(text);
  const { written } = encoder.encodeInto(text, room);
  return written === text.length ? countAscii(written) : countUtf8(written);
}

/**
 * A text of the usual length is counted by its bytes: most are pieces of a larger string, each unit of which is looked up anew, so that copying them
 * out at once and counting four at a time takes a fifth of the time.
 */
const encoder = new TextEncoder();
const room = new Uint8Array(16 * 1024);
const words = new Uint32Array(room.buffer);
const SHORT = 24;
/** Three bytes a unit at most, and the room is never filled to the last word. */
const LONG = (room.length - 4) / 3;

/** Of ASCII bytes exactly those above 0x20 reach the eighth bit when 0x5f is added, and none carries into the next. */
function countAscii(length: number): number {
  room.fill(0, length, (length + 3) & ~3);
  let count = 0;
  for (let index = 0; index << 2 < length; index += 1) {
    const marks = (((words[index] ?? 0) + 0x5f5f5f5f) & 0x80808080) >>> 7;
    count += Math.imul(marks, 0x01010101) >>> 24;
  }
  return count;
}

function countUtf8(length: number): number {
  let count = 0;
  for (let index = 0; index < length; index += 1) {
    const byte = room[index] ?? 0;
    if (byte < 0x80) count += byte > 0x20 ? 1 : 0;
    else if (byte >= 0xf0) count += 2;
    else if (byte >= 0xe0) {
      const code = ((byte & 0xf) << 12) | (((room[index + 1] ?? 0) & 0x3f) << 6) | ((room[index + 2] ?? 0) & 0x3f);
      if (!isWideWhite(code)) count += 1;
      index += 2;
    } else if (byte >= 0xc0) {
      if (byte !== 0xc2 || room[index + 1] !== 0xa0) count += 1;
      index += 1;
    }
  }
  return count;
}

function countUnits(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x20 && (code < 0x80 || !isWideWhite(code))) count += 1;
  }
  return count;
}

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
