import * as z from 'zod';
import { Words } from './words.ts';

export const CommentInput = z.strictObject({ text: Words.min(1) });

/** Something said under a tag or a work plan. Never changed: an answer is another comment. */
export const Comment = CommentInput.extend({
  id: z.string(),
  subject: z.string(),
  author: z.string(),
  at: z.iso.datetime(),
});
export type Comment = z.infer<typeof Comment>;
