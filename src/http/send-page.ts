import * as z from 'zod';
import type { Html } from '../ui/html.ts';
import { Problem } from './problem.ts';
import { readQuery } from './query.ts';
import { type AppContext, addressOf } from './request-context.ts';

/**
 * Answers with a page that is not a list. Its query is validated like a list's; it links to its twin in the other language.
 *
 * @throws {Problem} 404 when a data face is asked for, 400 or 422 for a query it does not take.
 */
export async function sendPage<Shape extends z.ZodRawShape>(
  context: AppContext,
  query: Shape,
  make: (query: z.output<z.ZodObject<Shape>>) => Promise<Html>,
): Promise<Response> {
  const face = context.get('face');
  if (face !== 'html') throw new Problem('no-such-face', { face });
  const values = readQuery(context, z.object(query));
  const page = await make(values as z.output<z.ZodObject<Shape>>);
  announce(context);
  return context.html(page);
}

/** Headers every page has: its language and the address of its twin. */
export function announce(context: AppContext): void {
  const language = context.get('language');
  const other = language === 'en' ? 'fr' : 'en';
  const query = Object.fromEntries(new URL(context.req.url).searchParams);
  const twin = addressOf(context, context.get('face'), query, other);
  context.header('Content-Language', language);
  context.header('Link', `<${twin}>; rel="alternate"; hreflang="${other}"`, { append: true });
}
