import type { CompareCell, CompareRow } from '../model/comparison.ts';
import type { DivergenceSummary } from '../model/divergence-summary.ts';
import { isInForceOn } from '../model/standing.ts';
import type { CompareFilter, Pairing } from '../ui/page-data.ts';

/** Whether a filter leaves anything out. */
export function isFiltering(filter: CompareFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined && value !== false);
}

/** Whether a reader who set the filter asked for this difference; equal figures are none. */
function isWanted(filter: CompareFilter, { kind, stringency }: DivergenceSummary): boolean {
  const asked = (filter.kind ?? kind) === kind && (filter.stringency ?? stringency) === stringency;
  return asked && (stringency !== 'same' || filter.stringency === 'same' || filter.diverging !== true);
}

/**
 * The rows that a filter leaves, in their order. Conditions add up; those on differences must be met by one and the same difference. On a day a provision counts
 * only while its instrument as a whole does: a repeal by another instrument is said of the whole.
 */
export function filterRows(
  rows: readonly CompareRow[],
  filter: CompareFilter,
  instruments: Readonly<Record<'ca' | 'us', Parameters<typeof isInForceOn>[0]>>,
): CompareRow[] {
  const aboutDifferences = filter.diverging === true || filter.kind !== undefined || filter.stringency !== undefined;
  return rows.filter((row) => {
    if (aboutDifferences && !row.divergences.some((one) => isWanted(filter, one))) return false;
    if (filter.pairing !== undefined && pairingOf(row) !== filter.pairing) return false;
    // A row is out of force only when nothing in it is in force: beside a repealed clause its living counterpart is still law.
    const isInForce = ({ provision }: CompareCell) => provision.status === 'in-force';
    if (filter.inForce === true && ![...row.ca, ...row.us].some(isInForce)) return false;
    const { inForceOn: day } = filter;
    if (day === undefined) return true;
    const counts = (side: 'ca' | 'us') =>
      isInForceOn(instruments[side], day) && row[side].some(({ provision }) => isInForceOn(provision, day));
    return counts('ca') || counts('us');
  });
}

function pairingOf(row: CompareRow): Pairing {
  if (row.label !== null) return row.label;
  if (row.elsewhere.length > 0) return row.elsewhere.some(({ label }) => label === 'aligned') ? 'aligned' : 'candidate';
  return row.us.length === 0 ? 'only-ca' : 'only-us';
}
