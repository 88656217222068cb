import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pairTables } from '../../src/alignment/tables/pair-tables.ts';
import { type PlacedTable, placeTables } from '../../src/alignment/tables/table-side.ts';
import { mergePair } from '../../src/pipeline/merge-pair.ts';
import { measureTables } from '../../src/requirements/measure-table.ts';
import { readSource } from '../../src/sources/registry.ts';
import type { NewMergedTable } from '../../src/store/merged-tables.ts';
import { buildTree } from '../../src/tree/build-tree.ts';

const corpora = process.env['P49_CORPORA'] ?? join(import.meta.dirname, '../../../shared/corpora');

function tablesOf(path: string, instrumentId?: string): PlacedTable[] {
  const file = { name: basename(path, '.gz'), bytes: gunzipSync(readFileSync(join(corpora, path))) };
  const { documents } = readSource(file, '0'.repeat(64));
  return documents
    .filter(({ instrument }) => instrumentId === undefined || instrument.id === instrumentId)
    .flatMap((document) => {
      const { instrument, edition, provisions } = buildTree(document);
      const { language, pointInTime } = edition;
      const owner = { language, jurisdiction: instrument.jurisdiction, pointInTime };
      const tables = provisions
        .filter(({ status }) => status === 'in-force')
        .flatMap((provision) => measureTables(provision, owner));
      return placeTables(instrument.id, provisions, tables, pointInTime);
    });
}

function merge(ca: readonly PlacedTable[], us: readonly PlacedTable[]): NewMergedTable[] {
  return pairTables(ca, us).map((pair, ordinal) => mergePair('corpora', ordinal, pair, () => ''));
}

/** Of a key: the compared cells of each of its rows, as `Canada / United States: relation`. */
function cellsOf(table: NewMergedTable | undefined, key: string): string[][] {
  return (table?.content ?? [])
    .filter((row) => row.key === key)
    .map(({ cells }) =>
      cells
        .slice(1)
        .filter(({ relation }) => relation !== 'not-compared')
        .map(
          ({ ca, us, relation, stringency }) => `${ca} / ${us}: ${relation === 'different' ? stringency : relation}`,
        ),
    );
}

describe('the dangerous goods schedule and the hazardous materials table', () => {
  const tables = merge(
    tablesOf('ca/justice/eng/SOR-2001-286.xml.gz'),
    tablesOf('us/ecfr-part/title-49_part-172_2019-10-01.xml.gz'),
  );
  const goods = tables.toSorted((one, other) => other.both - one.both)[0];

  it('is joined by UN number, with the rows of one side beside it', () => {
    // 2,838 rows in Schedule 1 and 3,261 in the table; every row is in exactly one row of the merged one.
    expect(goods).toMatchObject({ rows: 3287, both: 2812, caOnly: 26, usOnly: 449 });
    expect(goods?.columns.filter(({ compared }) => compared).map(({ ca, us }) => `${ca} = ${us}`)).toEqual([
      'Shipping Name and Description = Hazardous materials descriptions and proper shipping names',
      'Class = Hazard class or Division',
      'Class › with subsidiary = Label Codes',
      'Packing Group/ Category = PG',
      'Passenger Carrying Road Vehicle or Passenger Carrying Railway Vehicle Index = Quantity limitations: Passenger aircraft/rail',
    ]);
  });

  // Read by eye in both files.
  it.each([
    ['UN1088', [['3 / 3: equal', '3 / 3: equal', 'II / II: equal', '5 L / 5 L: equal']]],
    ['UN3480', [['9 / 9: equal', '9 / 9: equal', ' / : equal', '5 kg / Forbidden: us-stricter']]],
    ['UN1017', [['2.3 / 2.3: equal', '2.3 5.1 8 / 2.3, 5.1, 8: equal', ' / : equal', 'Forbidden / Forbidden: equal']]],
    [
      'UN1133',
      [
        ['3 / 3: equal', '3 / 3: equal', 'I / I: equal', '1 L / 1 L: equal'],
        ['3 / 3: equal', '3 / 3: equal', 'II / II: equal', '5 L / 5 L: equal'],
        ['3 / 3: equal', '3 / 3: equal', 'III / III: equal', '60 L / 60 L: equal'],
      ],
    ],
  ])('%s', (key, cells) => {
    expect(cellsOf(goods, key)).toEqual(cells);
  });
});

describe('transformers in SOR/2016-311 and 10 CFR 431', () => {
  const tables = merge(
    tablesOf('ca/justice/eng/SOR-2016-311.xml.gz').filter(({ table }) => table.eId.startsWith('sec_705')),
    tablesOf('us/ecfr/title-10_2026-01-29.xml.gz', 'us/10-cfr-431'),
  );

  it('joins ratings in kVA and finds every efficiency at 35 % of load equal', () => {
    const single = tables.find(
      ({ ca, us }) => ca.eId.startsWith('sec_705.1') && us.eId.endsWith('para_a__para_2__table_1'),
    );
    expect(single).toMatchObject({ both: 9, comparedCells: 9, differingCells: 0 });
    expect(tables.length).toBeGreaterThanOrEqual(4);
  });
});

describe('vitamins in C.R.C., c. 870 and 21 CFR 101', () => {
  const tables = merge(
    tablesOf('ca/justice/eng/C.R.C.,_c._870.xml.gz'),
    tablesOf('us/ecfr/title-21_2026-01-29.xml.gz', 'us/21-cfr-101'),
  );

  it('joins them by name and sets the amounts side by side, in the unit of the row', () => {
    const vitamins = tables.find(({ ca }) => ca.eId.startsWith('sec_B.24.303'));
    expect(vitamins).toMatchObject({ both: 24 });
    const amounts = vitamins?.content
      .filter(({ side }) => side === 'both')
      .map(({ key, cells }) => `${key}: ${cells[0]?.ca} / ${cells[0]?.us}, ${cells[0]?.relation}`);
    expect(amounts).toContain('Thiamine: 1.3 mg / 1.2, different');
    expect(amounts).toContain('Niacin: 23 mg / 16, different');
  });
});
