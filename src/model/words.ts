import * as z from 'zod';

/** Characters that a field of words may hold: as people count them, so that an emoji is one. */
const MOST_CHARACTERS = 4000;

/**
 * What a person typed: any Unicode, in any script, up to 4,000 characters, and refused beyond that. Not what is no text: a lone half of a
 * surrogate pair, and NUL, at which an engine may cut the rest off.
 */
export const Words = z
  .string()
  .refine((words) => words.isWellFormed() && !words.includes('\0'), { error: 'not text' })
  .refine((words) => words.length <= MOST_CHARACTERS || [...words].length <= MOST_CHARACTERS, { error: 'too long' })
  .meta({ maxLength: MOST_CHARACTERS });

/** A name or a label: one line. */
export const ShortWords = z
  .string()
  .trim()
  .max(200)
  .refine((words) => words.isWellFormed() && !/[\p{Cc}\u2028\u2029]/u.test(words), { error: 'not one line of text' });

/** What people write in both official languages; a language that is not written yet is empty. */
export const BothWords = z.strictObject({ en: Words, fr: Words });
export type BothWords = z.infer<typeof BothWords>;
