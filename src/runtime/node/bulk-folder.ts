import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BulkStore } from '../../http/bulk-store.ts';
import type { ByteRange } from '../../http/byte-range.ts';

/** Bytes of one read: a file passes in a few turns of the event loop, and a reader who has stopped holds no more than this. */
const PIECE_BYTES = 512 * 1024;

/** Bytes of files held in memory, whoever asks for what: two files of the largest size. A file kept is sent in a third of the processor time. */
const KEPT_BYTES = 50 * 1024 * 1024;

/** Prebuilt files in a folder that `npm run build:bulk` fills; it may be filled anew while the server runs. */
export function bulkFolder(folder: string): BulkStore {
  const kept = new Map<string, { readonly face: string; readonly bytes: Uint8Array<ArrayBuffer> }>();
  /** A whole file from memory, if it is one of those that fit; its size and time of change say whether it is still the same. */
  async function readKept(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const { size, mtimeMs } = await stat(path);
    if (size > KEPT_BYTES / 2) return null;
    const face = `${size} ${mtimeMs}`;
    const found = kept.get(path);
    const bytes = found?.face === face ? found.bytes : new Uint8Array(await readFile(path));
    // The one asked for last goes last: the first is the one that nobody wants.
    kept.delete(path);
    kept.set(path, { face, bytes });
    let held = 0;
    for (const [other, one] of [...kept].reverse()) {
      held += one.bytes.length;
      if (held > KEPT_BYTES) kept.delete(other);
    }
    return bytes;
  }
  return {
    manifest: () => readFile(join(folder, 'manifest.json'), 'utf8').catch(() => null),
    read: async (path, range) => {
      const bytes = await readKept(join(folder, path));
      if (bytes === null) return readRange(join(folder, path), range);
      // A file that ends early must not look whole.
      if (bytes.length <= range.end) throw new Error(`${path} ends at ${bytes.length}, before ${range.end}`);
      return piecesOf(bytes.subarray(range.start, range.end + 1));
    },
  };
}

/** Bytes in memory as a body of pieces: given whole, they would be copied by the `Response` before they are sent. */
function piecesOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream(
    {
      pull(controller) {
        controller.enqueue(bytes.subarray(at, at + PIECE_BYTES));
        at += PIECE_BYTES;
        if (at >= bytes.length) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
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
