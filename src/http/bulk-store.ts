import type { ByteRange, FileFacts } from './byte-range.ts';

/** A prebuilt file that can be read from any byte. */
type BulkFile = FileFacts & {
  readonly type: string;
  readonly read: (range: ByteRange) => Promise<ReadableStream<Uint8Array<ArrayBuffer>>>;
};

/** Where prebuilt files lie: a folder on Node, static assets of a Worker. */
export type BulkStore = {
  /** The text of manifest.json, or null when nothing was built. */
  readonly manifest: () => Promise<string | null>;
  /** A file that the manifest names, or the manifest itself. */
  readonly find: (path: string) => Promise<BulkFile | null>;
};
