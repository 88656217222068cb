/** Bytes of a file, both ends included. */
export type ByteRange = { readonly start: number; readonly end: number };

/** What can be said of a file without reading it. */
export type FileFacts = { readonly size: number; readonly etag: string; readonly lastModified: Date };

/** What to answer: the whole file, a part of it, that the reader has it already, or that the part asked for does not exist. */
export type RangeAnswer =
  | { readonly status: 200 }
  | { readonly status: 206; readonly range: ByteRange }
  | { readonly status: 304 | 412 | 416 };

/**
 * Conditional and range requests by RFC 9110 (13.2.2, 14.2), for files with a strong ETag. The static middlewares at hand were looked at: that
 * of @hono/node-server knows Range and says Last-Modified, but no ETag and no If-Range; the assets of a Worker know ETag, but not Range. One function
 * for both keeps a download that was begun at one going on at the other. Several ranges at once are answered by the whole file, as the RFC allows.
 */
export function answerRange(method: string, headers: Headers, { size, etag, lastModified }: FileFacts): RangeAnswer {
  const ifMatch = headers.get('if-match');
  if (ifMatch !== null && !names(ifMatch, etag)) return { status: 412 };
  const ifNoneMatch = headers.get('if-none-match');
  const since = headers.get('if-modified-since');
  // Weak comparison: `W/"x"` names `"x"` (13.1.2). A date counts only where no ETag is given.
  if (ifNoneMatch !== null ? names(ifNoneMatch.replaceAll('W/', ''), etag) : isSince(since, lastModified)) {
    return { status: 304 };
  }
  const asked = headers.get('range');
  if (asked === null || method !== 'GET' || !isUnchanged(headers.get('if-range'), etag, lastModified)) {
    return { status: 200 };
  }
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(asked.trim());
  if (match === null) return { status: 200 };
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return { status: 200 };
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(size - 1, Number(last));
  if (first !== '' && last !== '' && Number(last) < Number(first)) return { status: 200 };
  return start >= size || (first === '' && Number(last) === 0)
    ? { status: 416 }
    : { status: 206, range: { start, end } };
}

function names(list: string, etag: string): boolean {
  return list.trim() === '*' || list.split(',').some((one) => one.trim() === etag);
}

function isSince(header: string | null, lastModified: Date): boolean {
  const time = header === null ? Number.NaN : Date.parse(header);
  return !Number.isNaN(time) && seconds(lastModified) <= time;
}

/** If-Range: the part is sent only when the file is still the one the reader has the rest of; a weak ETag never proves that (13.1.5). */
function isUnchanged(ifRange: string | null, etag: string, lastModified: Date): boolean {
  if (ifRange === null) return true;
  return ifRange.startsWith('"') ? ifRange === etag : Date.parse(ifRange) === seconds(lastModified);
}

/** HTTP dates have no fractions. */
function seconds(date: Date): number {
  return Math.floor(date.getTime() / 1000) * 1000;
}
