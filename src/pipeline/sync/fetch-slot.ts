import type { PartialDownload } from '../../model/download-record.ts';
import { backOffMs, LONGEST_WAIT_MS } from './back-off.ts';
import { checkAddress } from './check-address.ts';
import { type AnswerVerdict, judgeAnswer, tooLarge } from './judge-answer.ts';
import { FolderError, type Reply, type SyncEffects } from './sync-effects.ts';

/** One file to ask for, and what is known of it. */
export type SlotRequest = {
  readonly slot: string;
  readonly url: string;
  readonly hosts: readonly string[];
  readonly contentTypes: readonly string[];
  readonly maxBytes: number;
  readonly maxSeconds: number;
  /** Validators of the kept file of the same address, for a conditional request. */
  readonly kept: PartialDownload | null;
  /** What the first bytes that are here belong to. */
  readonly partial: PartialDownload | null;
  /** Called when the bytes that are here come to belong to an answer (null: to nothing any more), so that a later run can go on. */
  readonly notePartial: (partial: PartialDownload | null) => void;
};

/** `publisher-busy` and `publisher-silent` are about the service as a whole: asking it for the next file would be impolite or idle. */
export type Fetched =
  | { readonly kind: 'arrived'; readonly etag: string | null; readonly lastModified: string | null }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

/** Lets requests go out no faster than the publisher wants them. */
export type Pace = { readonly turn: () => Promise<void>; readonly requests: () => number };

export function paceOf(effects: SyncEffects, requestsPerSecond: number): Pace {
  const gapMs = 1000 / requestsPerSecond;
  let nextMs = Number.NEGATIVE_INFINITY;
  let requests = 0;
  return {
    turn: async () => {
      const early = nextMs - effects.nowMs();
      if (early > 0) await effects.wait(Math.ceil(early));
      nextMs = effects.nowMs() + gapMs;
      requests += 1;
    },
    requests: () => requests,
  };
}

const ATTEMPTS = 6;
const REDIRECTS = 5;
/** The first byte of a large title takes the service up to a minute, when it does not answer 504. */
const SILENCE_MS = 120_000;

/** Who asks, so that a publisher can tell us from others. */
const USER_AGENT = 'parallel-49/0.1 (compares Canadian and U.S. regulations; one request at a time)';

/**
 * Brings one file into the slot's partial file: asks again where the answer is one that passes, goes on where a connection broke, and
 * stops at every bound. What arrived is not looked at here.
 */
export async function fetchSlot(effects: SyncEffects, pace: Pace, request: SlotRequest): Promise<Fetched> {
  let partial = request.partial?.url === request.url ? request.partial : null;
  let url = request.url;
  let redirects = 0;
  let trouble: Trouble = { code: 'sync-silent', message: 'gave no answer' };
  for (let attempt = 0; attempt < ATTEMPTS; ) {
    const resumed = resumable(effects, request.slot, partial);
    if (resumed === null) effects.folder.dropPartial(request.slot);
    await pace.turn();
    const round = await oneRound(effects, { ...request, url }, resumed, (validators) => {
      partial = { url: request.url, ...validators };
      request.notePartial(partial);
    });
    if (round.kind === 'redirect') {
      const next = checkAddress(round.to, request.hosts, url);
      if ('message' in next) return refused('sync-redirect', `is sent on to an address that ${next.message}`);
      redirects += 1;
      if (redirects > REDIRECTS) return refused('sync-redirect', `is sent on more than ${REDIRECTS} times`);
      url = next.url;
      continue;
    }
    if (round.kind !== 'again') return round;
    if (round.forget) {
      partial = null;
      request.notePartial(null);
    }
    trouble = round.trouble;
    if (trouble.code === 'sync-slow')
      return refused(trouble.code, `${trouble.message}; run again, and it goes on from there`);
    url = request.url;
    redirects = 0;
    attempt += 1;
    if (attempt === ATTEMPTS) break;
    const waitMs = backOffMs(attempt - 1, round.retryAfter, effects.nowMs(), effects.random());
    if (waitMs > LONGEST_WAIT_MS) {
      return refused(
        'sync-busy',
        `asks to be left alone for ${Math.ceil(waitMs / 60_000)} minutes; run again after that`,
      );
    }
    effects.report(`${request.slot}: ${trouble.message}; asking again in ${Math.ceil(waitMs / 1000)} s`);
    await effects.wait(waitMs);
  }
  return refused(
    trouble.code,
    `${trouble.message}, ${ATTEMPTS} times; run again later, and what has arrived is not asked for again`,
  );
}

