import { getPath } from 'hono/utils/url';

/** The forms one address answers in. A page has no suffix; what stands below /v1 without one is JSON. */
export type Face = 'html' | 'json' | 'csv' | 'ndjson' | 'xlsx' | 'parquet';

/** Faces that hold a whole list and are sent as they are made. */
export const STREAMED: readonly Face[] = ['csv', 'ndjson', 'xlsx', 'parquet'];

export const MEDIA_TYPES: Readonly<Record<Face, string>> = {
  html: 'text/html; charset=UTF-8',
  json: 'application/json',
  csv: 'text/csv; charset=UTF-8; header=present',
  ndjson: 'application/x-ndjson',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
};

const API = /^\/v1(?=\/|$)/;
const FACED = /^\/(?:en|fr|v1)(?=\/|$)/;
const SUFFIX = /\.(json|csv|ndjson|xlsx|parquet)$/;

/** Whether an address is one of the API, which promises what pages do not. */
function isApiPath(path: string): boolean {
  return API.test(path);
}

/**
 * Cuts the face off a path: `/en/crosswalks.csv` is the csv face of `/en/crosswalks`. Only the known suffixes of the last segment count, since
 * eIds hold dots (`sec_820.30`), and only below a language or /v1, since `/openapi.json` has that name.
 */
export function splitFace(path: string): { readonly path: string; readonly face: Face } {
  const found = FACED.test(path) ? SUFFIX.exec(path) : null;
  return found === null
    ? { path, face: isApiPath(path) ? 'json' : 'html' }
    : { path: path.slice(0, found.index), face: found[1] as Exclude<Face, 'html'> };
}

/** The path that routes are matched against: without the face, and without a slash at the end (`/en/` is `/en`). */
export function routingPath(request: Request): string {
  const path = getPath(request);
  return splitFace(path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path).path;
}
