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
 * row that shows one of its provisions, that of the side whose words it tells. Null when the row is on another part of a long comparison.
 */
export function rowAnchor(
  rows: readonly CompareRow[],
  divergence: Pick<DivergenceSummary, 'alignmentId' | 'ca' | 'us' | 'details'>,
): string | null {
  const { alignmentId, details } = divergence;
  const shows = (row: CompareRow, side: 'ca' | 'us') =>
    row[side].some((cell) => cell.provision.eId === divergence[side].eId);
  const own = rows.find((row) => row.alignmentId === alignmentId);
  const told = details.kind === 'one-sided' ? details.side : null;
  const [first, second] = told === 'us' ? (['us', 'ca'] as const) : (['ca', 'us'] as const);
  const ownThatTells = own !== undefined && (told === null || shows(own, told)) ? own : undefined;
  const row = ownThatTells ?? rows.find((one) => shows(one, first)) ?? rows.find((one) => shows(one, second)) ?? own;
  return row === undefined ? null : `#${encodeURIComponent(rowId(row))}`;
}
