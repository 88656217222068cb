import type { ContentfulStatusCode } from 'hono/utils/http-status';
import * as z from 'zod';
import { problemPage } from '../ui/pages/problem-page.ts';
import { isJson } from './body.ts';
import type { Problem } from './problem.ts';
import { PROBLEMS } from './problem-texts.ts';
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
