import { describe, expect, it } from 'vitest';
import { compareCells, readColumnSense } from '../../../src/divergence/tables/compare-cells.ts';
import { readCell } from '../../../src/requirements/read-cell.ts';

const read = (jurisdiction: 'ca' | 'us', text: string, header = '', unit: string | null = null) =>
  readCell(text, {
    editionId: `${jurisdiction}/x`,
    eId: 't',
    language: 'en',
    jurisdiction,
    header,
    unit,
    variable: null,
  });

describe('compareCells', () => {
  it.each([
    ['5 L', '5 L', 'equal', 'same'],
    ['5 kg', '5,000 g', 'equal-converted', 'same'],
    ['5', '5 L', 'equal', 'same'],
    ['5 kg', '5 L', 'different', 'unknown'],
    ['1 L', '5 L', 'different', 'ca-stricter'],
    ['60 L', '30 L', 'different', 'us-stricter'],
    ['Forbidden', '5 L', 'different', 'ca-stricter'],
    ['5 kg', 'Forbidden', 'different', 'us-stricter'],
    ['', '30 L', 'us-only', 'unknown'],
    ['30 L', '—', 'ca-only', 'unknown'],
    ['6.1', '6.1', 'equal', 'same'],
    ['3 6.1', '3, 6.1', 'equal', 'same'],
    ['3', '3, 6.1', 'different', 'unknown'],
    ['ZORBIC ACID, SOLID', 'Zorbic acid, solid', 'equal', 'same'],
    ['ACID, ZORBIC', 'Zorbic acid', 'equal', 'same'],
    ['ZORBIC ACID with not less than 20% water', 'Blastine', 'different', 'unknown'],
  ] as const)('%s against %s under "maximum": %s, %s', (ca, us, relation, stringency) => {
    expect(compareCells(read('ca', ca), read('us', us), 'lower')).toMatchObject({ relation, stringency });
  });

  it('shows each figure in the other unit where they differ', () => {
    expect(compareCells(read('ca', '23 kg'), read('us', '50 lb'), 'lower')).toMatchObject({
      relation: 'near',
      caConverted: '50.7 lb',
      usConverted: '22.7 kg',
    });
  });
});

describe('readCell', () => {
  it.each([
    ['82', 'AFUE (percent)', null, 'percent', 82],
    ['1,300', 'RDI', 'Milligrams (mg)', 'mg', 1300],
    ['≥ 84%', 'AFUE', null, 'percent', 84],
    ['30¹', 'Power (watts)', null, 'W', 30],
    ['Forbidden', 'Limit', null, '', 0],
  ])('reads %s under "%s" (%s) as a figure in %s', (text, header, unit, expected, value) => {
    expect(read('us', text, header, unit).figure).toMatchObject({ unit: expected, value });
  });

  it.each(['0.0005 Vr + 0.67', 'See SP65', 'CSA C360-13, Table 9', '8.07AV + 233.7', '5 mm or 10 mm'])(
    'finds no single figure in %s',
    (text) => {
      expect(read('ca', text).figure).toBeNull();
    },
  );
});

describe('readColumnSense', () => {
  it('takes the signs of the cells before the words of the heads', () => {
    const cells = [read('ca', '≥ 84%')];
    expect(readColumnSense(['Maximum'], cells)).toBe('higher');
    expect(readColumnSense(['Quantity limitations', 'Index'], [read('us', '5 L')])).toBe('lower');
    expect(readColumnSense(['Weight', 'Mass'], [])).toBeNull();
  });
});
