import { describe, expect, it } from 'vitest';
import { pairTables, type TablePair } from '../../../src/alignment/tables/pair-tables.ts';
import { placedTable } from './small-tables.ts';

const named = ({ ca, us, columns }: TablePair) =>
  columns.map(
    (pair) =>
      `${ca.table.columns[pair.ca]?.name} = ${us.table.columns[pair.us]?.name}${pair.comparable ? '' : ' (apart)'}`,
  );
const joined = ({ rows }: TablePair) => rows.map(({ ca, us }) => `${ca?.key ?? '-'} = ${us?.key ?? '-'}`);

const caGoods = placedTable(
  'ca',
  'Dangerous goods',
  `Column 1 › UN Number | Column 2 › Shipping Name | Column 3 › Class | Column 4 › Packing Group | Column 5 › Special Provisions | Column 6 › Passenger Railway Index
   UN9001 | ZORBIC ACID | 3 (6.1) | I | 16 | 1 L
   UN9001 | ZORBIC ACID | 3 (6.1) | II | 16 | 5 L
   UN9002 | BLASTON | 1.1D | | 90 | Forbidden
   UN9003 | PLAINOL | 8 | III | 38 | 60 L
   UN9004 | ONLY HERE | 9 | III | 23 | 60 L
   UN9005 | FIFTHANE | 2.1 | | 43 | 75 kg
   UN9006 | SIXTHENE | 2.1 | | 43 | 75 kg`,
);
const usGoods = placedTable(
  'us',
  'Hazardous materials table',
  `Descriptions and proper shipping names | Hazard class | Identification Numbers | PG | Label Codes | Special provisions | Passenger aircraft/rail
   Blaston | 1.1D | UN9002 | | 1.1D | A7 | Forbidden
   Fifthane | 2.1 | UN9005 | | 2.1 | T50 | 75 kg
   Sixthene | 2.1 | UN9006 | | 2.1 | T50 | 75 kg
   Plainol | 8 | UN9003 | III | 8 | T1 | 30 L
   Zorbic acid | 3 | UN9001 | II | 3, 6.1 | T4 | 5 L
   Zorbic acid | 3 | UN9001 | I | 3, 6.1 | T8 | 1 L
   Only there | 9 | UN9009 | III | 9 | IB8 | No limit`,
);

describe('pairTables', () => {
  it('joins tables of identifiers by number, the rows of one number by what else they say', () => {
    const [pair] = pairTables([caGoods], [usGoods]);
    expect(pair === undefined ? [] : joined(pair)).toEqual([
      'UN9001 = UN9001',
      'UN9001 = UN9001',
      'UN9002 = UN9002',
      'UN9003 = UN9003',
      'UN9004 = -',
      'UN9005 = UN9005',
      'UN9006 = UN9006',
      '- = UN9009',
    ]);
    const groups = pair?.columns.find(({ ca }) => pair.ca.table.columns[ca]?.name === 'Packing Group');
    expect(
      pair?.rows.slice(0, 2).map(({ ca, us }) => [ca?.cells[groups?.ca ?? 0]?.text, us?.cells[groups?.us ?? 0]?.text]),
    ).toEqual([
      ['I', 'I'],
      ['II', 'II'],
    ]);
  });

  it('finds the columns by words, initials and values, and keeps two numberings under one name apart', () => {
    const [pair] = pairTables([caGoods], [usGoods]);
    expect(pair === undefined ? [] : named(pair)).toEqual([
      'Shipping Name = Descriptions and proper shipping names',
      'Class = Hazard class',
      'Class › with subsidiary = Label Codes',
      'Packing Group = PG',
      'Special Provisions = Special provisions (apart)',
      'Passenger Railway Index = Passenger aircraft/rail',
    ]);
  });

  it('joins products by their words and measures by name or initials, without rows whose period has ended', () => {
    const ca = placedTable(
      'ca',
      'Boilers',
      `Item | Column 1 › Product | Column 2 › Energy Efficiency Standard | Column 3 › Period of Manufacture
       1 | Household gas boilers intended for low pressure steam systems | Annual fuel utilization efficiency ≥ 80% | On or after May 1, 2010 and before May 1, 2020
       2 | Household gas boilers intended for low pressure steam systems | Annual fuel utilization efficiency ≥ 82% | On or after May 1, 2020
       3 | Household oil-fired boilers for hot water | Annual fuel utilization efficiency ≥ 86% | On or after May 1, 2020`,
    );
    const us = placedTable(
      'us',
      'Boilers',
      `Product class | AFUE (percent) | Design requirements
       (1) Gas steam boiler | 82 | None
       (2) Oil-fired hot water boiler | 87 | None
       (3) Electric boiler | None | None`,
    );
    const [pair] = pairTables([ca], [us]);
    expect(pair === undefined ? [] : named(pair)).toEqual([
      'Energy Efficiency Standard › Annual fuel utilization efficiency = AFUE (percent)',
    ]);
    expect(pair?.rows.map(({ ca: left, us: right }) => [left?.row ?? null, right?.row ?? null])).toEqual([
      [2, 1],
      [3, 2],
      [null, 3],
    ]);
  });

  it('joins numbers by value, reads amounts in the unit of the row, and leaves tables of other things alone', () => {
    const ca = placedTable(
      'ca',
      'Vitamins in foods',
      'Vitamin | Units | Amount\nBiotin | micrograms | 90\nNiacin | milligrams | 16',
    );
    const us = placedTable(
      'us',
      'Vitamins in labelling of foods',
      'Nutrient | Unit of measure | Adults | Infants\nBiotin | Micrograms (mcg) | 30 | 6\nNiacin | Milligrams (mg) | 16 | 4\nChoride | Milligrams (mg) | 2,300 | 570',
    );
    const tyres = placedTable('us', 'Tire loads', 'Load index | Load (kg)\n60 | 250\n61 | 257');
    const pairs = pairTables([ca], [tyres, us]);
    expect(pairs.map((pair) => pair.us.table.columns.length)).toEqual([4]);
    expect(pairs.flatMap(named)).toEqual(['Units = Unit of measure', 'Amount = Adults']);
    const loads = placedTable('ca', 'Tire loads', 'Load index | Load (kg)\n60.0 | 250\n61.0 | 257');
    expect(pairTables([loads], [tyres]).flatMap(joined)).toEqual(['60.0 = 60', '61.0 = 61']);
  });
});
