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
  const path = decodeURIComponent(new URL(context.req.url).pathname).slice(PREFIX.length);
  const file = (await bulk?.find(path)) ?? null;
  if (file === null) throw new Problem('no-such-file', { path });
  const { headers } = context.req.raw;
  const answer = answerRange(context.req.method, headers, file);
  context.header('ETag', file.etag);
  context.header('Last-Modified', file.lastModified.toUTCString());
  context.header('Accept-Ranges', 'bytes');
  context.header('Cache-Control', 'public, max-age=300, no-transform');
  if (answer.status === 412) throw new Problem('changed-meanwhile', { path });
  if (answer.status === 416) {
    throw new Problem(
      'no-such-range',
      { size: String(file.size) },
      { headers: { 'Content-Range': `bytes */${file.size}` } },
    );
  }
  if (answer.status === 304) return context.body(null, 304);
  context.header('Content-Type', file.type);
  const range = answer.status === 206 ? answer.range : { start: 0, end: file.size - 1 };
  if (answer.status === 206) context.header('Content-Range', `bytes ${range.start}-${range.end}/${file.size}`);
  context.header('Content-Length', String(range.end - range.start + 1));
  if (context.req.method === 'HEAD') return context.body(null, answer.status);
  return context.body(await file.read(range), answer.status);
}
