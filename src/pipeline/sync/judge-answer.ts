import type { PartialDownload } from '../../model/download-record.ts';

/** What to do with an answer, decided by its head alone. */
export type AnswerVerdict =
  | { readonly kind: 'take'; readonly from: number }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'again'; readonly retryAfter: string | null; readonly forget: boolean }
  | { readonly kind: 'refuse'; readonly code: string; readonly message: string };

type Asked = {
  readonly contentTypes: readonly string[];
  readonly maxBytes: number;
  /** Bytes that are here already and what they belong to; null when the whole file was asked for. */
  readonly resumed: { readonly bytes: number; readonly of: PartialDownload } | null;
};

type Head = { readonly status: number; readonly header: (name: string) => string | null };

/** Answers that a service gives for a while only. eCFR: 429 without Retry-After when hurried, 504 on large titles about every second time. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Judges the head of an answer. Only `take` reads the body. */
export function judgeAnswer(asked: Asked, { status, header }: Head): AnswerVerdict {
  if (status === 304) return { kind: 'unchanged' };
  if (REDIRECTS.has(status)) {
    const to = header('location');
    return to === null
      ? refuse('sync-redirect', `answered ${status} without saying where to`)
      : { kind: 'redirect', to };
  }
  if (status === 404 || status === 410) return { kind: 'missing' };
  if (status === 416) return { kind: 'again', retryAfter: null, forget: true };
  if (PASSING.has(status)) return { kind: 'again', retryAfter: header('retry-after'), forget: false };
  if (status !== 200 && status !== 206) return refuse('sync-status', `answered ${status}`);
  const type = (header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!asked.contentTypes.includes(type)) {
    return refuse(
      'sync-content-type',
      `sent ${type === '' ? 'no content type' : type} instead of ${asked.contentTypes[0]}`,
    );
  }
  const from = status === 206 ? resumesAt(asked, header) : 0;
  if (from === null) return { kind: 'again', retryAfter: null, forget: true };
  const length = Number(header('content-length') ?? 0);
  if (from + length > asked.maxBytes) return refuse('sync-too-large', tooLarge(asked.maxBytes));
  return { kind: 'take', from };
}

export function tooLarge(maxBytes: number): string {
  return `sent more than the limit of ${Math.round(maxBytes / 1024 / 1024)} MB`;
}

/** Where a partial answer goes on; null when it is not the rest of what is here, which must then be thrown away. */
function resumesAt({ resumed }: Asked, header: Head['header']): number | null {
  const start = /^bytes (\d+)-\d+\/(?:\d+|\*)$/.exec(header('content-range') ?? '')?.[1];
  if (resumed === null || start === undefined || Number(start) !== resumed.bytes) return null;
  const { etag, lastModified } = resumed.of;
  if (etag !== null && header('etag') !== etag) return null;
  if (etag === null && header('last-modified') !== lastModified) return null;
  return resumed.bytes;
}

function refuse(code: string, message: string): AnswerVerdict {
  return { kind: 'refuse', code, message };
}
