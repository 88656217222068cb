import * as z from 'zod';
import { Span } from './span.ts';

/**
 * Trouble found in a document. Content is never a reason to throw: a reader returns what it could read and issues for the rest.
 * `error` rejects the whole file, `warning` means something was not understood, `info` records a choice (an ambiguous marker, say).
 */
export const Issue = z.object({
  code: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  eId: z.string().nullable(),
  /** Place in the decoded source file, if known. */
  span: Span.nullable(),
});
export type Issue = z.infer<typeof Issue>;
