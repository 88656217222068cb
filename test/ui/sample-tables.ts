import type { MergedCell, MergedTable } from '../../src/model/merged-table.ts';
import type { Listing, MergedTableData } from '../../src/ui/page-data.ts';
import { caEdition, crosswalk, sectors, usEdition } from './sample-law.ts';

const table: MergedTable = {
  id: '0123456789abcdef',
  crosswalkId: crosswalk.id,
  ordinal: 0,
  kind: 'limits',
  ca: { editionId: caEdition.id, eId: 'sched_1__table_2' },
  us: { editionId: usEdition.id, eId: 'part_1303__sec_1303.1__table_1' },
  caCitation: 'SOR/2016-193, Sch. 1, table 2',
  usCitation: '16 CFR 1303.1, table 1',
  caTitle: 'Dangerous <b>goods</b>',
  usTitle: '',
  keyName: 'UN Number',
  columns: [
    { ca: 'Class', us: 'Hazard class', compared: true },
    { ca: 'Index <i>', us: '', compared: false },
  ],
  score: 1,
  rows: 4,
  both: 2,
  caOnly: 1,
  usOnly: 1,
  differingRows: 1,
  comparedCells: 4,
  differingCells: 2,
};

const cell = (more: Partial<MergedCell>): MergedCell => ({
  column: 'Class',
  ca: '3',
  us: '3',
  relation: 'equal',
  stringency: 'same',
  caConverted: null,
  usConverted: null,
  ...more,
});

export const mergedTablesData: Listing<MergedTable> = {
  rows: [table],
  filter: { sector: 'health', crosswalk: crosswalk.id },
  next: '/en/tables?after=x',
  sectors,
};

export const mergedTableData: MergedTableData = {
  table,
  crosswalk,
  twins: new Map(),
  rows: {
    filter: { differing: '1', side: 'both', key: 'UN<1>' },
    next: null,
    rows: [
      {
        ordinal: 0,
        key: 'UN1000 <x>',
        side: 'both',
        differing: 2,
        cells: [
          cell({
            relation: 'different',
            stringency: 'ca-stricter',
            ca: '1 L',
            us: '0.5 gal',
            caConverted: '0.26 gal',
            usConverted: '1.9 L',
          }),
          cell({ relation: 'ca-only', stringency: 'unknown', ca: '<script>', us: '' }),
        ],
        caEId: 'sec_2',
        usEId: 'part_172__sec_172.101',
      },
      {
        ordinal: 1,
        key: 'UN1001',
        side: 'both',
        differing: 0,
        cells: [cell({}), cell({ relation: 'not-compared', ca: '', us: 'A7' })],
        caEId: null,
        usEId: null,
      },
      {
        ordinal: 2,
        key: 'UN1002',
        side: 'ca',
        differing: 0,
        cells: [cell({ us: '' }), cell({ ca: 'II', us: '' })],
        caEId: null,
        usEId: null,
      },
      {
        ordinal: 3,
        key: 'UN1003',
        side: 'us',
        differing: 0,
        cells: [cell({ ca: '', relation: 'near' }), cell({ ca: '', us: '' })],
        caEId: null,
        usEId: null,
      },
    ],
  },
};
