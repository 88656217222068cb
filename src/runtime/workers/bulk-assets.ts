import type { Fetcher } from '@cloudflare/workers-types';
import type { BulkStore } from '../../http/bulk-store.ts';

/** Prebuilt files among the static assets of the Worker. Assets know no ranges, so a part is cut out of the whole as it passes. */
export function bulkAssets(assets: Fetcher): BulkStore {
  const get = (path: string) =>
    assets.fetch(`https://assets/bulk/${path.split('/').map(encodeURIComponent).join('/')}`);
  return {
    manifest: async () => {
      const response = await get('manifest.json');
      return response.ok ? response.text() : null;
    },
    read: async (path, { start, end }) => {
      const response = await get(path);
      if (!response.ok || response.body === null) throw new Error(`the manifest names ${path}, which is no asset`);
      return (response.body as unknown as ReadableStream<Uint8Array<ArrayBuffer>>).pipeThrough(cut(start, end));
    },
  };
}

function cut(start: number, end: number): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new TransformStream({
    transform(piece, controller) {
      const from = Math.max(0, start - at);
      const to = Math.min(piece.length, end + 1 - at);
      at += piece.length;
      if (from < to) controller.enqueue(piece.subarray(from, to));
      if (at > end) controller.terminate();
    },
  });
}
