import type * as z from 'zod';
import { Problem } from './problem.ts';
import type { AppContext } from './request-context.ts';

/** No form of the service comes near it. */
export const MAX_BODY_BYTES = 64 * 1024;
const FORM = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\s*(?:;|$)/i;

/** What a request carries and how: a form comes from a page and gets a redirect, JSON comes from a program and gets JSON. */
export type Body<T> = { readonly kind: 'form' | 'json'; readonly value: T };

/** The fields of a form: strings, and lists of them where a name is given more than once. */
export type FormFields = Readonly<Record<string, string | readonly string[]>>;

/**
 * Reads and validates a body. One schema serves both kinds; a form's fields are all strings.
 *
 * @param fromForm makes of a form's fields what the schema takes, where that is not the fields themselves.
 * @throws {Problem} 415 for another kind, 400 for a body that is not what it says, 422 for invalid fields, which `errors` names.
 */
export async function readBody<Schema extends z.ZodType>(
  context: AppContext,
  schema: Schema,
  kinds: readonly Body<unknown>['kind'][],
  fromForm: (fields: FormFields) => unknown = (fields) => fields,
): Promise<Body<z.output<Schema>>> {
  const contentType = context.req.header('content-type');
  const kind = isJson(contentType) ? 'json' : FORM.test(contentType ?? '') ? 'form' : null;
  if (kind === null || !kinds.includes(kind)) {
    const names = { form: 'application/x-www-form-urlencoded', json: 'application/json' };
    throw new Problem('unsupported-content', { allowed: kinds.map((allowed) => names[allowed]).join(' / ') });
  }
  let content: unknown;
  try {
    content = kind === 'json' ? await context.req.json() : fromForm(await readForm(context));
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

/** A form sends line ends as CR LF, whatever was typed; words are kept with the one that programs send. */
async function readForm(context: AppContext): Promise<FormFields> {
  const plain = (value: unknown) => (typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '');
  return Object.fromEntries(
    Object.entries(await context.req.parseBody({ all: true })).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(plain) : plain(value),
    ]),
  );
}

/** Whether a Content-Type is JSON, with or without parameters. */
export function isJson(contentType: string | undefined): boolean {
  return /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(contentType ?? '');
}
