import * as z from 'zod';
import { IsoDate } from '../model/language.ts';
import { Problem } from './problem.ts';
import type { AppContext } from './request-context.ts';

export const MAX_LIMIT = 500;

/** How many rows a page has. Out of range is refused rather than clamped: a list silently shorter than asked is a wrong answer. */
export const Limit = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(MAX_LIMIT))
  .optional();

/** Asks for what counts as in force on a day. One name on every list that knows it. */
export const InForceOn = IsoDate.optional().describe(
  'Only what is in force on this day (YYYY-MM-DD), as far as the source says; asked of the edition whose date is the latest at or before it',
);

/** `1` or `true`, as a checkbox or a program sends it. */
export const Flag = z
  .enum(['1', '0', 'true', 'false'])
  .transform((value) => value === '1' || value === 'true')
  .optional();

/**
 * The query of a request by its schema. An empty value is no value, since a form sends every field it has.
 *
 * @throws {Problem} 400 for a parameter the schema does not name or one given twice; 422 for a value out of range.
 */
export function readQuery<Shape extends z.ZodObject>(context: AppContext, schema: Shape): z.output<Shape> {
  const given: Record<string, string> = {};
  for (const [name, value] of new URL(context.req.url).searchParams) {
    if (!Object.hasOwn(schema.shape, name)) {
      throw new Problem('unknown-parameter', { name, allowed: Object.keys(schema.shape).join(', ') || '–' });
    }
    if (Object.hasOwn(given, name)) throw new Problem('repeated-parameter', { name });
    if (value !== '') given[name] = value;
  }
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const name = String(issue?.path[0] ?? '');
  if (name === 'limit') throw new Problem('limit-out-of-range', { most: String(MAX_LIMIT) });
  const allowed = issue?.code === 'invalid_value' ? issue.values.map(String).join(', ') : '';
  throw new Problem('invalid-parameter', { name, allowed });
}

/** Which part of a long text, from 1. */
export const PartNumber = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .transform(Number)
  .optional();
