import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import * as z from 'zod';
import { StoreError } from '../store/database.ts';
import { problemPage } from '../ui/pages/problem-page.ts';
import { PROBLEMS, type ProblemCode, type ProblemFacts } from './problem-texts.ts';
import { type AppContext, viewOf } from './request-context.ts';

/** The one shape of every error (RFC 9457). `code` is what programs branch on; `type` holds it as a URI. */
export const ProblemBody = z
  .object({
    type: z.string().describe('urn:parallel-49:problem: and the code'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().describe('Path of the request'),
    code: z.string(),
  })
  .loose();
export type ProblemBody = z.infer<typeof ProblemBody>;

type ProblemOptions = {
  /** Extension members of the JSON body, such as both versions of an edit conflict. */
  readonly more?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Thrown by whoever finds that a request cannot be answered; `problemResponse` words it in the language of the address. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly facts: ProblemFacts;
  readonly options: ProblemOptions;

  constructor(code: ProblemCode, facts: ProblemFacts = {}, options: ProblemOptions = {}) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.facts = facts;
    this.options = options;
  }
}

/** What a thrown value means for the one who asked. Nothing of an unexpected error is shown: its message may hold paths or data. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof StoreError) {
    if (error.code === 'sql') return new Problem('index-missing');
    if (error.code === 'busy') return new Problem('store-unavailable', {}, { headers: { 'Retry-After': '1' } });
    if (['read-only', 'full', 'corrupt'].includes(error.code)) return new Problem('store-unavailable');
  }
  if (error instanceof HTTPException && error.status < 500) return new Problem('malformed-body');
  return new Problem('internal');
}

/** Answers with a problem: a page for a person at a browser, problem+json for everyone else. */
export async function problemResponse(context: AppContext, problem: Problem): Promise<Response> {
  const language = context.get('language');
  const { status, title, detail } = PROBLEMS[problem.code];
  const sentence = detail[language](problem.facts);
  for (const [name, value] of Object.entries(problem.options.headers ?? {})) context.header(name, value);
  context.header('Content-Language', language);
  context.header('Cache-Control', 'no-store');
  if (wantsPage(context)) {
    const page = await problemPage(viewOf(context), {
      status,
      code: problem.code,
      // An address that leads nowhere is one thing; a day or an edition that is not held is another, and its address is right.
      ...(status === 404 && problem.code !== 'not-found' ? { title: title[language] } : {}),
      detail: sentence,
      detailLanguage: language,
    });
    return context.html(page, status as ContentfulStatusCode);
  }
  const body: ProblemBody = {
    type: `urn:parallel-49:problem:${problem.code}`,
    title: title[language],
    status,
    detail: sentence,
    instance: new URL(context.req.url).pathname,
    code: problem.code,
    ...problem.options.more,
  };
  return context.body(JSON.stringify(body), status as ContentfulStatusCode, {
    'Content-Type': 'application/problem+json',
  });
}

/** A page only where a page was asked for: not on a data face, not for a JSON body, not when Accept names JSON and no HTML. */
function wantsPage(context: AppContext): boolean {
  if (context.get('face') !== 'html') return false;
  if (isJson(context.req.header('content-type'))) return false;
  const accept = context.req.header('accept') ?? '';
  return !accept.includes('json') || accept.includes('text/html');
}

/** Whether a Content-Type is JSON, with or without parameters. */
export function isJson(contentType: string | undefined): boolean {
  return /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(contentType ?? '');
}
