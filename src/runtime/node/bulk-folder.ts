import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BulkStore } from '../../http/bulk-store.ts';
import type { ByteRange } from '../../http/byte-range.ts';

/** Bytes of one read: a file passes in a few turns of the event loop, and a reader who has stopped holds no more than this. */
const PIECE_BYTES = 512 * 1024;

/** Prebuilt files in a folder that `npm run build:bulk` fills; it may be filled anew while the server runs. */
export function bulkFolder(folder: string): BulkStore {
  return {
    manifest: () => readFile(join(folder, 'manifest.json'), 'utf8').catch(() => null),
    read: (path, range) => readRange(join(folder, path), range),
  };
}

/**
 * Part of a file, read when it is asked for. `Readable.toWeb(createReadStream())` would be shorter; it passes pieces of 64 KB through two queues, which
 * takes four times the processor time of the file itself.
 */
async function readRange(path: string, { start, end }: ByteRange): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const file = await open(path);
  let at = start;
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const { buffer, bytesRead } = await file.read(new Uint8Array(Math.min(PIECE_BYTES, end + 1 - at)), {
            position: at,
          });
          // A file that ends early must not look whole.
          if (bytesRead === 0) throw new Error(`${path} ends at ${at}, before ${end}`);
          controller.enqueue(buffer.subarray(0, bytesRead));
          at += bytesRead;
          if (at <= end) return;
          controller.close();
        } catch (error) {
          controller.error(error);
        }
        await file.close();
      },
      cancel: () => file.close(),
    },
    { highWaterMark: 0 },
  );
}