type Trouble = { readonly code: string; readonly message: string };
type Round =
  | Fetched
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'again'; readonly retryAfter: string | null; readonly forget: boolean; readonly trouble: Trouble };
type Validators = Omit<PartialDownload, 'url'>;
type Resumed = { readonly bytes: number; readonly of: PartialDownload };

/** The first bytes, if they can be gone on with: only a strong validator can say that the rest is of the same text (RFC 9110, 13.1.5). */
function resumable(effects: SyncEffects, slot: string, partial: PartialDownload | null): Resumed | null {
  if (partial === null || validatorOf(partial) === null) return null;
  const bytes = effects.folder.partialBytes(slot);
  return bytes === 0 ? null : { bytes, of: partial };
}

function validatorOf({ etag, lastModified }: PartialDownload): string | null {
  return etag?.startsWith('W/') === true ? null : (etag ?? lastModified);
}

function headersOf(request: SlotRequest, resumed: Resumed | null): Record<string, string> {
  const headers: Record<string, string> = { 'user-agent': USER_AGENT, accept: request.contentTypes.join(', ') };
  if (resumed !== null) {
    headers['range'] = `bytes=${resumed.bytes}-`;
    headers['if-range'] = validatorOf(resumed.of) ?? '';
    headers['accept-encoding'] = 'identity';
  } else if (request.kept !== null) {
    if (request.kept.etag !== null) headers['if-none-match'] = request.kept.etag;
    if (request.kept.lastModified !== null) headers['if-modified-since'] = request.kept.lastModified;
  }
  return headers;
}

async function oneRound(
  effects: SyncEffects,
  request: SlotRequest,
  resumed: Resumed | null,
  begin: (validators: Validators) => void,
): Promise<Round> {
  const abort = new AbortController();
  const stop = (code: string, message: string) => () => abort.abort({ code, message } satisfies Trouble);
  const silence = effects.alarm(SILENCE_MS, stop('sync-silent', `gave no answer in ${SILENCE_MS / 1000} s`));
  const whole = effects.alarm(
    request.maxSeconds * 1000,
    stop('sync-slow', `did not finish in ${request.maxSeconds} s`),
  );
  try {
    const reply = await effects.request(request.url, headersOf(request, resumed), abort.signal);
    silence();
    const verdict = judgeAnswer({ ...request, resumed }, reply);
    if (verdict.kind === 'take') return await takeBody(effects, request, reply, verdict.from, abort.signal, begin);
    await reply.discard();
    return roundOf(verdict, reply.status);
  } catch (error) {
    if (error instanceof FolderError) throw error;
    const trouble: Trouble = abort.signal.aborted
      ? abort.signal.reason
      : { code: 'sync-broken', message: reasonOf(error) };
    return { kind: 'again', retryAfter: null, forget: false, trouble };
  } finally {
    silence();
    whole();
  }
}

function roundOf(verdict: Exclude<AnswerVerdict, { kind: 'take' }>, status: number): Round {
  if (verdict.kind === 'refuse') return refused(verdict.code, verdict.message);
  if (verdict.kind !== 'again') return verdict;
  const trouble = { code: status === 429 ? 'sync-busy' : 'sync-status', message: `answered ${status}` };
  return { ...verdict, trouble };
}

async function takeBody(
  effects: SyncEffects,
  request: SlotRequest,
  reply: Reply,
  from: number,
  signal: AbortSignal,
  begin: (validators: Validators) => void,
): Promise<Round> {
  const { slot, maxBytes } = request;
  const etag = reply.header('etag');
  const lastModified = reply.header('last-modified');
  const isPlain = reply.header('content-encoding') === null;
  if (from === 0) {
    effects.folder.dropPartial(slot);
    // Of a compressed answer the rest cannot be asked for: ranges count compressed bytes, and what is kept is not compressed.
    begin(isPlain ? { etag, lastModified } : { etag: null, lastModified: null });
  }
  let bytes = from;
  for await (const piece of reply.body) {
    if (signal.aborted) throw new Error('stopped');
    bytes += piece.length;
    if (bytes > maxBytes) {
      await reply.discard();
      effects.folder.dropPartial(slot);
      return refused('sync-too-large', tooLarge(maxBytes));
    }
    effects.folder.append(slot, piece);
  }
  const length = reply.header('content-length');
  if (isPlain && length !== null && bytes - from !== Number(length)) throw new Error('the answer was cut short');
  return { kind: 'arrived', etag, lastModified };
}

function refused(code: string, message: string): Fetched & { readonly kind: 'refused' } {
  return { kind: 'refused', code, message };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause.message : '';
  return cause === '' || cause === error.message ? error.message : `${error.message} (${cause})`;
}
