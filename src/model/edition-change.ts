import * as z from 'zod';

/**
 * What happened to a provision between two editions; several may apply at once. `split` and `merged` keep one paragraph that became two (or the
 * reverse) from showing as a deletion and an addition. `note-changed` sets the publisher's history notes and authority lines apart, which change
 * with every amendment; `printed-differently` is a change of quotation marks, dashes or spaces alone.
 */
export const ChangeKind = z.enum([
  'added',
  'removed',
  'moved',
  'renumbered',
  'split',
  'merged',
  'text-changed',
  'figure-changed',
  'heading-changed',
  'status-changed',
  'note-changed',
  'printed-differently',
]);
export type ChangeKind = z.infer<typeof ChangeKind>;

/** `same` and `deleted` runs joined give the older text to the byte, `same` and `inserted` the newer. */
export const RedlineRun = z.object({ kind: z.enum(['same', 'deleted', 'inserted']), text: z.string() });
export type RedlineRun = z.infer<typeof RedlineRun>;

/** A figure with its unit as printed before and after; several, joined by commas, where one became two. Numbers of citations are no figures. */
export const FigureChange = z.object({ from: z.string(), to: z.string() });
export type FigureChange = z.infer<typeof FigureChange>;

/** One difference between two editions of an instrument, in the places (ordinals) of their provisions. */
export type EditionChange = {
  readonly kinds: readonly ChangeKind[];
  /** Empty when it was added; several when paragraphs were merged. */
  readonly from: readonly number[];
  /** Empty when it was removed; several when a paragraph was split. */
  readonly to: readonly number[];
  /**
   * What lost or gained a provision by it, without being named: in the older edition the place that it was added or moved into, in the newer
   * the place that it was taken from; null for a change within a provision.
   */
  readonly within: { readonly from: number | null; readonly to: number | null };
  readonly figures: readonly FigureChange[];
  /** The heading with what was deleted and inserted; null when it did not change. */
  readonly heading: readonly RedlineRun[] | null;
  /** The same for the own text, of a split or merged paragraph for all its pieces together; null when it did not change. */
  readonly text: readonly RedlineRun[] | null;
  /** The comparison word by word gave up: one deleted and one inserted run. */
  readonly coarse: boolean;
};
