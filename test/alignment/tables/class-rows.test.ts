import { describe, expect, it } from 'vitest';
import { pairTables } from '../../../src/alignment/tables/pair-tables.ts';
import { notionFolder } from '../../../src/alignment/term-bridges.ts';
import { mergePair } from '../../../src/pipeline/merge-pair.ts';
import { placedTable } from './small-tables.ts';

const sources = { ca: ['SOR/2000-1, s. 2'], us: ['10 CFR 430.32'] };
const movable = { id: 'movable', ca: ['movable cabin'], us: ['trailer home'], sectors: [], basis: 'x', sources };
const bridges = [{ ...movable, sameClass: true }];
const notions = { ca: notionFolder(bridges, 'ca', []), us: notionFolder(bridges, 'us', []) };

const merge = (ca: string, us: string) => {
  const [pair] = pairTables([placedTable('ca', 'Stoves and hearths', ca)], [placedTable('us', 'Stoves', us)], notions);
  return pair === undefined
    ? null
    : mergePair('x', 0, pair, () => '').content.map(({ key, side, cells }) =>
        side === 'both' ? `${key}: ${cells[0]?.ca} / ${cells[0]?.us}, ${cells[0]?.relation}` : `${key}: ${side}`,
      );
};

describe('rows named by classes of things', () => {
  it('face the class that covers them, never one that leaves them out', () => {
    expect(
      merge(
        `Product | Zonal heat yield factor | Period
         Gas stoves, other than gas stoves for a movable cabin, that use one burner | ≥ 90% | On or after May 1, 2019
         Gas stoves, other than gas stoves for a movable cabin, that use two burners | ≥ 92% | On or after May 1, 2019
         Gas stoves for a movable cabin | ≥ 80% | On or after May 1, 2019
         Wood stoves | ≥ 70% | On or after May 1, 2019`,
        `Product class | ZHYF (percent)
         Gas stoves (not including trailer home stoves) | 90
         Trailer home gas stoves | 75
         Pellet grills | 60`,
      ),
    ).toEqual([
      'Gas stoves, other than gas stoves for a movable cabin, that use one burner: ≥ 90% / 90, equal',
      'Gas stoves, other than gas stoves for a movable cabin, that use two burners: ≥ 92% / 90, different',
      'Gas stoves for a movable cabin: ≥ 80% / 75, different',
      'Wood stoves: ca',
      'Pellet grills: us',
    ]);
  });

  it('are one however a word is hyphenated', () => {
    expect(
      merge(
        `Product | Uniform zonal factor
         Low-draught stoves | ≥ 0.5
         Thin low-draught stoves | ≥ 0.6`,
        `Product class | Uniform zonal factor
         Low draught stoves | 0.5
         Thin low draught stoves | 0.6`,
      ),
    ).toEqual(['Low-draught stoves: ≥ 0.5 / 0.5, equal', 'Thin low-draught stoves: ≥ 0.6 / 0.6, equal']);
  });

  it('are named by all columns before the measure where one is not enough', () => {
    expect(
      merge(
        `Product | Uniform zonal factor
         Gas stoves of ≥ 20 L (5.3 US gallons), low use | ≥ 0.50
         Gas stoves of ≥ 20 L (5.3 US gallons), high use | ≥ 0.61`,
        `Product class | Rated volume | Use | Uniform zonal factor
         Gas stoves | ≥ 5.3 gal | Low | 0.50
          | | High | 0.60
         Oil stoves | ≥ 5.3 gal | Low | 0.40`,
      ),
    ).toEqual([
      'Gas stoves of ≥ 20 L (5.3 US gallons), low use: ≥ 0.50 / 0.50, equal',
      'Gas stoves of ≥ 20 L (5.3 US gallons), high use: ≥ 0.61 / 0.60, different',
      'Oil stoves, ≥ 5.3 gal, Low: us',
    ]);
  });
});
