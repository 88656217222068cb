import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { BulkStore } from '../../http/bulk-store.ts';

/** Prebuilt files in a folder that `npm run build:bulk` fills; it may be filled anew while the server runs. */
export function bulkFolder(folder: string): BulkStore {
  return {
    manifest: () => readFile(join(folder, 'manifest.json'), 'utf8').catch(() => null),
    read: async (path, range) =>
      Readable.toWeb(createReadStream(join(folder, path), range)) as ReadableStream<Uint8Array<ArrayBuffer>>,
  };
}
