import type { CompareRow } from '../../model/comparison.ts';
import type { DivergenceSummary } from '../../model/divergence-summary.ts';

/** The id of a row: it stays the same when the text is ingested again, because the pair's own id does. */
export function rowId(row: CompareRow): string {
  if (row.alignmentId !== null) return `pair-${row.alignmentId}`;
  const [ca] = row.ca;
  const [us] = row.us;
  return ca === undefined ? `only-us-${us?.provision.eId ?? ''}` : `only-ca-${ca.provision.eId}`;
}

/** The side that a row shows alone; null for a pair. */
export function missingSide(row: CompareRow): 'ca' | 'us' | null {
  if (row.us.length === 0) return 'ca';
  return row.ca.length === 0 ? 'us' : null;
}

/**
 * The fragment of the row where a difference stands. A difference between whole sections may have no row of its own; then it leads to the
 * row that shows one of its provisions. Null when the row is on another part of a long comparison.
 */
export function rowAnchor(
  rows: readonly CompareRow[],
  divergence: Pick<DivergenceSummary, 'alignmentId' | 'ca' | 'us'>,
): string | null {
  const row =
    rows.find((one) => one.alignmentId === divergence.alignmentId) ??
    rows.find((one) => one.ca.some((cell) => cell.provision.eId === divergence.ca.eId)) ??
    rows.find((one) => one.us.some((cell) => cell.provision.eId === divergence.us.eId));
  return row === undefined ? null : `#${encodeURIComponent(rowId(row))}`;
}
