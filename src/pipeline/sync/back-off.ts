const FIRST_MS = 2_000;
const MOST_MS = 60_000;

/** Longer than this and a person should decide when to run again. */
export const LONGEST_WAIT_MS = 600_000;

/**
 * How long to wait before asking again: what the service says in `Retry-After` (seconds or a date, RFC 9110, 10.2.3), else a time that
 * doubles with each attempt, half of it left to chance so that clients that were refused together do not come back together.
 *
 * @param attempt 0 for the first repetition.
 * @param random from 0 to 1.
 * @returns milliseconds; may exceed `LONGEST_WAIT_MS`, which the caller must look at.
 */
export function backOffMs(attempt: number, retryAfter: string | null, nowMs: number, random: number): number {
  const asked = retryAfter === null ? null : readRetryAfter(retryAfter.trim(), nowMs);
  if (asked !== null) return asked;
  const most = Math.min(FIRST_MS * 2 ** attempt, MOST_MS);
  return Math.round(most / 2 + (most / 2) * random);
}

function readRetryAfter(value: string, nowMs: number): number | null {
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - nowMs);
}
