import type * as z from 'zod';
import { isJson, Problem } from './problem.ts';
import type { AppContext } from './request-context.ts';

const FORM = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\s*(?:;|$)/i;

/** What a request carries and how: a form comes from a page and gets a redirect, JSON comes from a program and gets JSON. */
export type Body<T> = { readonly kind: 'form' | 'json'; readonly value: T };

/**
 * Reads and validates a body. One schema serves both kinds; a form's fields are all strings.
 *
 * @throws {Problem} 415 for another kind, 400 for a body that is not what it says, 422 for invalid fields, which `errors` names.
 */
export async function readBody<Schema extends z.ZodType>(
  context: AppContext,
  schema: Schema,
  kinds: readonly Body<unknown>['kind'][],
): Promise<Body<z.output<Schema>>> {
  const contentType = context.req.header('content-type');
  const kind = isJson(contentType) ? 'json' : FORM.test(contentType ?? '') ? 'form' : null;
  if (kind === null || !kinds.includes(kind)) {
    const names = { form: 'application/x-www-form-urlencoded', json: 'application/json' };
    throw new Problem('unsupported-content', { allowed: kinds.map((allowed) => names[allowed]).join(' / ') });
  }
  let content: unknown;
  try {
    content = kind === 'json' ? await context.req.json() : { ...(await context.req.parseBody()) };
  } catch {
    throw new Problem('malformed-body');
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return { kind, value: parsed.data };
  const errors = parsed.error.issues.map((issue) => ({
    field: issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.join('.'),
    code: issue.code,
  }));
  throw new Problem(
    'invalid-body',
    { fields: errors.map((error) => error.field || '–').join(', ') },
    { more: { errors } },
  );
}
