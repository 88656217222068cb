import { BulkManifest, filesOf } from '../model/bulk-manifest.ts';
import type { ByteRange, FileFacts } from './byte-range.ts';

/** Where prebuilt files lie: a folder on Node, static assets of a Worker. */
export type BulkStore = {
  /** The text of manifest.json, or null when nothing was built. */
  readonly manifest: () => Promise<string | null>;
  /** Bytes of a file that the manifest names. */
  readonly read: (
    path: string,
    range: ByteRange,
  ) => Promise<ReadableStream<Uint8Array<ArrayBuffer>> | Uint8Array<ArrayBuffer>>;
};

export const MANIFEST = 'manifest.json';

export type BulkIndex = {
  readonly manifest: BulkManifest;
  readonly text: string;
  /** What may be asked for, by path. */
  readonly files: ReadonlyMap<string, FileFacts & { readonly type: string }>;
};

/** The last one read; a new build has another text. */
let known: BulkIndex | null = null;

/** What was built, or null. Only what the manifest names is a file, whatever else lies in the folder. */
export async function readBulkIndex(store: BulkStore | undefined): Promise<BulkIndex | null> {
  const text = (await store?.manifest()) ?? null;
  if (text === null) return null;
  if (known?.text !== text) known = await toIndex(text);
  return known;
}

async function toIndex(text: string): Promise<BulkIndex> {
  const manifest = BulkManifest.parse(JSON.parse(text));
  const lastModified = new Date(manifest.indexBuiltAt);
  const files = new Map<string, FileFacts & { readonly type: string }>();
  const add = (path: string, size: number, sha256: string, type: string) =>
    files.set(path, { size, etag: `"${sha256}"`, lastModified, type });
  for (const { path, bytes, sha256, mediaType, gzip } of filesOf(manifest)) {
    add(path, bytes, sha256, mediaType);
    if (gzip !== null) add(gzip.path, gzip.bytes, gzip.sha256, 'application/gzip');
  }
  const bytes = new TextEncoder().encode(text);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  add(MANIFEST, bytes.length, hex, 'application/json');
  return { manifest, text, files };
}
