import * as z from 'zod';

/** A half-open range `[start, end)` of UTF-16 code units. What it counts in (a provision's text, a source file) is said by the field that holds it. */
export const Span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type Span = z.infer<typeof Span>;
