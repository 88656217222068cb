import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { pairTables } from '../../src/alignment/tables/pair-tables.ts';
import { type PlacedTable, placeTables } from '../../src/alignment/tables/table-side.ts';
import { notionFolder } from '../../src/alignment/term-bridges.ts';
import { mergePair } from '../../src/pipeline/merge-pair.ts';
import { limitsTable } from '../../src/requirements/limits-table.ts';
import { measureTables } from '../../src/requirements/measure-table.ts';
import { readSource } from '../../src/sources/registry.ts';
import type { NewMergedTable } from '../../src/store/merged-tables.ts';
import { buildTree } from '../../src/tree/build-tree.ts';

const corpora = process.env['P49_CORPORA'] ?? join(import.meta.dirname, '../../../shared/corpora');

function readEditions(path: string, instrumentId?: string) {
  const file = { name: basename(path, '.gz'), bytes: gunzipSync(readFileSync(join(corpora, path))) };
  const { documents } = readSource(file, '0'.repeat(64));
  return documents
    .filter(({ instrument }) => instrumentId === undefined || instrument.id === instrumentId)
    .map(buildTree);
}

function tablesOf(path: string, instrumentId?: string): PlacedTable[] {
  return readEditions(path, instrumentId).flatMap(({ instrument, edition, provisions }) => {
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

describe('commercial boilers in SOR/2016-311 and 10 CFR 431', () => {
  const [table] = merge(
    tablesOf('ca/justice/eng/SOR-2016-311.xml.gz').filter(({ table }) => table.eId === 'sec_321__subsec_4__table_2'),
    tablesOf('us/ecfr/title-10_2026-01-29.xml.gz', 'us/10-cfr-431').filter(({ table }) =>
      table.eId.includes('sec_431.87__para_a'),
    ),
  );

  // Read by eye in both files.
  it('joins the four classes that burn oil, hot water and steam, below and above 2,500,000 Btu/h', () => {
    const both = table?.content.filter(({ side }) => side === 'both') ?? [];
    expect(both.map(({ cells }) => `${cells[0]?.ca} / ${cells[0]?.us}: ${cells[0]?.stringency}`)).toEqual([
      'Thermal efficiency ≥ 87% / 82.0% ET: ca-stricter',
      'Combustion efficiency ≥ 88% / 84.0% EC: ca-stricter',
      'Thermal efficiency ≥ 84% / 81.0% ET: ca-stricter',
      'Thermal efficiency ≥ 85% / 81.0% ET: ca-stricter',
    ]);
  });
});

const bridges = parse(
  readFileSync(join(import.meta.dirname, '../../corpora/term-bridges/energy-and-mining.yaml'), 'utf8'),
);
const notions = {
  ca: notionFolder(bridges, 'ca', ['regulatory-cooperation']),
  us: notionFolder(bridges, 'us', ['regulatory-cooperation']),
};

describe('product classes of SOR/2016-311 and 10 CFR 430', () => {
  const pairs = pairTables(
    tablesOf('ca/justice/eng/SOR-2016-311.xml.gz'),
    tablesOf('us/ecfr/title-10_2026-01-29.xml.gz', 'us/10-cfr-430').filter(({ table }) =>
      /sec_430\.32__/.test(table.eId),
    ),
    notions,
  );
  const find = (ca: string, us: string) => {
    const pair = pairs.find((one) => one.ca.table.eId.startsWith(ca) && one.us.table.eId.includes(us));
    const content = pair === undefined ? [] : mergePair('corpora', 0, pair, () => '').content;
    return content
      .filter(({ side }) => side === 'both')
      .map(({ cells }) => `${cells[0]?.ca} / ${cells[0]?.us}: ${cells[0]?.relation} ${cells[0]?.stringency}`);
  };

  // Read by eye in both files.
  it.each([
    [
      'gas furnaces',
      find('sec_259', 'para_e__para_1__para_ii__'),
      ['≥ 95% / 80.0: different ca-stricter', '≥ 78% / 81.0: different us-stricter', '≥ 80% / 80.0: equal same'],
    ],
    ['oil furnaces', find('sec_263', 'para_e__para_1__para_ii__'), ['≥ 83% / 83.0: equal same']],
    [
      'gas boilers',
      find('sec_317', 'para_e__para_2__para_iii__para_A'),
      ['≥ 82% / 82: equal same', '≥ 90% / 84: different ca-stricter'],
    ],
    [
      'oil-fired boilers',
      find('sec_321', 'para_e__para_2__para_iii__para_A'),
      ['≥ 85% / 85: equal same', '≥ 86% / 86: equal same'],
    ],
    [
      'electric water heaters',
      find('sec_372', 'para_d__para_1'),
      ['≥ 0.9307 − 0.000053 Veff / 0.9307 − (0.0002 × Vr): different unknown'],
    ],
    [
      'oil-fired water heaters',
      find('sec_380', 'para_d__para_2'),
      ['≥ 0.6078 − 0.00042 Veff / 0.6478−(0.0016 × Veff): different us-stricter'],
    ],
  ])('%s are joined by class and compared', (_, rows, expected) => {
    expect(rows).toEqual(expect.arrayContaining(expected));
  });
});

describe('limits of substances that both laws say in sentences', () => {
  const limits = (path: string, instrumentId?: string, section = '') =>
    readEditions(path, instrumentId).flatMap(({ instrument, edition, provisions }) => {
      const { language, pointInTime } = edition;
      const own = provisions.filter(({ eId, depth }) => depth < 2 || eId.includes(section));
      const table = limitsTable(own, { language, jurisdiction: instrument.jurisdiction, pointInTime });
      return table === null ? [] : placeTables(instrument.id, provisions, [table], pointInTime);
    });
  const rowsOf = (ca: readonly PlacedTable[], us: readonly PlacedTable[]) =>
    merge(ca, us).flatMap(({ content }) =>
      content.map(({ side, key, cells }) =>
        side === 'both'
          ? `${key.split(',')[0]}: ${cells[1]?.ca} / ${cells[1]?.us}, ${cells[1]?.relation}`
          : `${key.split(',')[0]}: ${side}`,
      ),
    );
  const sixteen = 'us/ecfr/title-16_2026-01-29.xml.gz';

  it('phthalates: four equal after conversion, two Canadian and four U.S. ones alone', () => {
    const rows = rowsOf(limits('ca/justice/eng/SOR-2016-188.xml.gz'), limits(sixteen, 'us/16-cfr-1307'));
    const equal = (name: string) => `${name}: 1 000 mg/kg / 0.1 percent, equal-converted`;
    expect(rows).toEqual([
      ...['DEHP', 'DBP', 'BBP', 'DINP'].map(equal),
      ...['DIDP: ca', 'DNOP: ca', 'DIBP: us', 'DPENP: us', 'DHEXP: us', 'DCHP: us'],
    ]);
  });

  it('lead in coatings: 90 mg/kg and 0.009 percent', () => {
    const rows = rowsOf(limits('ca/justice/eng/SOR-2016-193.xml.gz'), limits(sixteen, 'us/16-cfr-1303'));
    expect(rows).toContain('lead: 90 mg/kg / 0.009 percent, equal-converted');
    expect(rows).toContain('mercury: ca');
  });

  it('lead in products: 90 mg/kg and 100 ppm', () => {
    const rows = rowsOf(limits('ca/justice/eng/SOR-2018-83.xml.gz'), limits(sixteen, 'us/16-cfr-1500', 'sec_1500.87'));
    expect(rows).toEqual(['lead: 90 mg/kg / 100 ppm, different']);
  });

  it('formaldehyde: four classes of board with one limit each', () => {
    const rows = rowsOf(
      limits('ca/justice/eng/SOR-2021-148.xml.gz'),
      limits('us/ecfr/title-24_2026-01-29.xml.gz', 'us/24-cfr-3280', 'sec_3280.308'),
    );
    expect(rows.filter((row) => row.endsWith(', equal'))).toHaveLength(4);
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
