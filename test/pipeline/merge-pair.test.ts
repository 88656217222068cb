import { describe, expect, it } from 'vitest';
import { pairTables } from '../../src/alignment/tables/pair-tables.ts';
import { mergePair } from '../../src/pipeline/merge-pair.ts';
import { placedTable } from '../alignment/tables/small-tables.ts';

const ca = placedTable(
  'ca',
  'Dangerous goods',
  `UN Number | Class | Passenger Railway Limit | Notes
   UN9001 | 3 | 1 L | a
   UN9002 | 8 | Forbidden | b
   UN9003 | 9 | 60 L | c
   UN9004 | 2.1 | | d
   UN9005 | 6.1 | 5 kg | e`,
);
const us = placedTable(
  'us',
  'Hazardous materials',
  `Identification number | Hazard class | Limit on passenger aircraft/rail
   UN9001 | 3 | 5 L
   UN9002 | 8 | 5 L
   UN9003 | 9 | 60 L
   UN9004 | 2.1 | 75 kg
   UN9009 | 4.1 | 1 kg`,
);

describe('mergePair', () => {
  const [pair] = pairTables([ca], [us]);
  if (pair === undefined) throw new Error('the tables were not paired');
  const merged = mergePair('one--two', 3, pair, (editionId) => `of ${editionId}`);

  it('compares the cells of paired columns and lists what one side alone has', () => {
    expect(merged.content.map(({ key, side, differing }) => [key, side, differing])).toEqual([
      ['UN9001', 'both', 1],
      ['UN9002', 'both', 1],
      ['UN9003', 'both', 0],
      ['UN9004', 'both', 1],
      ['UN9005', 'ca', 0],
      ['UN9009', 'us', 0],
    ]);
    const limits = merged.content.map(({ cells }) => cells[1]);
    expect(limits.map((cell) => [cell?.relation, cell?.stringency])).toEqual([
      ['different', 'ca-stricter'],
      ['different', 'ca-stricter'],
      ['equal', 'same'],
      ['us-only', 'unknown'],
      ['not-compared', 'unknown'],
      ['not-compared', 'unknown'],
    ]);
  });

  it('counts what pages show and keeps the columns of one side beside the compared ones', () => {
    expect(merged).toMatchObject({
      rows: 6,
      both: 4,
      caOnly: 1,
      usOnly: 1,
      differingRows: 3,
      comparedCells: 8,
      differingCells: 3,
    });
    expect(merged.columns.map((column) => [column.ca, column.us, column.compared])).toEqual([
      ['Class', 'Hazard class', true],
      ['Passenger Railway Limit', 'Limit on passenger aircraft/rail', true],
      ['Notes', '', false],
    ]);
  });

  it('gives the same two tables the same name, another crosswalk another', () => {
    expect(mergePair('one--two', 0, pair, () => '').id).toBe(merged.id);
    expect(mergePair('one--three', 0, pair, () => '').id).not.toBe(merged.id);
  });
});
