/**
 * A clause that takes back a whole instrument. Plain type: it passes between the rooms of the
 * workshop and never crosses a door of the program.
 */
export type RepealClause = {
  readonly provisionOrdinal: number;
  /** `SOR/81-49`, as the footnote prints it; null where it prints none. */
  readonly targetCitation: string | null;
  /** The title that is repealed, as the clause prints it. */
  readonly targetTitle: string;
  /** False while the clause is enacted and not in force. */
  readonly inForce: boolean;
  /** The first day the target is no longer in force; null when the source does not say. */
  readonly effectiveOn: string | null;
  /** What repeals, where it is another instrument than the one that prints the clause: `SOR/2025-242, par. 238(c)`. */
  readonly byCitation: string | null;
};
