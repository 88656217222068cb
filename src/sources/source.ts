import type { Issue } from '../model/issue.ts';
import type { SourceDocument } from '../model/source-document.ts';

/** A file handed to a source: bytes already decompressed, the name without folders and without `.gz`. */
export type SourceFile = { readonly name: string; readonly bytes: Uint8Array };

/**
 * What a source made of a file. Content is never a reason to throw: trouble is an issue, and an issue of severity `error` rejects
 * the whole file (its documents, if any, must not be stored). Issues about one document stand in that document instead.
 */
export type SourceRead = { readonly documents: readonly SourceDocument[]; readonly issues: readonly Issue[] };

/** A reader of one publisher's format. Everything that is peculiar to a publisher ends here. */
export type Source = {
  /** Stored as `edition.source`. */
  readonly name: string;
  /** Cheap: looks at the name and the first bytes only, so that a folder of thousands of files can be sorted by it. */
  accepts(file: SourceFile): boolean;
  /** The most bytes that a file which begins so may have, decompressed; looks at no more than `accepts`. */
  maxBytes(file: SourceFile): number;
  /**
   * @param sha256 hexadecimal SHA-256 of `file.bytes`, computed by the caller because a pure room has no hash of that kind.
   */
  read(file: SourceFile, sha256: string): SourceRead;
};
