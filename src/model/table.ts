import * as z from 'zod';

/** A table as the source prints it, spans kept as numbers so that a reader can resolve or draw them. */
export const TableCell = z.object({
  text: z.string(),
  header: z.boolean(),
  columnSpan: z.int().positive(),
  rowSpan: z.int().positive(),
});
export type TableCell = z.infer<typeof TableCell>;

export const Table = z.object({ caption: z.string().nullable(), rows: z.array(z.array(TableCell)) });
export type Table = z.infer<typeof Table>;
