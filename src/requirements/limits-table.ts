import type { MeasuredCell, MeasuredTable } from '../model/measured-table.ts';
import type { Provision } from '../model/provision.ts';
import type { TableOwner } from './measure-table.ts';
import { readLimits } from './read-limits.ts';

const words = (text: string): MeasuredCell => ({ text, figure: null, formula: null, codes: [] });

/** "not be above 1,000 ppm" under the head "Maximum": the head says what the words before the figure say. */
function withoutBound(text: string): string {
  return text.replace(/^[^\d.]+(?=\.?\d)/, '');
}

/**
 * The limits of substances of an edition as one table, though the law prints none: a row for each substance and product, so that a country that lists its
 * limits and one that says them in sentences compare cell by cell. Null where the edition says none.
 */
export function limitsTable(provisions: readonly Provision[], owner: TableOwner): MeasuredTable | null {
  const limits = readLimits(provisions, owner);
  const [first] = limits;
  const byId = new Map(provisions.map((provision) => [provision.eId, provision]));
  // Named by the section of the first limit, as a printed table is by its own.
  let home = byId.get(first?.eId ?? '');
  while (home !== undefined && home.level !== 'section' && home.parentEId !== null) home = byId.get(home.parentEId);
  if (first === undefined || home === undefined) return null;
  return {
    editionId: home.editionId,
    eId: home.eId,
    part: 0,
    title: '',
    kind: 'limits',
    columns: ['Substance', 'Product', 'Maximum'].map((name, source) => ({ name, source })),
    keyColumn: 0,
    keyName: 'Substance',
    rows: limits.map(({ substance, product, figure, eId }, row) => ({
      key: `${substance}, ${product}`,
      group: null,
      cells: [
        words(substance),
        words(product),
        {
          ...words(withoutBound(figure.text)),
          figure: { ...figure, bound: 'maximum', editionId: home.editionId, eId, ordinal: 0 },
        },
      ],
      row,
      past: false,
      place: eId,
    })),
  };
}
