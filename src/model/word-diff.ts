import * as z from 'zod';

/** A run of a provision's text. `only` marks what the other side does not have. */
export const Run = z.object({ text: z.string(), only: z.boolean() });
export type Run = z.infer<typeof Run>;

/** One provision's own text in runs: concatenated, they rebuild it exactly. */
export const MarkedText = z.object({ eId: z.string(), runs: z.array(Run) });
export type MarkedText = z.infer<typeof MarkedText>;

/** Stored coloured text of an aligned provision pair. `coarse`: too little is shared, so each text stands as its own. */
export const WordDiff = z.object({
  alignmentId: z.string(),
  coarse: z.boolean(),
  ca: z.array(MarkedText),
  us: z.array(MarkedText),
});
export type WordDiff = z.infer<typeof WordDiff>;
