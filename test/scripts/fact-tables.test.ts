import { describe, expect, it } from 'vitest';
import type { FactGold } from '../../scripts/evaluate/fact-gold.ts';
import type { FoundPlace } from '../../scripts/evaluate/fact-law.ts';
import { FactTables } from '../../scripts/evaluate/fact-tables.ts';
import type { Provision } from '../../src/model/provision.ts';
import { makeProvision } from '../divergence/make-pair.ts';

type Rows = readonly (readonly string[])[];

function sectionOf(editionId: string, eId: string, heading: string, rows: Rows): Provision[] {
  return [
    makeProvision({ editionId, eId, text: `${heading} must meet the figures in the table:`, heading }),
    {
      ...makeProvision({
        editionId,
        eId: `${eId}__table_1`,
        parentEId: eId,
        ordinal: 1,
        text: rows.map((row) => row.join(' | ')).join('\n'),
      }),
      level: 'table',
      table: {
        caption: null,
        rows: rows.map((row, at) => row.map((text) => ({ text, header: at === 0, columnSpan: 1, rowSpan: 1 }))),
      },
    },
  ];
}

/** A section with a table under it, in a law that has a table of something else, as the reader of judged rows finds it. */
function placeOf(country: 'ca' | 'us', heading: string, rows: Rows): FoundPlace {
  const id = country === 'ca' ? 'ca/sor-1-1' : 'us/1-cfr-1';
  const editionId = `${id}@2026-01-01.en`;
  const other = country === 'ca' ? 'Toy swings' : 'Railway lamps';
  const provisions = [
    ...sectionOf(editionId, 'sec_1', heading, rows),
    ...sectionOf(editionId, 'sec_2', other, [
      [other, 'Mass (kg)'],
      [`Red ${other}`, '5'],
      [`Blue ${other}`, '7'],
    ]),
  ];
  return {
    isWhole: false,
    heads: provisions.slice(0, 1),
    law: {
      instrument: { id, jurisdiction: country },
      edition: { id: editionId, pointInTime: '2026-01-01' },
      provisions,
      quantities: [],
      requirements: [],
    } as unknown as FoundPlace['law'],
  };
}

const ca = placeOf('ca', 'Dangerous goods', [
  ['UN Number', 'Shipping Name', 'Passenger Railway Limit'],
  ['UN9001', 'ZORBIC ACID', '5 L'],
  ['UN9002', 'BLASTON', 'Forbidden'],
  ['UN9003', 'PLAINOL', '60 L'],
  ['UN9005', 'FIFTHANE', '75 kg'],
  ['UN9006', 'SIXTHENE', '80 kg'],
]);
const us = placeOf('us', 'Hazardous materials', [
  ['Identification Number', 'Proper shipping name', 'Passenger rail limit'],
  ['UN9006', 'Sixthene', '80 kg'],
  ['UN9001', 'Zorbic acid', '5 L'],
  ['UN9002', 'Blaston', 'Forbidden'],
  ['UN9003', 'Plainol', '30 L'],
  ['UN9005', 'Fifthane', '75 kg'],
]);

describe('facts in rows of tables', () => {
  const ask = (caFact: string, usFact: string) =>
    new FactTables([]).ask({ caFact, usFact } as unknown as FactGold, ca, us)?.relation ?? null;

  it.each([
    ['Zorbic acid at most 5 L', 'Zorbic acid at most 5 L', 'equal'],
    ['Fifthane at most 75 kg', 'Fifthane 75 kg', 'equal'],
    ['Plainol at most 60 L', 'Plainol at most 30 L', 'us_stricter'],
    ['Plainol at most 60 L', 'Sixthene at most 80 kg', null],
    ['Plainol at most 61 L', 'Plainol at most 30 L', null],
  ])('%s against %s', (left, right, relation) => {
    expect(ask(left, right)).toBe(relation);
  });
});
