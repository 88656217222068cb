import * as z from 'zod';

/** A run of a provision's text. `only` marks what the other side does not have; concatenated runs rebuild the text exactly. */
export const Run = z.object({ text: z.string(), only: z.boolean() });
export type Run = z.infer<typeof Run>;

/** Stored coloured text of an aligned pair. `coarse`: the budget ran out or too little is shared, so each text is shown as its own. */
export const WordDiff = z.object({ alignmentId: z.string(), coarse: z.boolean(), ca: z.array(Run), us: z.array(Run) });
export type WordDiff = z.infer<typeof WordDiff>;
