import type { MergedRow } from '../../src/model/merged-table.ts';
import { runInBatches } from '../../src/store/bulk-insert.ts';
import type { Database } from '../../src/store/database.ts';
import { findEdition } from '../../src/store/editions.ts';
import { type NewMergedTable, replaceMergedTables } from '../../src/store/merged-tables.ts';
import { CROSSWALK, EDITIONS } from './sample-index.ts';

export const TABLE = '0123456789abcdef';
/** More than two pages of 7. */
export const ROWS = 16;

const rowOf = (at: number): MergedRow => {
  const side = at % 4 === 3 ? (at % 8 === 3 ? 'ca' : 'us') : 'both';
  const differs = side === 'both' && at % 2 === 1;
  return {
    ordinal: at,
    key: `UN${1000 + at}`,
    side,
    differing: differs ? 1 : 0,
    cells: [
      {
        column: 'Limit',
        ca: side === 'us' ? '' : '1 L',
        us: side === 'ca' ? '' : differs ? '5 L' : '1 L',
        relation: side === 'both' ? (differs ? 'different' : 'equal') : 'not-compared',
        stringency: differs ? 'ca-stricter' : side === 'both' ? 'same' : 'unknown',
        caConverted: null,
        usConverted: null,
      },
    ],
    caEId: null,
    usEId: null,
  };
};

export const sampleTable: NewMergedTable = {
  id: TABLE,
  crosswalkId: CROSSWALK,
  ordinal: 0,
  kind: 'printed',
  ca: { editionId: EDITIONS.ca, eId: 'sec_1' },
  us: { editionId: EDITIONS.us, eId: 'part_900__sec_900.1' },
  caTitle: 'Dangerous goods',
  usTitle: 'Hazardous materials',
  keyName: 'UN Number',
  columns: [{ ca: 'Limit', us: 'Quantity limitation', compared: true }],
  score: 1,
  rows: ROWS,
  both: 12,
  caOnly: 2,
  usOnly: 2,
  differingRows: 4,
  comparedCells: 12,
  differingCells: 4,
  content: Array.from({ length: ROWS }, (_, at) => rowOf(at)),
};

/** One table of the sample crosswalk, joined with its counterpart. */
export async function fillSampleTables(index: Database): Promise<void> {
  const keys = new Map<string, number>();
  for (const id of [EDITIONS.ca, EDITIONS.us]) keys.set(id, (await findEdition(index, id))?.key ?? 0);
  const keyOf = (editionId: string) => ({ editionKey: keys.get(editionId) ?? 0, ordinal: 1 });
  await runInBatches(index, replaceMergedTables(CROSSWALK, [sampleTable], keyOf));
}
