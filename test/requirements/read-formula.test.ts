import { describe, expect, it } from 'vitest';
import { compareCells } from '../../src/divergence/tables/compare-cells.ts';
import { readCell } from '../../src/requirements/read-cell.ts';
import { splitAlternatives } from '../../src/requirements/split-alternatives.ts';

const LITRE = { dimension: 'volume', factor: 0.001 };
const GALLON = { dimension: 'volume', factor: 0.003785411784 };
const read = (text: string, variable: typeof LITRE | null) =>
  readCell(text, { editionId: 'x', eId: 't', language: 'en', jurisdiction: 'us', header: '', unit: null, variable });

describe('formulas of cells', () => {
  it.each([
    ['≥ 0.8 − 0.0002 Vs', '0.8 − (0.0002 × Vs)', GALLON, 'equal', 'same'],
    ['≥ 0.8 − 0.000053 Vs', '0.8 − (0.0002 × Vs)', LITRE, 'equal-converted', 'same'],
    ['≥ 0.9 − 0.000053 Vs', '0.8 − (0.0002 × Vs)', LITRE, 'different', 'ca-stricter'],
    ['≥ 0.7 − 0.00009 Vs', '0.8 − (0.0002 × Vs)', LITRE, 'different', 'us-stricter'],
    ['≥ 0.9 − 0.00009 Vs', '0.8 − (0.0002 × Vs)', LITRE, 'different', 'unknown'],
    ['≥ 0.8 − 0.0002 Vs', '0.8 − (0.0002 × Vr)', GALLON, 'different', 'unknown'],
  ] as const)('%s against %s', (ca, us, unit, relation, stringency) => {
    expect(compareCells(read(ca, unit), read(us, GALLON), 'higher')).toMatchObject({ relation, stringency });
  });

  it.each(['0.3 + 102.2/Vs', '0.8', '2.30 or more', 'A − B'])('%s is none', (text) => {
    expect(read(text, GALLON).formula).toBeNull();
  });
});

describe('splitAlternatives', () => {
  const row = { key: 'Heaters', continues: false, group: null, row: 3 };

  it('makes a row of each value that holds on a condition', () => {
    const cells = [
      'Heaters',
      'One of these: (a) factor of ≥ 0.3, if use is low; or (b) factor of ≥ 0.5, if use is high',
    ];
    expect(splitAlternatives({ ...row, cells })).toEqual([
      { ...row, key: 'Heaters, use is low', cells: ['Heaters', 'factor of ≥ 0.3'] },
      { ...row, key: 'Heaters, use is high', cells: ['Heaters', 'factor of ≥ 0.5'] },
    ]);
  });

  it('leaves alternatives without a condition together', () => {
    const cells = ['Heaters', 'Either: (a) factor of ≥ 0.3; or (b) loss of ≤ 5 W'];
    expect(splitAlternatives({ ...row, cells })).toEqual([{ ...row, cells }]);
  });
});
