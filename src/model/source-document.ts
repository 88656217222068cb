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
