/** An answer whose head has arrived; the body is read piece by piece, so that a limit can stop it. */
export type Reply = {
  readonly status: number;
  /** Header values by lower-case name. */
  readonly header: (name: string) => string | null;
  /** Decompressed; throws when the connection breaks. */
  readonly body: AsyncIterable<Uint8Array>;
  /** Ends the connection when the body is not wanted. */
  readonly discard: () => Promise<void>;
};

/** Trouble with the disk. It ends a run and must not be taken for trouble with the network, which is tried again. */
export class FolderError extends Error {
  override name = 'FolderError';
}

/** The folder that official files are kept in. A kept file is whole and judged; what is still arriving has another name. */
export type OfficialFolder = {
  readonly readManifest: () => string | null;
  /** All or nothing, whatever happens meanwhile. */
  readonly writeManifest: (text: string) => void;
  readonly read: (fileName: string) => Uint8Array | null;
  /** Bytes of a slot that have arrived so far. */
  readonly partialBytes: (slot: string) => number;
  readonly readPartial: (slot: string) => Uint8Array;
  readonly append: (slot: string, bytes: Uint8Array) => void;
  readonly dropPartial: (slot: string) => void;
  /** Gives what arrived its final name, on disk before anybody sees it. */
  readonly keep: (slot: string, fileName: string) => void;
};

/** Network, disk, clock and chance come in here, so that a test runs a whole sync against a server of its own on a clock of its own. */
export type SyncEffects = {
  /** Never follows a redirect. Throws when no answer comes. */
  readonly request: (url: string, headers: Readonly<Record<string, string>>, signal: AbortSignal) => Promise<Reply>;
  readonly nowMs: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** Rings after so many milliseconds unless the returned function is called before. */
  readonly alarm: (ms: number, ring: () => void) => () => void;
  /** From 0 to 1, for the jitter of the back-off. */
  readonly random: () => number;
  readonly sha256: (bytes: Uint8Array) => string;
  readonly folder: OfficialFolder;
  /** One line about what goes on. */
  readonly report: (line: string) => void;
};
