import { toCatalog } from '../../export/dcat.ts';
import { MANIFEST, readBulkIndex } from '../bulk-store.ts';
import { answerRange } from '../byte-range.ts';
import { Problem } from '../problem.ts';
import type { AppContext } from '../request-context.ts';

const PREFIX = '/bulk/';

/**
 * A prebuilt file. Its ETag is its hash in the manifest, so it is strong and the same wherever the file lies; an address that the manifest does not
 * name is not served, so that no path leads anywhere else.
 */
export async function sendBulkFile(context: AppContext): Promise<Response> {
  const { bulk } = context.get('services');
  const path = decodePath(new URL(context.req.url).pathname.slice(PREFIX.length));
  const index = await readBulkIndex(bulk);
  const file = index?.files.get(path);
  if (bulk === undefined || index === null || file === undefined) throw new Problem('no-such-file', { path });
  const answer = answerRange(context.req.method, context.req.raw.headers, file);
  context.header('ETag', file.etag);
  context.header('Last-Modified', file.lastModified.toUTCString());
  context.header('Accept-Ranges', 'bytes');
  context.header('Cache-Control', 'public, max-age=300, no-transform');
  if (answer.status === 412) throw new Problem('changed-meanwhile', { path });
  if (answer.status === 416) {
    const headers = { 'Content-Range': `bytes */${file.size}` };
    throw new Problem('no-such-range', { size: String(file.size) }, { headers });
  }
  if (answer.status === 304) return context.body(null, 304);
  context.header('Content-Type', file.type);
  const range = answer.status === 206 ? answer.range : { start: 0, end: file.size - 1 };
  if (answer.status === 206) context.header('Content-Range', `bytes ${range.start}-${range.end}/${file.size}`);
  context.header('Content-Length', String(range.end - range.start + 1));
  if (context.req.method === 'HEAD') return context.body(null, answer.status);
  if (path === MANIFEST) {
    return context.body(new TextEncoder().encode(index.text).slice(range.start, range.end + 1), answer.status);
  }
  return context.body(await bulk.read(path, range), answer.status);
}

/** The catalogue of everything for machines (DCAT-US 3). */
export async function sendCatalog(context: AppContext): Promise<Response> {
  const index = await readBulkIndex(context.get('services').bulk);
  return context.json(toCatalog(new URL(context.req.url).origin, index?.manifest ?? null));
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
