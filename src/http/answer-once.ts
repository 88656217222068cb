import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type Database, type Statement, StoreError } from '../store/database.ts';
import { deleteAnswers, findAnswer, insertAnswer, type KeptAnswer } from '../store/idempotency.ts';
import { Problem } from './problem.ts';
import type { AppContext } from './request-context.ts';
import { sha256 } from './sha256.ts';

/** What a creating request is answered with. */
export type Answer = {
  readonly status: 201;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
};
/** Statements to put into the batch of the change, so that the answer is kept exactly when the change is made. */
export type Keep = (answer: Answer) => readonly Statement[];

/** A day, after which a key may be used again. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * Answers a request that makes something. With an `Idempotency-Key` it is made once, however often the request is sent: the same request gets
 * the same answer again, another request with the key of the first is refused.
 *
 * @param value the validated body; with method and path it is what "the same request" means.
 * @param make does it, and hands `keep`'s statements to the batch that writes.
 * @throws {Problem} 422 for a key that is not 1 to 200 visible ASCII characters, or was used for another request.
 */
export async function answerOnce(
  context: AppContext,
  value: unknown,
  make: (keep: Keep) => Promise<Answer>,
): Promise<Response> {
  const key = context.req.header('idempotency-key');
  if (key === undefined) return toResponse(context, toKept(await make(() => []), ''));
  if (!/^[\x21-\x7e]{1,200}$/.test(key))
    throw new Problem('invalid-parameter', { name: 'Idempotency-Key', allowed: '' });
  const { desk, now } = context.get('services');
  const actor = context.get('actor').name ?? '';
  const { pathname } = new URL(context.req.url);
  const request = await sha256(JSON.stringify([context.req.method, pathname, value]));
  const kept = await recall(desk, actor, key, request);
  if (kept !== null) return toResponse(context, kept);
  const at = now();
  try {
    const answer = await make((given) => [
      insertAnswer(actor, key, toKept(given, request), at.toISOString()),
      deleteAnswers(new Date(at.getTime() - KEPT_MS).toISOString()),
    ]);
    return toResponse(context, toKept(answer, request));
  } catch (error) {
    // Somebody was first with this key between the look and the write.
    const winner =
      error instanceof StoreError && error.code === 'constraint' ? await recall(desk, actor, key, request) : null;
    if (winner === null) throw error;
    return toResponse(context, winner);
  }
}

async function recall(desk: Database, actor: string, key: string, request: string): Promise<KeptAnswer | null> {
  const kept = await findAnswer(desk, actor, key);
  if (kept !== null && kept.requestSha256 !== request) throw new Problem('key-reused');
  return kept;
}

function toKept(answer: Answer, requestSha256: string): KeptAnswer {
  return { requestSha256, status: answer.status, headers: answer.headers, body: JSON.stringify(answer.body) };
}

function toResponse(context: AppContext, kept: KeptAnswer): Response {
  return context.body(kept.body, kept.status as ContentfulStatusCode, {
    ...kept.headers,
    'Content-Type': 'application/json',
  });
}
