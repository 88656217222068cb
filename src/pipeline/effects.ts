import type { SourceFile } from '../sources/source.ts';

/** A file that could be read, with the hashes of its bytes decompressed (`sha256`) and as they lie on the disk, or the reason why not in one line that says what, where and what to do. */
export type ReadFile =
  | {
      readonly ok: true;
      readonly path: string;
      readonly file: SourceFile;
      readonly sha256: string;
      readonly fileSha256: string;
    }
  | { readonly ok: false; readonly path: string; readonly code: string; readonly message: string };

export type Progress = { readonly stage: string; readonly done: number; readonly total: number; readonly item: string };

/** A file as it lies on the disk: its name without folders and without `.gz`, and the hexadecimal SHA-256 of its bytes, compressed or not. */
export type FileIdentity = { readonly name: string; readonly sha256: string };

/** All reading, logging and time of the workshop comes in here, so that a test runs it on memory and a fixed clock. */
export type Effects = {
  /** Reads one file, decompressed; trouble is a value. */
  readonly read: (path: string) => ReadFile;
  /** Tells a file from others without decompressing or reading it; null when it cannot be read. */
  readonly identify: (path: string) => FileIdentity | null;
  /** Called often; the receiver decides how much to show. */
  readonly progress: (progress: Progress) => void;
  /** ISO 8601 time in UTC. */
  readonly now: () => string;
};
